/** Says of long texts, at some nanoseconds a character, whether a name of a compiled glossary can stand in them. */
import type { CompiledForm } from '../names/form-index.ts';
import { isLetterAt } from '../names/letters.ts';
import { addLoose, type LooseUnits, roomFor } from '../names/units.ts';
import { FLAG_BITS } from './form-tree.ts';
import { findSlot, firstSlot, hasBit, hashed, KEY_LENGTH, LONG_KEY_LENGTH, pairOf, seedOf } from './hash.ts';
import type { PackColumns } from './pack-columns.ts';

/** UTF-16 units that are folded at once. */
const WINDOW = 8192;

function longestIn(lengths: Uint16Array): number {
  let longest = KEY_LENGTH;
  for (let list = 0; list < lengths.length; list += 1 + (lengths[list] ?? 0)) {
    longest = Math.max(longest, (lengths[list + (lengths[list] ?? 0)] ?? 0) >>> FLAG_BITS);
  }
  return longest;
}

/** True if the capitals at `at` are those that the first part of `form` asks for. */
function capitalsFit({ parts: [first], case: rule }: CompiledForm, { capitals }: LooseUnits, at: number): boolean {
  if (first === undefined) return false;
  if (rule === 'capital') {
    return first.capitals.every((place) => capitals[at + place] === 1 || !isLetterAt(first.text, place));
  }
  const letters = first.text.split('');
  return letters.every((letter, place) => capitals[at + place] === Number(letter !== letter.toLowerCase()));
}

/**
 * Returns a test that says yes if a name of the glossary stands in a text, and may do so without cause. The text may be joined from several
 * blocks without a space between them, so names are looked for inside words too.
 */
export function bulkScan(columns: PackColumns, formWith: (number: number) => CompiledForm): (text: string) => boolean {
  const { nodes, formStarts, forms, stateStarts, keys, keyLengths, lengths, bits, freeBits, freePairs, shortLengths } = columns;
  const longest = longestIn(lengths);
  const hasShort = shortLengths.some((flags) => flags !== 0);
  let room: LooseUnits | undefined;

  function holdsAt(hash: number, folded: LooseUnits, at: number): boolean {
    const slot = findSlot(nodes, hash, firstSlot(nodes, hash));
    if (slot < 0) return false;
    const node = (nodes[slot * 2 + 1] ?? 0) - 1;
    if ((stateStarts[node] ?? 0) < (stateStarts[node + 1] ?? 0)) return true; // a longer name begins so
    for (let index = formStarts[node] ?? 0; index < (formStarts[node + 1] ?? 0); index++) {
      if (capitalsFit(formWith(forms[index] ?? 0), folded, at)) return true;
    }
    return false;
  }

  /** True if a first part of a name stands at `at`. */
  function beginsAt(folded: LooseUnits, at: number, isCapital: boolean): boolean {
    const { units, length: end } = folded;
    const itsBits = isCapital ? bits : freeBits;
    let hash = seedOf(0);
    let length = 0;
    while (length < KEY_LENGTH && at + length < end) {
      hash = hashed(hash, units[at + length++] ?? 0);
      if (hasShort && length < KEY_LENGTH && shortLengths[length] !== 0 && hasBit(itsBits, hash) && holdsAt(hash, folded, at)) return true;
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
        hash = hashed(hash, units[at + length++] ?? 0);
        if (length === LONG_KEY_LENGTH && wanted > length && !hasBit(itsBits, hash)) return false;
      }
      if (holdsAt(hash, folded, at)) return true;
    }
    return false;
  }

  /** True if a name begins in `folded` before `end`. */
  function holdsBefore(folded: LooseUnits, end: number): boolean {
    const { units, capitals } = folded;
    for (let at = 0; at < end; at++) {
      const isCapital = capitals[at] === 1;
      const mayBegin = isCapital || hasBit(freePairs, pairOf(units[at] ?? 0, units[at + 1] ?? 0));
      if (mayBegin && beginsAt(folded, at, isCapital)) return true;
    }
    return false;
  }

  return (text) => {
    room ??= roomFor(WINDOW + longest);
    const folded = room;
    folded.length = 0;
    folded.isBehindSpace = false;
    for (let at = 0; at < text.length; ) {
      at = addLoose(folded, text, at, Math.min(at + WINDOW, text.length));
      const end = at < text.length ? Math.max(0, folded.length - longest) : folded.length;
      if (holdsBefore(folded, end)) return true;
      folded.units.copyWithin(0, end, folded.length);
      folded.capitals.copyWithin(0, end, folded.length);
      folded.length -= end;
    }
    return false;
  };
}
