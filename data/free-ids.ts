/** Ids for entries that come without one: made of the name where that has Latin letters. */
import { fold } from '../engine/names/fold.ts';

const LONGEST = 60;

/** Most names need no folding, which is half of the time that a table of 100,000 rows takes. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Gives an entry of this name an id that no other one has, and remembers it. */
export type FreeIds = (name: string) => string;

/** @param taken the ids that there are. */
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
