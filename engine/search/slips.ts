/** Counts with how many slips a word of a query stands in a name: Wu and Manber's bitap, a bit of a word for each letter. */
import { kindOf } from '../names/characters.ts';

/** One slip in so many letters. Fuse takes the same share as its threshold. */
export const LETTERS_A_SLIP = 4;

/** Bits of a word. Fuse takes longer words in pieces of this length too. */
const PIECE = 32;

export interface SlipCount {
  /** Fewest letters that are wrong, missing or too many, or -1 if that is more than one in four. */
  slips: number;
  /** Where the match begins, counted from the beginning of the name; with slips it may be off by as many. */
  start: number;
  /** True if the word stands there as a whole, letter for letter. */
  isWhole: boolean;
}

/** Looks in `units` from `start` to `end`, and fills in the count. */
export type CountSlips = (units: Uint16Array, start: number, end: number, count: SlipCount) => void;

const ALPHABET = new Int32Array(0x1_0000);

function isOfWord(unit: number | undefined): boolean {
  return unit === 0x5f || (unit !== undefined && kindOf(unit) !== 0);
}

/** Makes the count for one piece of a word, of at most 32 units, whose letters are in `ALPHABET`. */
function forPiece({ length }: Uint16Array): CountSlips {
  const most = Math.floor(length / LETTERS_A_SLIP);
  const last = 1 << (length - 1);
  /** Bit `i` of row `s`: the first `i + 1` letters of the piece end here with at most `s` slips. */
  const rows = new Int32Array(most + 1);

  /** Reads a letter, and brings the rows up to `limit` up to date. */
  function read(letters: number, limit: number): void {
    let before = rows[0] ?? 0;
    let row = ((before << 1) | 1) & letters;
    rows[0] = row;
    for (let slips = 1; slips <= limit; slips++) {
      const old = rows[slips] ?? 0;
      const isWrong = (before << 1) | 1;
      const isMissing = (row << 1) | 1;
      row = (((old << 1) | 1) & letters) | before | isWrong | isMissing;
      before = old;
      rows[slips] = row;
    }
  }

  return (units, start, end, count) => {
    count.slips = -1;
    count.isWhole = false;
    if (end - start < length - most) return;
    for (let slips = 0; slips <= most; slips++) rows[slips] = (1 << slips) - 1;
    let limit = most;
    for (let at = start; at < end; at++) {
      read(ALPHABET[units[at] ?? 0] ?? 0, limit);
      if (((rows[limit] ?? 0) & last) === 0) continue;
      let slips = limit;
      while (slips > 0 && ((rows[slips - 1] ?? 0) & last) !== 0) slips--;
      const first = at - length + 1;
      if (count.slips !== 0) {
        count.slips = slips;
        count.start = Math.max(0, first - start);
      }
      limit = Math.max(0, slips - 1);
      if (slips > 0) continue;
      const beginsWord = first === start || !isOfWord(units[first - 1]);
      count.isWhole = beginsWord && (at + 1 === end || !isOfWord(units[at + 1]));
      if (count.isWhole) return;
    }
  };
}

/**
 * Calls `scan` with the count for `word`, which is good as long as `scan` runs: all words share one table of letters.
 */
export function withWord(word: Uint16Array, scan: (count: CountSlips) => void): void {
  for (let first = 0; first < word.length; first += PIECE) {
    const piece = word.subarray(word.length - first < PIECE ? Math.max(0, word.length - PIECE) : first, first + PIECE);
    piece.forEach((unit, index) => {
      ALPHABET[unit] = (ALPHABET[unit] ?? 0) | (1 << index);
    });
    scan(forPiece(piece));
    for (const unit of piece) ALPHABET[unit] = 0;
  }
}
