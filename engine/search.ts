/**
 * Search over every name of glossaries, in all languages and scripts, also the names that are never marked.
 *
 * A query takes two steps, for glossaries of any size. First, a scan over all names as typed arrays
 * (`search/candidates.ts`) keeps some hundred names that the query can mean. Then these are folded
 * (`names/fold.ts`), so that diacritics and typography do not count, and Fuse.js finds the words of the query
 * in them and allows slips. The offsets of matched letters are converted to offsets in the name as it is
 * written.
 */
import Fuse from 'fuse.js';
import type { Entry, Glossary } from './glossary.ts';
import { fold, looseUnit } from './names/fold.ts';
import { once } from './once.ts';
import { beginningWith, candidatesFor, thatBegin } from './search/candidates.ts';
import { createNameTable } from './search/name-table.ts';
import { type Candidate, joined, type SearchedEntry, type SearchedName, type SearchSource, searchSourceOf } from './search/sources.ts';

export { type SearchedEntry, type SearchSource, searchSourceOf } from './search/sources.ts';

/** Part of a text in UTF-16 code units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface SearchResult<E extends SearchedEntry = Entry> {
  readonly entry: E;
  /** The name that matched: the entry's main name if that matches with as few slips as any other. */
  readonly name: SearchedName;
  /** The matched letters in `name.text`, in order, apart from each other. */
  readonly ranges: readonly TextRange[];
}

/**
 * Looks a query up. Returns the best results first, each entry once, at most `MOST_RESULTS`. A query without
 * letters or digits has no results.
 */
export type Search<E extends SearchedEntry = Entry> = (query: string) => readonly SearchResult<E>[];

/** Longest list of results. Nobody reads more. */
export const MOST_RESULTS = 100;

/** A name that matches. */
interface Hit<E> {
  readonly item: Candidate<E>;
  /** Distance from the query, from 0 (letter for letter) to 1. */
  readonly slips: number;
  /** The matched letters in the searched text. */
  readonly ranges: readonly TextRange[];
  /** Number of letters that the query has behind the name, as an ending. */
  readonly ending?: number;
}

/** Threshold for Fuse: one slip in four letters. */
const THRESHOLD = 0.25;

/** Matches that Fuse finds without a slip score below this. */
const EXACT = 0.01;

/** Shortest word that may have slips, in letters. Shorter ones must begin a word, letter for letter. */
const SLIPS_FROM = 3;

/**
 * A query may be a name with an ending, since users select words on pages ("Ереване", "Bakı'da"). The name
 * has at least `from` letters, the ending at most `longest`.
 */
const ENDING = { from: 4, longest: 5 } as const;

/** Longest query, in UTF-16 units; longer ones are cut. */
const LONGEST_QUERY = 100;

