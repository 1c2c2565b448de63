/**
 * Chooses the names that a query can mean, so that Fuse has to search at most `MOST` of them. The chosen
 * names include every name in which Fuse would find all words of the query. If there are more than `MOST`,
 * the ones with the fewest slips are chosen, then the ones that match nearest to their beginning.
 */

import { kindAt, WORD } from '../names/characters.ts';
import { letterMask, type NameTable } from './name-table.ts';
import { eachWith } from './slips.ts';

/** Largest number of names that are kept for ranking. */
const MOST = 500;

/**
 * Upper bound for the number of names. A sort key (`keyOf`) stores the index of a name below this number, and
 * the rank above it.
 */
const NAMES = 2 ** 24;

/** The names that a query can mean. */
export interface CandidateNames {
  /** Indices of the names in the name table, ascending. */
  readonly names: readonly number[];
  /** For each word of the query, the number of names that have it as a whole word. */
  readonly withWord: readonly number[];
}

function isLetter(unit: number | undefined): boolean {
  return unit !== undefined && (kindAt(String.fromCharCode(unit), 0) & WORD) !== 0;
}

/**
 * Returns the rank of a match by its place in the name. 0: it is the whole name. 1: it begins the name. 2: it
 * begins a word. 3: it begins inside a word.
 */
function placeInName({ units, starts }: NameTable, name: number, at: number, length: number): number {
  const start = starts[name] ?? 0;
  if (at === 0) return (starts[name + 1] ?? 0) - start === length ? 0 : 1;
  return isLetter(units[start + at - 1]) ? 3 : 2;
}

/** Returns a sort key that holds both the rank and the index of the name, so that one sort orders by both. */
function keyOf(name: number, rank: number): number {
  return rank * NAMES + name;
}

/** Returns the indices of the `MOST` names with the smallest ranks, ascending. */
function best(keys: readonly number[]): number[] {
  const kept = keys.length <= MOST ? keys : Float64Array.from(keys).sort().subarray(0, MOST);
  return Array.from(kept, (key) => key % NAMES).sort((a, b) => a - b);
}

/**
 * Returns the candidates for a query. `words` has its words as loose units (`looseUnit` in `fold.ts`). Among
 * equal matches, names that pass `isPreferred` come first.
 */
export function candidatesFor(
  table: NameTable,
  words: readonly Uint16Array[],
  isPreferred: (name: number) => boolean,
): CandidateNames {
  const { count } = table;
  const found = new Uint8Array(count);
  const slips = new Uint16Array(count);
  const firsts = new Uint16Array(count).fill(0xffff);
  const wholes = words.map((word, index) => {
    const wholeIn = new Set<number>();
    eachWith(table, word, (name, its) => {
      if (its.isWhole) wholeIn.add(name);
      if (found[name] !== index) return;
      found[name] = index + 1;
      slips[name] = (slips[name] ?? 0) + its.slips;
      firsts[name] = Math.min(firsts[name] ?? 0, its.start);
    });
    return wholeIn.size;
  });
  const length = words[0]?.length ?? 0;
  const keys: number[] = [];
  for (let name = 0; name < count; name++) {
    if (found[name] !== words.length) continue;
    const place = placeInName(table, name, firsts[name] ?? 0, length);
    keys.push(keyOf(name, ((slips[name] ?? 0) * 4 + place) * 2 + (isPreferred(name) ? 0 : 1)));
  }
  return { names: best(keys), withWord: wholes };
}

/**
 * Returns the indices of the names in which a word begins with `text`, letter for letter. If there are more
 * than `MOST`, names that themselves begin with `text` are preferred.
 */
export function beginningWith(
  table: NameTable,
  text: Uint16Array,
  isPreferred: (name: number) => boolean,
): readonly number[] {
  const { count, units, starts, masks } = table;
  const first = text[0];
  const mask = letterMask(text);
  const keys: number[] = [];
  for (let name = 0; name < count; name++) {
    const start = starts[name] ?? 0;
    const last = (starts[name + 1] ?? 0) - text.length;
    if ((mask & ~(masks[name] ?? 0)) !== 0) continue;
    for (let at = start; at <= last; at++) {
      if (
        units[at] !== first ||
        (at > start && isLetter(units[at - 1])) ||
        !text.every((unit, index) => units[at + index] === unit)
      )
        continue;
      keys.push(
        keyOf(name, placeInName(table, name, at - start, text.length) * 2 + (isPreferred(name) ? 0 : 1)),
      );
      break;
    }
  }
  return best(keys);
}

/**
 * Returns the indices of the names with which `text` begins. A name must have at least `least` units, and
 * `text` at most `most` units behind it.
 */
export function thatBegin(
  table: NameTable,
  text: Uint16Array,
  least: number,
  most: number,
): readonly number[] {
  const { count, units, starts } = table;
  const shortest = Math.max(least, text.length - most);
  const names: number[] = [];
  for (let name = 0; name < count; name++) {
    const start = starts[name] ?? 0;
    const length = (starts[name + 1] ?? 0) - start;
    if (length < shortest || length >= text.length || units[start] !== text[0]) continue;
    let at = 1;
    while (at < length && units[start + at] === text[at]) at++;
    if (at === length) names.push(name);
  }
  return names;
}
