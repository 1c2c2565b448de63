/** Measures the time of a search for each letter that a user types into the search box. */
import type { Glossary } from '../../engine/glossary.ts';
import { compilePack } from '../../engine/packs/compile.ts';
import { openPack, packSearchSource } from '../../engine/packs/open.ts';
import { createSearch, createSearchOf } from '../../engine/search.ts';
import { cityNames } from './cities.ts';
import { glossaryOf } from './glossaries.ts';
import type { BenchOptions } from './options.ts';
import { type Row, rounded, type Table } from './table.ts';
import { median, medianTime, timed } from './timing.ts';

/** Queries to type letter by letter: two names, a start of several names, a misspelling, and nonsense. */
const TYPED = ['pashi', 'tbil', 'san fr', 'baqu', 'qqqq zzzz'] as const;

/** Glossary size that is skipped, in entries. The times for 10,000 names are an upper bound for it. */
const LEFT_OUT = 1000;

/** Function that finds the names for a query. Only this function is measured, not the display of results. */
type SearchNames = (query: string) => readonly unknown[];

/** Returns the content of the search box after each letter. */
export function keystrokes(text: string): readonly string[] {
  return [...text].map((_, index) => text.slice(0, index + 1));
}

function searchOfPlaces(names: number): SearchNames {
  const open = openPack(compilePack(glossaryOf(cityNames(names))));
  if (open === undefined) throw new Error('The compiled glossary cannot be opened.');
  return createSearchOf([packSearchSource(open)]);
}

/**
 * Measures each keystroke of `TYPED`. The first search, which also builds the search tables, has its own
 * column.
 */
export function searchTable(bundled: Glossary, { sizes, time }: BenchOptions): Table {
  const rows = sizes
    .filter((size) => size !== LEFT_OUT)
    .flatMap((size): Row[] => {
      const search: SearchNames =
        size === bundled.entries.length ? createSearch(bundled) : searchOfPlaces(size);
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
    notes: [
      'Each figure is the median time of a search for one keystroke. first search: the one that also builds the search tables.',
    ],
    rows,
  };
}
