/** Measures what a reader waits for who types into the search box: each letter is a search. */
import type { Glossary } from '../../engine/glossary.ts';
import { compilePack } from '../../engine/packs/compile.ts';
import { openPack, packSearchSource } from '../../engine/packs/open.ts';
import { createSearch, createSearchOf } from '../../engine/search.ts';
import { cityNames } from './cities.ts';
import { glossaryOf } from './glossaries.ts';
import type { BenchOptions } from './options.ts';
import { type Row, rounded, type Table } from './table.ts';
import { median, medianTime, timed } from './timing.ts';

/** Typed letter by letter: two names, the beginning of several, a slip, and what no name is like. */
const TYPED = ['pashi', 'tbil', 'san fr', 'baqu', 'qqqq zzzz'] as const;

/** Sizes of glossary that are not searched: what is said of 10,000 names bounds them. */
const LEFT_OUT = 1000;

/** A search, as much as is asked here. */
type Look = (query: string) => readonly unknown[];

/** Returns what the search box holds after each letter. */
export function keystrokes(text: string): readonly string[] {
  return [...text].map((_, index) => text.slice(0, index + 1));
}

function searchOfPlaces(names: number): Look {
  const open = openPack(compilePack(glossaryOf(cityNames(names))));
  if (open === undefined) throw new Error('What was compiled cannot be opened.');
  return createSearchOf([packSearchSource(open)]);
}

/** Measures each keystroke of `TYPED`. The first search of all, which makes the tables, has a column of its own. */
export function searchTable(bundled: Glossary, { sizes, time }: BenchOptions): Table {
  const rows = sizes
    .filter((size) => size !== LEFT_OUT)
    .flatMap((size): Row[] => {
      const search: Look = size === bundled.entries.length ? createSearch(bundled) : searchOfPlaces(size);
      const first = timed(() => search('p')).ms;
      return TYPED.map((typed) => {
        const times = keystrokes(typed).map((query) => medianTime(() => search(query), time / typed.length));
        return {
          entries: size,
          typed,
          'median ms': rounded(median(times)),
          'worst ms': rounded(Math.max(...times)),
          results: search(typed).length,
          'first search ms': rounded(first),
        };
      });
    });
  return {
    title: 'Search, by keystroke',
    notes: ['Each figure is of the median search of a keystroke. first search: the one that makes the tables.'],
    rows,
  };
}
