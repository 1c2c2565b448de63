/** Things that can have the name of a place ("Baku is a blogging engine"). */
import { list } from './list.ts';

/** Programs, works, buildings and firms. A place itself is never called one of these. */
export const THINGS = list(`
  library framework plugin plug-in toolkit generator parser compiler cli sdk api app application browser database typeface font
  band album song single novel film movie musical opera painting restaurant bistro café bakery hotel hostel nightclub startup firm company brewery magazine newspaper ship frigate cruiser tanker ferry yacht racehorse
  bibliothèque logiciel groupe chanson roman entreprise société navire
  bibliothek programm lied buch firma unternehmen zeitschrift schiff
  библиотека фреймворк движок плагин приложение программа группа альбом песня роман фильм сериал ресторан кафе отель компания фирма журнал корабль шрифт
`);

/**
 * Things that a place can be called too ("an engine of growth"). They need a word before them, and no "of" or
 * "for".
 */
export const LOOSE_THINGS = list(
  'engine platform website tool service software package module program server template extension',
);
