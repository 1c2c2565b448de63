/**
 * Search over every name of glossaries, in all languages and scripts, also the names that are never marked.
 *
 * A query goes two ways, the same for every size. A scan over all names as typed arrays
 * (`search/candidates.ts`) leaves some hundred that it can mean. These are folded (`names/fold.ts`), so that
 * diacritics and typography do not count, and Fuse.js finds the words of the query in them with room for
 * slips. The places of the matched letters are taken back to the name as it is written.
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
  /** The name that matched: the entry's own where that matches with as few slips as any other. */
  readonly name: SearchedName;
  /** The matched letters in `name.text`, in order, apart from each other. */
  readonly ranges: readonly TextRange[];
}

/**
 * Looks a query up. Best results first, each entry once, at most `MOST_RESULTS`; nothing for a query without
 * letters or digits.
 */
export type Search<E extends SearchedEntry = Entry> = (query: string) => readonly SearchResult<E>[];

/** Longest list of results. Nobody reads more. */
export const MOST_RESULTS = 100;

/** A name that matches. */
interface Hit<E> {
  readonly item: Candidate<E>;
  /** From 0, the query letter for letter, to 1. */
  readonly slips: number;
  /** The matched letters in the searched text. */
  readonly ranges: readonly TextRange[];
  /** So many letters of the query, an ending, stand behind the name. */
  readonly ending?: number;
}

/** One slip in four letters. */
const THRESHOLD = 0.25;

/** What Fuse finds without a slip scores below this. */
const EXACT = 0.01;

/** Words shorter than this are looked up letter for letter, at the beginnings of words. */
const SLIPS_FROM = 3;

/**
 * A query may be a name of so many letters or more with an ending of up to so many: a word selected on a page
 * ("Ереване", "Bakı'da").
 */
const ENDING = { from: 4, longest: 5 } as const;

/** Longer queries are cut; no name is as long. */
const LONGEST_QUERY = 100;

const LETTER = /[\p{L}\p{N}]/u;
const IS_ENDING = /^['-]?\p{L}+$/u;
const WORDS = /[\p{L}\p{N}]+/gu;

/** Words as Fuse takes them. */
const FUSE_WORDS = /[\p{L}\p{M}\p{N}_]+/gu;

function isWordStart(text: string, index: number): boolean {
  return index === 0 || !LETTER.test(text[index - 1] ?? '');
}

/**
 * Where in the name the first matched letter is. 0: the match is the whole name. 0.5: so it is, but for an
 * ending of the query. 1: its beginning. 2: that of a word. 3: inside a word.
 */
function placeOf<E>({ item: { text }, ranges: [first], ending = 0 }: Hit<E>): number {
  if (first === undefined) return 3;
  if (first.start === 0) return first.end < text.length ? 1 : Math.min(ending, 0.5);
  return isWordStart(text, first.start) ? 2 : 3;
}

/** What hits are sorted by, the smallest first: how far from the query, where in the name, whose name. */
function rankOf<E extends SearchedEntry>(hit: Hit<E>): number[] {
  const { name, entry, order, text } = hit.item;
  return [hit.slips, placeOf(hit), hit.ending ?? 0, name.lang === 'en' ? 0 : 1, order, name.text === entry.name ? 0 : 1, text.length];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const unequal = a.findIndex((value, index) => value !== b[index]);
  return (a[unequal] ?? 0) - (b[unequal] ?? 0);
}

/** The matched letters as they are written; ranges with no letter between them become one. */
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

/** Each entry once, in the order of its best hit. */
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

/** Names in which a word begins with the query, letter for letter. */
function findBeginning<E>(names: readonly Candidate<E>[], query: string): Hit<E>[] {
  return names.flatMap((item) => {
    let start = item.text.indexOf(query);
    while (start > 0 && !isWordStart(item.text, start)) start = item.text.indexOf(query, start + 1);
    return start < 0 ? [] : [{ item, slips: 0, ranges: [{ start, end: start + query.length }] }];
  });
}

/** Names that are the query but for an ending: what a reader selects on a page is seldom the base form. */
function findWithoutEnding<E>(names: readonly Candidate<E>[], query: string): Hit<E>[] {
  return names.flatMap((item): Hit<E>[] => {
    const { length } = item.text;
    const ending = query.length - length;
    if (length < ENDING.from || ending < 1 || ending > Math.min(ENDING.longest, length) || !query.startsWith(item.text)) return [];
    return IS_ENDING.test(query.slice(length)) ? [{ item, slips: 0, ranges: [{ start: 0, end: length }], ending }] : [];
  });
}

/** A word of a query, and how much finding it says: the rarer it is among all names, the more. */
interface WeighedWord {
  readonly text: string;
  readonly weight: number;
}

/** Matched letters as first and last, as Fuse has them, in order; those that touch become one. */
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
 * Names in which every word of the query is found, in any order; with slips only from the beginning of a word
 * on. Fuse could look for all words at once, but would weigh them by how common they are among the
 * candidates, and not among all names.
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
 * Makes the search over glossaries in the user's order. It reads all names at the first query, which takes a
 * microsecond a name; a query in 100,000 names takes some tens of milliseconds.
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
