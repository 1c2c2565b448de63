/** What a place's name is given to ("Baku is a blogging engine"): programs, works, houses, firms. None of them is said of a place itself. */
import { list } from './list.ts';

export const THINGS = list(`
  library framework plugin plug-in toolkit generator parser compiler cli sdk api app application browser database typeface font
  band album song single novel film movie musical opera painting restaurant bistro café bakery hotel hostel nightclub startup firm company brewery magazine newspaper ship frigate cruiser tanker ferry yacht racehorse
  bibliothèque logiciel groupe chanson roman entreprise société navire
  bibliothek programm lied buch firma unternehmen zeitschrift schiff
  библиотека фреймворк движок плагин приложение программа группа альбом песня роман фильм сериал ресторан кафе отель компания фирма журнал корабль шрифт
`);

/** Said of places too ("an engine of growth", "a key platform for talks"), so that a word before and nothing of the kind behind is needed. */
export const LOOSE_THINGS = list('engine platform website tool service software package module program server template extension');
