/**
 * Counts the slips of a word of a query in a name: letters that are wrong, missing or too many. It uses Wu
 * and Manber's bitap algorithm, in which each bit of a 32-bit number stands for a letter of the word.
 */
import { kindAt } from '../names/characters.ts';
import { letterMask, type NameTable } from './name-table.ts';

/** Number of letters that allow one slip. It equals the threshold of Fuse (`search.ts`). */
const LETTERS_A_SLIP = 4;

/**
 * Longest piece of a word that is searched at once, in UTF-16 units: one for each bit of a number. Fuse cuts
 * longer words in the same way.
 */
const PIECE = 32;

/** Best match of a word in a name. */
export interface SlipCount {
  /** Fewest slips, or -1 if there are more than one in `LETTERS_A_SLIP` letters. */
  slips: number;
  /** Offset of the match in the name, in units. It may be wrong by as many units as there are slips. */
  start: number;
  /** True if the name has the word as a whole word, without slips. */
  isWhole: boolean;
}

/** Searches `units` from `start` to `end` and fills in `count`. */
type CountSlips = (units: Uint16Array, start: number, end: number, count: SlipCount) => void;

/**
 * For each UTF-16 unit, the places at which it stands in the piece that is searched. Bit `i` is set if it
 * stands at place `i`.
 */
const ALPHABET = new Int32Array(0x1_0000);

function isOfWord(unit: number | undefined): boolean {
  return unit !== undefined && kindAt(String.fromCharCode(unit), 0) !== 0;
}

/**
 * Makes the function that counts slips for one piece of at most `PIECE` units. `ALPHABET` must have its
 * letters.
 */
function forPiece({ length }: Uint16Array): CountSlips {
  const most = Math.floor(length / LETTERS_A_SLIP);
  const last = 1 << (length - 1);
  /** Bit `i` of row `s` says that the first `i + 1` letters of the piece end here with at most `s` slips. */
  const rows = new Int32Array(most + 1);

  /**
   * Updates the rows up to `limit` for the next letter. `letters` has a bit for each place of the letter in
   * the piece.
   */
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

/** Returns the number of bits that are set. */
function bitsIn(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Calls `each` with the index of every name that contains `word`, and with the slips. A word that is cut into
 * pieces may cause a call for each piece.
 */
export function eachWith(
  table: NameTable,
  word: Uint16Array,
  each: (name: number, count: SlipCount) => void,
): void {
  const { count, units, starts, masks } = table;
  const counted: SlipCount = { slips: -1, start: 0, isWhole: false };
  for (let first = 0; first < word.length; first += PIECE) {
    const isLast = word.length - first < PIECE;
    const piece = word.subarray(isLast ? Math.max(0, word.length - PIECE) : first, first + PIECE);
    piece.forEach((unit, index) => {
      ALPHABET[unit] = (ALPHABET[unit] ?? 0) | (1 << index);
    });
    const mask = letterMask(piece);
    const most = Math.floor(piece.length / LETTERS_A_SLIP);
    const countSlips = forPiece(piece);
    for (let name = 0; name < count; name++) {
      const missing = mask & ~(masks[name] ?? 0);
      if (missing !== 0 && (most === 0 || bitsIn(missing) > most)) continue;
      countSlips(units, starts[name] ?? 0, starts[name + 1] ?? 0, counted);
      if (counted.slips >= 0) each(name, counted);
    }
    for (const unit of piece) ALPHABET[unit] = 0;
  }
}
