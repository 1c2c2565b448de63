/** What a place's name is given to ("Baku is a blogging engine"): programs, works, houses, firms. None of them is said of a place itself. */
import { list } from './list.ts';

export const THINGS = list(`
  library framework plugin plug-in toolkit package module generator parser compiler interpreter cli sdk api app application program browser client server database typeface font theme template extension
  band album song single novel film movie thriller sitcom musical opera ballet painting restaurant eatery bistro café cafe pizzeria steakhouse bakery hotel hostel nightclub startup start-up firm company retailer brewery
  magazine newspaper tabloid ship vessel frigate cruiser tanker ferry yacht videogame racehorse
  bibliothèque logiciel moteur greffon groupe chanson roman opéra restaurant entreprise société magazine navire
  bibliothek programm erweiterung lied film oper buch firma unternehmen zeitschrift schiff
  библиотека фреймворк движок плагин приложение программа утилита группа альбом песня роман фильм сериал ресторан кафе отель гостиница компания фирма журнал корабль теплоход шрифт
`);

/** Said of places too ("an engine of growth", "a key platform for talks"), so that a word before and nothing of the kind behind is needed. */
export const LOOSE_THINGS = list('engine platform website site tool service system project software');
