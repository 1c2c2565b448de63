/**
 * The prefilter of a compiled glossary. It tells whether a text can hold a name, in a few nanoseconds for
 * each character.
 */
import { type FoldedStretch, roomForStretches, someStretch } from '../names/fold.ts';
import { capitalsFit } from '../names/form-index.ts';
import type { FormReader } from './form-reader.ts';
import { findSlot, firstSlot, hasBit, hashed, KEY_LENGTH, LONG_KEY_LENGTH, pairOf, seedOf } from './hash.ts';
import type { PackColumns } from './pack-columns.ts';
import { FLAG_BITS } from './tree-columns.ts';

/** Number of UTF-16 units that are folded at once. */
const STRETCH = 8192;

/** Returns the length of the longest part of a name, in UTF-16 units. */
function longestIn(lengths: Uint16Array): number {
  let longest = KEY_LENGTH;
  for (let list = 0; list < lengths.length; list += 1 + (lengths[list] ?? 0)) {
    longest = Math.max(longest, (lengths[list + (lengths[list] ?? 0)] ?? 0) >>> FLAG_BITS);
  }
  return longest;
}

/**
 * Makes the prefilter. It returns true if a text holds a name, and it may return true for other texts. A text
 * may be several blocks joined without spaces, so names inside words count too.
 */
export function createPackPrefilter(columns: PackColumns, formWith: FormReader): (text: string) => boolean {
  const {
    nodes,
    formStarts,
    forms,
    stateStarts,
    keys,
    keyLengths,
    lengths,
    bits,
    freeBits,
    freePairs,
    shortLengths,
  } = columns;
  const longest = longestIn(lengths);
  const hasShort = shortLengths.some((flags) => flags !== 0);
  let room: FoldedStretch | undefined;

  function holdsAt(hash: number, stretch: FoldedStretch, at: number): boolean {
    const slot = findSlot(nodes, hash, firstSlot(nodes, hash));
    if (slot < 0) return false;
    const node = (nodes[slot * 2 + 1] ?? 0) - 1;
    if ((stateStarts[node] ?? 0) < (stateStarts[node + 1] ?? 0)) return true; // a name of several parts begins so
    for (let index = formStarts[node] ?? 0; index < (formStarts[node + 1] ?? 0); index++) {
      if (capitalsFit(formWith(forms[index] ?? 0), stretch, at)) return true;
    }
    return false;
  }

  /** True if the first part of a name stands at `at` in the folded text. */
  function beginsAt(stretch: FoldedStretch, at: number, end: number, isCapital: boolean): boolean {
    const { loose } = stretch;
    const itsBits = isCapital ? bits : freeBits;
    let hash = seedOf(0);
    let length = 0;
    while (length < KEY_LENGTH && at + length < end) {
      hash = hashed(hash, loose[at + length++] ?? 0);
      const mayBeShort = hasShort && length < KEY_LENGTH && shortLengths[length] !== 0;
      if (mayBeShort && hasBit(itsBits, hash) && holdsAt(hash, stretch, at)) return true;
    }
    if (length < KEY_LENGTH || !hasBit(itsBits, hash)) return false;
    const slot = findSlot(keys, hash, firstSlot(keys, hash));
    if (slot < 0) return false;
    const list = keyLengths[(keys[slot * 2 + 1] ?? 0) - 1] ?? 0;
    const last = list + (lengths[list] ?? 0);
    for (let index = list + 1; index <= last; index++) {
      const wanted = (lengths[index] ?? 0) >>> FLAG_BITS;
      if (at + wanted > end) return false;
      while (length < wanted) {
        hash = hashed(hash, loose[at + length++] ?? 0);
        if (length === LONG_KEY_LENGTH && wanted > length && !hasBit(itsBits, hash)) return false;
      }
      if (holdsAt(hash, stretch, at)) return true;
    }
    return false;
  }

  /** True if a name begins between `from` and `to` in the stretch and ends at most at `length`. */
  function holds(stretch: FoldedStretch, from: number, to: number, length: number): boolean {
    const { units, loose } = stretch;
    for (let at = from; at < to; at++) {
      const unit = loose[at] ?? 0;
      const isCapital = units[at] !== unit;
      const mayBegin = isCapital || hasBit(freePairs, pairOf(unit, loose[at + 1] ?? 0));
      if (mayBegin && beginsAt(stretch, at, length, isCapital)) return true;
    }
    return false;
  }

  return (text) => {
    const stretch = room ?? roomForStretches(Math.max(STRETCH, 4 * longest));
    room = stretch;
    return someStretch(text, stretch, longest, (from, to, length) => holds(stretch, from, to, length));
  };
}