const LETTER = /[\p{L}\p{N}]/u;
const IS_ENDING = /^['-]?\p{L}+$/u;
const WORDS = /[\p{L}\p{N}]+/gu;

/** Words as Fuse splits a query into them. */
const FUSE_WORDS = /[\p{L}\p{M}\p{N}_]+/gu;

function isWordStart(text: string, index: number): boolean {
  return index === 0 || !LETTER.test(text[index - 1] ?? '');
}

/**
 * Returns the place of the first matched letter in the name. 0: the match is the whole name. 0.5: the match
 * is the whole name, and the query has an ending besides. 1: the match begins the name. 2: it begins a word.
 * 3: it begins inside a word.
 */
function placeOf<E>({ item: { text }, ranges: [first], ending = 0 }: Hit<E>): number {
  if (first === undefined) return 3;
  if (first.start === 0) return first.end < text.length ? 1 : Math.min(ending, 0.5);
  return isWordStart(text, first.start) ? 2 : 3;
}

/**
 * Returns the sort key of a hit, smallest first: its distance from the query, place in the name, and order.
 */
function rankOf<E extends SearchedEntry>(hit: Hit<E>): number[] {
  const { name, entry, order, text } = hit.item;
  return [hit.slips, placeOf(hit), hit.ending ?? 0, name.lang === 'en' ? 0 : 1, order, name.text === entry.name ? 0 : 1, text.length];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const unequal = a.findIndex((value, index) => value !== b[index]);
  return (a[unequal] ?? 0) - (b[unequal] ?? 0);
}

/** Returns the ranges in the name as it is written. Ranges with no letter between them become one. */
function writtenRanges<E>({ item: { folded, name }, ranges }: Hit<E>): TextRange[] {
  const written: TextRange[] = [];
  for (const range of ranges) {
    const start = folded.startOf(range.start);
    const end = folded.endOf(range.end - 1);
    const last = written.at(-1);
    if (last !== undefined && !LETTER.test(name.text.slice(last.end, start))) written[written.length - 1] = { start: last.start, end };
    else written.push({ start, end });
  }
  return written;
}

/** Returns one hit for each entry, in the order of the best hits. */
function bestOfEach<E extends SearchedEntry>(hits: readonly Hit<E>[]): Hit<E>[] {
  const ranked = hits.map((hit) => ({ hit, rank: rankOf(hit) })).sort((a, b) => compareRanks(a.rank, b.rank));
  const best = new Map<number, Hit<E>>();
  for (const { hit } of ranked) {
    const { entry, name, order } = hit.item;
    const before = best.get(order);
    const isOwnName = name.text === entry.name && before?.item.name.text !== entry.name;
    if (before === undefined || (isOwnName && hit.slips === before.slips)) best.set(order, hit);
  }
  return [...best.values()];
}

/** Finds names in which a word begins with the query, letter for letter. */
function findBeginning<E>(names: readonly Candidate<E>[], query: string): Hit<E>[] {
  return names.flatMap((item) => {
    let start = item.text.indexOf(query);
    while (start > 0 && !isWordStart(item.text, start)) start = item.text.indexOf(query, start + 1);
    return start < 0 ? [] : [{ item, slips: 0, ranges: [{ start, end: start + query.length }] }];
  });
}

/** Finds names that are the query without an ending: users seldom select the base form on a page. */
function findWithoutEnding<E>(names: readonly Candidate<E>[], query: string): Hit<E>[] {
  return names.flatMap((item): Hit<E>[] => {
    const { length } = item.text;
    const ending = query.length - length;
    if (length < ENDING.from || ending < 1 || ending > Math.min(ENDING.longest, length) || !query.startsWith(item.text)) return [];
    return IS_ENDING.test(query.slice(length)) ? [{ item, slips: 0, ranges: [{ start: 0, end: length }], ending }] : [];
  });
}

/** A word of a query and its weight: words that are rarer among all names weigh more. */
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
function findWords<E>(names: readonly Candidate<E>[], words: readonly WeighedWord[]): Hit<E>[] {
  const fuse = new Fuse(
    names.map(({ text }) => text),
    { threshold: THRESHOLD, ignoreLocation: true, ignoreFieldNorm: true, includeScore: true, includeMatches: true, shouldSort: false },
  );
  const all = words.reduce((sum, { weight }) => sum + weight, 0);
  const found = new Map<number, { count: number; weight: number; readonly indices: (readonly [number, number])[] }>();
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
    return [{ item, slips: score < EXACT ? 0 : Math.round(score * 100) / 100, ranges: mergedRanges(indices) }];
  });
  return hits.filter((hit) => hit.slips === 0 || placeOf(hit) < 3);
}

/** Weighs a word that stands in `frequency` of `count` names, as Fuse does. */
function weightOf(frequency: number, count: number): number {
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

/**
 * Makes the search over glossaries in the user's order. The first query reads all names, which takes about a
 * microsecond each. A query in 100,000 names takes some tens of milliseconds.
 */
export function createSearchOf<E extends SearchedEntry>(sources: readonly SearchSource<E>[]): Search<E> {
  const { nameCount, nameAt, candidateAt } = joined(sources);
  const read = once(() => {
    const isEnglish = new Uint8Array(nameCount);
    const table = createNameTable(nameCount, (number) => {
      const { text, lang } = nameAt(number);
      isEnglish[number] = Number(lang === 'en');
      return text;
    });
    return { table, isEnglish: (number: number) => isEnglish[number] === 1 };
  });
  const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, at) => looseUnit(text.charCodeAt(at)));
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

/** Makes the search over one glossary. */
export function createSearch(glossary: Glossary): Search {
  return createSearchOf([searchSourceOf(glossary)]);
}
