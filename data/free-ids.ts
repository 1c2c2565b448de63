/**
 * Makes ids for entries without an id. An id consists of the Latin letters and digits in the entry's name, or
 * of the word "entry" if the name has none of them.
 */
import { fold } from '../engine/names/fold.ts';

/** Longest id before a number is added, in characters. */
const LONGEST = 60;

/**
 * Matches names that have only ASCII characters, as most names do. They need no `fold`, which halves the time
 * for a large table.
 */
const PLAIN = /^[\x20-\x7e]*$/;

/** Returns an unused id for an entry with this name. Later calls do not return it again. */
export type FreeIds = (name: string) => string;

/** Creates a function that makes ids and never returns an id in `taken`. */
export function freeIds(taken: Iterable<string>): FreeIds {
  const known = new Set(taken);
  const last = new Map<string, number>();
  return (name) => {
    const lower = PLAIN.test(name) ? name.toLowerCase() : fold(name).lower;
    const words = lower.match(/[a-z0-9]+/g) ?? [];
    const base = words.join('-').slice(0, LONGEST).replace(/-$/, '') || 'entry';
    let number = last.get(base) ?? 0;
    let id: string;
    do {
      number++;
      id = number === 1 ? base : `${base}-${number}`;
    } while (known.has(id));
    last.set(base, number);
    known.add(id);
    return id;
  };
}
