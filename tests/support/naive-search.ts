/**
 * Searches a glossary without an index: Fuse compares every name with the query. It is slow and simple, and
 * tests compare the fast search with it. Both searches share only the order of results
 * (`engine/search/hits.ts`).
 */
import Fuse from 'fuse.js';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { fold } from '../../engine/names/fold.ts';
import {
  bestOfEach,
  findBeginning,
  findWithoutEnding,
  type Hit,
  placeOf,
  writtenRanges,
} from '../../engine/search/hits.ts';
import type { SearchCandidate } from '../../engine/search/sources.ts';
import type { Search } from '../../engine/search.ts';

/** Threshold for Fuse: about one typing mistake in four letters. */
const THRESHOLD = 0.25;

/** Score in Fuse below which a match has no typing mistake. */
const EXACT = 0.01;

/** Shortest word that may have typing mistakes, in letters. */
const SLIPS_FROM = 3;

/** Longest query, in UTF-16 units. The rest of a longer query is ignored. */
const LONGEST_QUERY = 100;

const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * Finds names that contain every word of the query, in any order. A match with typing mistakes must be at the
 * beginning of a word.
 */
function findWords(fuse: Fuse<SearchCandidate<Entry>>, query: string): Hit<Entry>[] {
  const hits = fuse.search(query).map(({ item, score = 1, matches = [] }): Hit<Entry> => {
    const ranges = matches.flatMap(({ indices }) =>
      indices.map(([first, last]) => ({ start: first, end: last + 1 })),
    );
    return { item, slips: score < EXACT ? 0 : Math.round(score * 100) / 100, ranges };
  });
  return hits.filter((hit) => hit.slips === 0 || placeOf(hit) < 3);
}

/** Creates a search over one glossary. */
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
    const hits = isShort
      ? findBeginning(names, text)
      : [...findWithoutEnding(names, text), ...findWords(fuse, text)];
    return bestOfEach(hits).map((hit) => ({
      entry: hit.item.entry,
      name: hit.item.name,
      ranges: writtenRanges(hit),
    }));
  };
}
