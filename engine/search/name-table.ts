/** Stores the searched names in typed arrays. A scan of 100,000 names takes some milliseconds. */
import { MARK, nextOf, UNDERSCORE, WORD } from '../names/characters.ts';
import { roomForStretches, someStretch } from '../names/fold.ts';

export interface NameTable {
  /** Number of names. */
  readonly count: number;
  /** Loose units (`looseUnit` in `fold.ts`) of all names, one name after the other. */
  readonly units: Uint16Array;
  /** Offset in `units` at which each name begins, and one more for the end of the last name. */
  readonly starts: Uint32Array;
  /** Bit set of the letters of each name (`letterMask`). */
  readonly masks: Uint32Array;
  /** Number of names in the table that have at least one letter or digit. */
  readonly withWords: number;
}

/** Size of the folding buffer, in UTF-16 units. */
const ROOM = 0x1000;

/** Returns a bit for each letter that `units` has from `start` to `end`. Some letters share a bit. */
export function letterMask(units: Uint16Array, start = 0, end = units.length): number {
  let mask = 0;
  for (let at = start; at < end; at++) mask |= 1 << ((units[at] ?? 0) & 31);
  return mask >>> 0;
}

function hasWord(text: string): boolean {
  return nextOf(text, 0, WORD | MARK | UNDERSCORE) < text.length;
}

/** Makes the table of `count` names. `textAt` returns the text of the name with a number. */
export function createNameTable(count: number, textAt: (index: number) => string): NameTable {
  const room = roomForStretches(ROOM);
  const starts = new Uint32Array(count + 1);
  const masks = new Uint32Array(count);
  let units = new Uint16Array(count * 16 + ROOM);
  let end = 0;
  let withWords = 0;
  const add = (from: number, to: number): boolean => {
    if (end + to - from > units.length) {
      const larger = new Uint16Array(units.length * 2);
      larger.set(units);
      units = larger;
    }
    for (let at = from; at < to; at++) units[end++] = room.loose[at] ?? 0;
    return false; // goes on to the end of the name
  };
  for (let index = 0; index < count; index++) {
    const start = end;
    const text = textAt(index);
    someStretch(text, room, 0, add);
    starts[index + 1] = end;
    masks[index] = letterMask(units, start, end);
    if (hasWord(text)) withWords++;
  }
  return { count, units, starts, masks, withWords };
}
