/**
 * Searches all names of glossaries, in every language and script. It also finds names that are never marked.
 *
 * A query takes two steps. First, `search/candidates.ts` scans all names as typed arrays and keeps at most
 * 500 that the query can mean. Then these are folded (`names/fold.ts`), so that diacritics and typography do
 * not count, and Fuse.js looks for the words of the query in them. It allows slips: letters that are wrong,
 * missing or too many. Results have the offsets of the matched letters in the name as it is written.
 */
import Fuse from 'fuse.js';
import type { Entry, Glossary } from './glossary.ts';
import { fold, looseUnit } from './names/fold.ts';
import { once } from './once.ts';
import { beginningWith, candidatesFor, thatBegin } from './search/candidates.ts';
import {
  bestOfEach,
  ENDING,
  findBeginning,
  findWithoutEnding,
  type Hit,
  placeOf,
  type TextRange,
  writtenRanges,
} from './search/hits.ts';
import { createNameTable } from './search/name-table.ts';
import {
  joinSources,
  type SearchCandidate,
  type SearchedEntry,
  type SearchedName,
  type SearchSource,
  searchSourceOf,
} from './search/sources.ts';

export type { TextRange } from './search/hits.ts';
export { type SearchedEntry, type SearchSource, searchSourceOf } from './search/sources.ts';

export interface SearchResult<E extends SearchedEntry = Entry> {
  readonly entry: E;
  /** Name that matched. It is the entry's main name if no other name matches with fewer slips. */
  readonly name: SearchedName;
  /** Ranges of the matched letters in `name.text`, in order. They do not touch. */
  readonly ranges: readonly TextRange[];
}

/**
 * Looks up a query. Returns the best results first, each entry once, at most `MOST_RESULTS`. A query without
 * letters or digits has no results.
 */
export type Search<E extends SearchedEntry = Entry> = (query: string) => readonly SearchResult<E>[];

/** Largest number of results. */
export const MOST_RESULTS = 100;

/** Threshold of Fuse, from 0 to 1. It allows one slip in four letters. */
const THRESHOLD = 0.25;

/** Limit for the score of a match without slips, from 0 to 1. Fuse gives such matches a lower score. */
const EXACT = 0.01;

/**
 * Shortest word that may have slips, in UTF-16 units. If all words of a query are shorter, a word of the name
 * must begin with the query, letter for letter.
 */
const SLIPS_FROM = 3;

/** Longest query, in UTF-16 units; longer ones are cut. */
const LONGEST_QUERY = 100;

const LETTER = /[\p{L}\p{N}]/u;
const WORDS = /[\p{L}\p{N}]+/gu;

/** Matches the words into which Fuse splits a query. */
const FUSE_WORDS = /[\p{L}\p{M}\p{N}_]+/gu;

/** A word of a query with its weight. Words that are rarer among all names weigh more. */
interface WeighedWord {
  readonly text: string;
  readonly weight: number;
}

/** Converts Fuse's pairs of first and last offset to ranges in order. Ranges that touch become one. */
function mergedRanges(indices: readonly (readonly [number, number])[]): TextRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const [first, last] of indices.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const before = merged.at(-1);
    if (before !== undefined && first <= before.end) before.end = Math.max(before.end, last + 1);
    else merged.push({ start: first, end: last + 1 });
  }
  return merged;
}

/**
 * Finds names that have every word of the query, in any order. A match with slips must begin a word. Fuse
 * could look for all words at once, but would weigh them by their frequency among the candidates, not among
 * all names.
 */
function findWords<E>(names: readonly SearchCandidate<E>[], words: readonly WeighedWord[]): Hit<E>[] {
  const fuse = new Fuse(
    names.map(({ text }) => text),
    {
      threshold: THRESHOLD,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      includeScore: true,
      includeMatches: true,
      shouldSort: false,
    },
  );
  const all = words.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Map<
    number,
    { count: number; weight: number; readonly indices: (readonly [number, number])[] }
  >();
  for (const { text, weight } of words) {
    for (const { refIndex, score = 1, matches = [] } of fuse.search(text)) {
      const its = found.get(refIndex) ?? { count: 0, weight: 0, indices: [] };
      its.count++;
      its.weight += weight * (1 - score);
      its.indices.push(...matches.flatMap(({ indices }) => indices));
      found.set(refIndex, its);
    }
  }
  const hits = Array.from(found).flatMap(([index, { count, weight, indices }]): Hit<E>[] => {
    const item = names[index];
    if (item === undefined || count < words.length) return [];
    const score = all > 0 ? 1 - weight / all : 0;
    return [
      { item, slips: score < EXACT ? 0 : Math.round(score * 100) / 100, ranges: mergedRanges(indices) },
    ];
  });
  return hits.filter((hit) => hit.slips === 0 || placeOf(hit) < 3);
}

/** Returns the weight of a word that `frequency` of `count` names have. Fuse uses the same formula. */
function weightOf(frequency: number, count: number): number {
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

/**
 * Makes the search in several glossaries. `sources` must be in the user's order. The first query reads all
 * names, which takes about 1 µs each. A query in 100,000 names takes some tens of milliseconds.
 */
export function createSearchOf<E extends SearchedEntry>(sources: readonly SearchSource<E>[]): Search<E> {
  const { nameCount, nameAt, candidateAt } = joinSources(sources);
  const read = once(() => {
    const isEnglish = new Uint8Array(nameCount);
    const table = createNameTable(nameCount, (number) => {
      const { text, lang } = nameAt(number);
      isEnglish[number] = Number(lang === 'en');
      return text;
    });
    return { table, isEnglish: (number: number) => isEnglish[number] === 1 };
  });
  const unitsOf = (text: string) =>
    Uint16Array.from({ length: text.length }, (_, at) => looseUnit(text.charCodeAt(at)));
  const all = (numbers: readonly number[]) => numbers.flatMap(candidateAt);

  function find(text: string): Hit<E>[] {
    const { table, isEnglish } = read();
    const isShort = (text.match(WORDS) ?? []).every((word) => word.length < SLIPS_FROM);
    if (isShort) return findBeginning(all(beginningWith(table, unitsOf(text), isEnglish)), text);
    const words = text.match(FUSE_WORDS) ?? [];
    const candidates = candidatesFor(table, words.map(unitsOf), isEnglish);
    const weighed = words.map((word, index) => ({
      text: word,
      weight: weightOf(candidates.withWord[index] ?? 0, table.withWords),
    }));
    const bases = all(thatBegin(table, unitsOf(text), ENDING.from, ENDING.longest));
    return [...findWithoutEnding(bases, text), ...findWords(all(candidates.names), weighed)];
  }

  return (query) => {
    const text = fold(query.slice(0, LONGEST_QUERY)).lower.trim();
    if (!LETTER.test(text)) return [];
    const best = bestOfEach(find(text)).slice(0, MOST_RESULTS);
    return best.map((hit) => ({ entry: hit.item.entry, name: hit.item.name, ranges: writtenRanges(hit) }));
  };
}

/** Makes the search in one glossary. */
export function createSearch(glossary: Glossary): Search {
  return createSearchOf([searchSourceOf(glossary)]);
}
