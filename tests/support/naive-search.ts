/**
 * The search without a choice of candidates: Fuse looks at every name of a glossary, and weighs the words of a
 * query itself. It is slow and short, and says what the search over any number of names must find. It shares
 * only the order of the results (`engine/search/hits.ts`) with that search.
 */
import Fuse from 'fuse.js';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { fold } from '../../engine/names/fold.ts';
import { bestOfEach, findBeginning, findWithoutEnding, type Hit, placeOf, writtenRanges } from '../../engine/search/hits.ts';
import type { SearchCandidate } from '../../engine/search/sources.ts';
import type { Search } from '../../engine/search.ts';

/** Threshold for Fuse: one slip in four letters. */
const THRESHOLD = 0.25;

/** Matches that Fuse finds without a slip score below this. */
const EXACT = 0.01;

/** Shortest word that may have slips, in letters. */
const SLIPS_FROM = 3;

/** Longest query, in UTF-16 units; longer ones are cut. */
const LONGEST_QUERY = 100;

const WORDS = /[\p{L}\p{N}]+/gu;

/** Finds names that have every word of the query, in any order. A match with slips must begin a word. */
function findWords(fuse: Fuse<SearchCandidate<Entry>>, query: string): Hit<Entry>[] {
  const hits = fuse.search(query).map(({ item, score = 1, matches = [] }): Hit<Entry> => {
    const ranges = matches.flatMap(({ indices }) => indices.map(([first, last]) => ({ start: first, end: last + 1 })));
    return { item, slips: score < EXACT ? 0 : Math.round(score * 100) / 100, ranges };
  });
  return hits.filter((hit) => hit.slips === 0 || placeOf(hit) < 3);
}

/** Makes the search over one glossary, which it reads once. */
export function createNaiveSearch({ entries }: Glossary): Search {
  const names = entries.flatMap((entry, order) =>
    entry.names.map((name): SearchCandidate<Entry> => {
      const folded = fold(name.text);
      return { entry, order, name, folded, text: folded.lower };
    }),
  );
  const fuse = new Fuse(names, {
    keys: ['text'],
    threshold: THRESHOLD,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    useTokenSearch: true,
    tokenMatch: 'all',
    includeScore: true,
    includeMatches: true,
  });

  return (query) => {
    const text = fold(query.slice(0, LONGEST_QUERY)).lower.trim();
    const words = text.match(WORDS) ?? [];
    if (words.length === 0) return [];
    const isShort = words.every((word) => word.length < SLIPS_FROM);
    const hits = isShort ? findBeginning(names, text) : [...findWithoutEnding(names, text), ...findWords(fuse, text)];
    return bestOfEach(hits).map((hit) => ({ entry: hit.item.entry, name: hit.item.name, ranges: writtenRanges(hit) }));
  };
}
