/** The names that are searched, as typed arrays: a scan of 100,000 names takes some milliseconds. */
import { kindOf } from '../names/characters.ts';
import { roomForChunks, someChunk } from '../names/fold.ts';

export interface NameTable {
  readonly count: number;
  /** The loose units (`fold.ts`) of all names. */
  readonly units: Uint16Array;
  /** Where each name begins in `units`, and behind the last one where it ends. */
  readonly starts: Uint32Array;
  /** Number of names with a letter or digit. */
  readonly withWords: number;
}

/** Longest name that is searched to its end, in units: longer ones are cut. */
const LONGEST = 0x1000;

export function createNameTable(count: number, textAt: (index: number) => string): NameTable {
  const room = roomForChunks(LONGEST);
  const starts = new Uint32Array(count + 1);
  let units = new Uint16Array(count * 16 + LONGEST);
  let end = 0;
  let withWords = 0;
  const add = (length: number): boolean => {
    if (end + length > units.length) {
      const larger = new Uint16Array(units.length * 2);
      larger.set(units);
      units = larger;
    }
    units.set(room.loose.subarray(0, length), end);
    end += length;
    return true; // the first chunk is all that is searched
  };
  for (let index = 0; index < count; index++) {
    someChunk(textAt(index), room, 0, add);
    starts[index + 1] = end;
    if (units.subarray(starts[index], end).some((unit) => kindOf(unit) !== 0)) withWords++;
  }
  return { count, units, starts, withWords };
}
