/** Ranks the names that match a query, and finds names that match it letter for letter. */
import type { SearchCandidate, SearchedEntry } from './sources.ts';

/** Part of a text in UTF-16 code units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A name that matches. */
export interface Hit<E> {
  readonly item: SearchCandidate<E>;
  /** Distance between query and name, from 0 (the same letters) to 1. */
  readonly slips: number;
  /** Ranges of the matched letters in `SearchCandidate.text`. */
  readonly ranges: readonly TextRange[];
  /**
   * Length of the ending that the query has behind the name, in UTF-16 units. Undefined if it has no ending.
   */
  readonly ending?: number;
}

/**
 * Limits for a query that is a name with an ending, as users select it on a page ("Ереване", "Bakı'da"). The
 * name must have at least `from` UTF-16 units, the ending at most `longest`.
 */
export const ENDING = { from: 4, longest: 5 } as const;

const LETTER = /[\p{L}\p{N}]/u;
const IS_ENDING = /^['-]?\p{L}+$/u;

function isWordStart(text: string, index: number): boolean {
  return index === 0 || !LETTER.test(text[index - 1] ?? '');
}

/**
 * Returns the rank of a match by its place in the name. 0: it is the whole name. 0.5: it is the whole name,
 * and the query has an ending behind it. 1: it begins the name. 2: it begins a word. 3: it begins inside a
 * word.
 */
export function placeOf<E>({ item: { text }, ranges: [first], ending = 0 }: Hit<E>): number {
  if (first === undefined) return 3;
  if (first.start === 0) return first.end < text.length ? 1 : Math.min(ending, 0.5);
  return isWordStart(text, first.start) ? 2 : 3;
}

/** Returns the sort key of a hit. The first number that differs decides, and the smallest comes first. */
function rankOf<E extends SearchedEntry>(hit: Hit<E>): number[] {
  const { name, entry, order, text } = hit.item;
  return [
    hit.slips,
    placeOf(hit),
    hit.ending ?? 0,
    name.lang === 'en' ? 0 : 1,
    order,
    name.text === entry.name ? 0 : 1,
    text.length,
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const unequal = a.findIndex((value, index) => value !== b[index]);
  return (a[unequal] ?? 0) - (b[unequal] ?? 0);
}

/**
 * Returns the matched ranges in the name as it is written. Ranges without a letter between them become one.
 */
export function writtenRanges<E>({ item: { folded, name }, ranges }: Hit<E>): TextRange[] {
  const written: TextRange[] = [];
  for (const range of ranges) {
    const start = folded.startOf(range.start);
    const end = folded.endOf(range.end - 1);
    const last = written.at(-1);
    if (last !== undefined && !LETTER.test(name.text.slice(last.end, start)))
      written[written.length - 1] = { start: last.start, end };
    else written.push({ start, end });
  }
  return written;
}

/** Returns the best hit of each entry, the best ones first. */
export function bestOfEach<E extends SearchedEntry>(hits: readonly Hit<E>[]): Hit<E>[] {
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
export function findBeginning<E>(names: readonly SearchCandidate<E>[], query: string): Hit<E>[] {
  return names.flatMap((item) => {
    let start = item.text.indexOf(query);
    while (start > 0 && !isWordStart(item.text, start)) start = item.text.indexOf(query, start + 1);
    return start < 0 ? [] : [{ item, slips: 0, ranges: [{ start, end: start + query.length }] }];
  });
}

/** Finds names that are the query without an ending, since users select inflected forms on pages. */
export function findWithoutEnding<E>(names: readonly SearchCandidate<E>[], query: string): Hit<E>[] {
  return names.flatMap((item): Hit<E>[] => {
    const { length } = item.text;
    const ending = query.length - length;
    if (
      length < ENDING.from ||
      ending < 1 ||
      ending > Math.min(ENDING.longest, length) ||
      !query.startsWith(item.text)
    )
      return [];
    return IS_ENDING.test(query.slice(length))
      ? [{ item, slips: 0, ranges: [{ start: 0, end: length }], ending }]
      : [];
  });
}
