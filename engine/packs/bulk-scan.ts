/** Says of long texts, at some nanoseconds a character, whether a name of a compiled glossary can stand in them. */
import { kindOf, LETTER } from '../names/characters.ts';
import { type FoldedChunk, roomForChunks, someChunk } from '../names/fold.ts';
import type { CompiledForm } from '../names/form-index.ts';
import { FLAG_BITS } from './form-tree.ts';
import { findSlot, firstSlot, hasBit, hashed, KEY_LENGTH, LONG_KEY_LENGTH, pairOf, seedOf } from './hash.ts';
import type { PackColumns } from './pack-columns.ts';

/** UTF-16 units that are folded at once. */
const CHUNK = 8192;

function longestIn(lengths: Uint16Array): number {
  let longest = KEY_LENGTH;
  for (let list = 0; list < lengths.length; list += 1 + (lengths[list] ?? 0)) {
    longest = Math.max(longest, (lengths[list + (lengths[list] ?? 0)] ?? 0) >>> FLAG_BITS);
  }
  return longest;
}

/** True if the capitals at `at` are those that the first part of `form` asks for. */
function capitalsFit({ parts: [first], case: rule }: CompiledForm, { units, loose }: FoldedChunk, at: number): boolean {
  if (first === undefined) return false;
  const { text, capitals } = first;
  if (rule === 'exact') return text.split('').every((unit, place) => units[at + place] === unit.charCodeAt(0));
  return capitals.every((place) => units[at + place] !== loose[at + place] || (kindOf(text.charCodeAt(place)) & LETTER) === 0);
}

/**
 * Returns a test that says yes if a name of the glossary stands in a text, and may do so without cause. The text may be joined from several
 * blocks without a space between them, so names are looked for inside words too.
 */
export function bulkScan(columns: PackColumns, formWith: (number: number) => CompiledForm): (text: string) => boolean {
  const { nodes, formStarts, forms, stateStarts, keys, keyLengths, lengths, bits, freeBits, freePairs, shortLengths } = columns;
  const longest = longestIn(lengths);
  const hasShort = shortLengths.some((flags) => flags !== 0);
  let room: FoldedChunk | undefined;

  function holdsAt(hash: number, chunk: FoldedChunk, at: number): boolean {
    const slot = findSlot(nodes, hash, firstSlot(nodes, hash));
    if (slot < 0) return false;
    const node = (nodes[slot * 2 + 1] ?? 0) - 1;
    if ((stateStarts[node] ?? 0) < (stateStarts[node + 1] ?? 0)) return true; // a longer name begins so
    for (let index = formStarts[node] ?? 0; index < (formStarts[node + 1] ?? 0); index++) {
      if (capitalsFit(formWith(forms[index] ?? 0), chunk, at)) return true;
    }
    return false;
  }

  /** True if a first part of a name stands at `at`. */
  function beginsAt(chunk: FoldedChunk, at: number, end: number, isCapital: boolean): boolean {
    const { loose } = chunk;
    const itsBits = isCapital ? bits : freeBits;
    let hash = seedOf(0);
    let length = 0;
    while (length < KEY_LENGTH && at + length < end) {
      hash = hashed(hash, loose[at + length++] ?? 0);
      const mayBeShort = hasShort && length < KEY_LENGTH && shortLengths[length] !== 0;
      if (mayBeShort && hasBit(itsBits, hash) && holdsAt(hash, chunk, at)) return true;
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
      if (holdsAt(hash, chunk, at)) return true;
    }
    return false;
  }

  /** True if a name begins among the first `length` units of the chunk and ends there. */
  function holds(chunk: FoldedChunk, length: number): boolean {
    const { units, loose } = chunk;
    for (let at = 0; at < length; at++) {
      const unit = loose[at] ?? 0;
      const isCapital = units[at] !== unit;
      const mayBegin = isCapital || hasBit(freePairs, pairOf(unit, loose[at + 1] ?? 0));
      if (mayBegin && beginsAt(chunk, at, length, isCapital)) return true;
    }
    return false;
  }

  return (text) => {
    const chunk = room ?? roomForChunks(Math.max(CHUNK, 4 * longest));
    room = chunk;
    return someChunk(text, chunk, longest, (length) => holds(chunk, length));
  };
}
