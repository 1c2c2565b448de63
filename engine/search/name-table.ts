/** The names that are searched, as typed arrays: a scan of 100,000 names takes some milliseconds. */
import { kindOf } from '../names/characters.ts';
import { roomForChunks, someChunk } from '../names/fold.ts';

export interface NameTable {
  readonly count: number;
  /** The loose units (`fold.ts`) of all names. */
  readonly units: Uint16Array;
  /** Where each name begins in `units`, and behind the last one where it ends. */
  readonly starts: Uint32Array;
  /** Letters of each name (`letterMask`). */
  readonly masks: Uint32Array;
  /** Number of names with a letter or digit. */
  readonly withWords: number;
}

/** Longest name that is searched to its end, in units: longer ones are cut. */
const LONGEST = 0x1000;

/** Returns a bit for each letter that `units` has from `start` to `end`. Some letters share a bit. */
export function letterMask(units: Uint16Array, start = 0, end = units.length): number {
  let mask = 0;
  for (let at = start; at < end; at++) mask |= 1 << ((units[at] ?? 0) & 31);
  return mask >>> 0;
}

function hasWord(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (kindOf(units[at] ?? 0) !== 0) return true;
  return false;
}

export function createNameTable(count: number, textAt: (index: number) => string): NameTable {
  const room = roomForChunks(LONGEST);
  const starts = new Uint32Array(count + 1);
  const masks = new Uint32Array(count);
  let units = new Uint16Array(count * 16 + LONGEST);
  let end = 0;
  let withWords = 0;
  const add = (length: number): boolean => {
    if (end + length > units.length) {
      const larger = new Uint16Array(units.length * 2);
      larger.set(units);
      units = larger;
    }
    for (let at = 0; at < length; at++) units[end + at] = room.loose[at] ?? 0;
    end += length;
    return true; // the first chunk is all that is searched
  };
  for (let index = 0; index < count; index++) {
    const start = end;
    someChunk(textAt(index), room, 0, add);
    starts[index + 1] = end;
    masks[index] = letterMask(units, start, end);
    if (hasWord(units, start, end)) withWords++;
  }
  return { count, units, starts, masks, withWords };
}
