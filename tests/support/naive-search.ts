/**
 * Search over every name of a glossary, in all its languages and scripts, also the names that are never marked. Fuse.js finds the names
 * with room for slips; what it reads is the folded text (fold.ts), so that diacritics and typography do not count, and the places of
 * the matched letters are taken back to the name as it is written.
 */
import Fuse from 'fuse.js';
import type { Entry, Glossary, Name } from '../../engine/glossary.ts';
import { type Folded, fold } from '../../engine/names/fold.ts';

/** Part of a text in UTF-16 code units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface SearchResult {
  readonly entry: Entry;
  /** The name that matched: the entry's own where that matches with as few slips as any other. */
  readonly name: Name;
  /** The matched letters in `name.text`, in order, apart from each other. */
  readonly ranges: readonly TextRange[];
}

/** Looks a query up. Best results first, each entry once; nothing for a query without letters or digits. */
export type Search = (query: string) => readonly SearchResult[];

interface SearchedName {
  readonly entry: Entry;
  /** The place of the entry in the glossary. */
  readonly order: number;
  readonly name: Name;
  readonly folded: Folded;
  /** What is searched. */
  readonly text: string;
}

/** A name that matches. */
interface Hit {
  readonly item: SearchedName;
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

/** A query may be a name of so many letters or more with an ending of up to so many: a word selected on a page ("Ереване", "Bakı'da"). */
const ENDING = { from: 4, longest: 5 } as const;

/** Longer queries are cut; no name is as long. */
const LONGEST_QUERY = 100;

const LETTER = /[\p{L}\p{N}]/u;
const IS_ENDING = /^['-]?\p{L}+$/u;
const WORDS = /[\p{L}\p{N}]+/gu;

function isWordStart(text: string, index: number): boolean {
  return index === 0 || !LETTER.test(text[index - 1] ?? '');
}

/**
 * Where in the name the first matched letter is. 0: the match is the whole name. 0.5: so it is, but for an ending of the query. 1: its
 * beginning. 2: that of a word. 3: inside a word.
 */
function placeOf({ item: { text }, ranges: [first], ending = 0 }: Hit): number {
  if (first === undefined) return 3;
  if (first.start === 0) return first.end < text.length ? 1 : Math.min(ending, 0.5);
  return isWordStart(text, first.start) ? 2 : 3;
}

/** What hits are sorted by, the smallest first: how far from the query, where in the name, whose name. */
function rankOf(hit: Hit): number[] {
  const { name, entry, order, text } = hit.item;
  return [hit.slips, placeOf(hit), hit.ending ?? 0, name.lang === 'en' ? 0 : 1, order, name.text === entry.name ? 0 : 1, text.length];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const unequal = a.findIndex((value, index) => value !== b[index]);
  return (a[unequal] ?? 0) - (b[unequal] ?? 0);
}

/** The matched letters as they are written; ranges with no letter between them become one. */
function writtenRanges({ item: { folded, name }, ranges }: Hit): TextRange[] {
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
function bestOfEach(hits: readonly Hit[]): Hit[] {
  const ranked = hits.map((hit) => ({ hit, rank: rankOf(hit) })).sort((a, b) => compareRanks(a.rank, b.rank));
  const best = new Map<Entry, Hit>();
  for (const { hit } of ranked) {
    const { entry, name } = hit.item;
    const before = best.get(entry);
    const isOwnName = name.text === entry.name && before?.item.name.text !== entry.name;
    if (before === undefined || (isOwnName && hit.slips === before.slips)) best.set(entry, hit);
  }
  return [...best.values()];
}

/** Names in which a word begins with the query, letter for letter. */
function findBeginning(names: readonly SearchedName[], query: string): Hit[] {
  return names.flatMap((item) => {
    let start = item.text.indexOf(query);
    while (start > 0 && !isWordStart(item.text, start)) start = item.text.indexOf(query, start + 1);
    return start < 0 ? [] : [{ item, slips: 0, ranges: [{ start, end: start + query.length }] }];
  });
}

/** Names that are the query but for an ending: what a reader selects on a page is seldom the base form. */
function findWithoutEnding(names: readonly SearchedName[], query: string): Hit[] {
  return names.flatMap((item): Hit[] => {
    const { length } = item.text;
    const ending = query.length - length;
    if (length < ENDING.from || ending < 1 || ending > Math.min(ENDING.longest, length) || !query.startsWith(item.text)) return [];
    return IS_ENDING.test(query.slice(length)) ? [{ item, slips: 0, ranges: [{ start: 0, end: length }], ending }] : [];
  });
}

/** Names in which every word of the query is found, in any order; with slips only from the beginning of a word on. */
function findWords(fuse: Fuse<SearchedName>, query: string): Hit[] {
  const hits = fuse.search(query).map(({ item, score = 1, matches = [] }): Hit => {
    const ranges = matches.flatMap(({ indices }) => indices.map(([first, last]) => ({ start: first, end: last + 1 })));
    return { item, slips: score < EXACT ? 0 : Math.round(score * 100) / 100, ranges };
  });
  return hits.filter((hit) => hit.slips === 0 || placeOf(hit) < 3);
}

/** Reads the glossary once; a search in a thousand names then takes some milliseconds. */
export function createNaiveSearch({ entries }: Glossary): Search {
  const names = entries.flatMap((entry, order) =>
    entry.names.map((name): SearchedName => {
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
