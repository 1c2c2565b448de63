/** Looks up the forms that can begin at a place in a text, in the tables of a compiled glossary. */
import type { CompiledForm, FormIndex } from '../names/form-index.ts';
import { wordEnd } from '../names/matcher.ts';
import type { FormReader } from './form-reader.ts';
import type { NamedParadigm } from './form-records.ts';
import { findSlot, firstSlot, hasBit, hashed, KEY_LENGTH, LONG_KEY_LENGTH, seedOf } from './hash.ts';
import type { PackColumns } from './pack-columns.ts';
import { FLAG_BITS, INFLECTS } from './tree-columns.ts';

type NamedParadigms = readonly NamedParadigm[];

const NONE: readonly CompiledForm[] = [];

/**
 * Returns false if no part of a name with this length can end here: the word in the text is longer, and no
 * part of this length takes endings. `flagged` is an element of `TreeColumns.lengths`.
 */
function canEndAt(length: number, flagged: number, wordLength: number): boolean {
  return length >= wordLength || (flagged & INFLECTS) !== 0;
}

/** Makes the form index of a compiled glossary. `formWith` reads its forms. */
export function formIndex(columns: PackColumns, paradigms: NamedParadigms, formWith: FormReader): FormIndex {
  const { nodes, formStarts, forms, stateStarts, states, keys, keyLengths, lengths, shortLengths } = columns;
  const hasStates = states.length > 0;
  let found: CompiledForm[] | undefined;

  /**
   * Collects the forms whose last part is the node with this hash. Then looks for the parts that can follow
   * the node.
   */
  function visit(hash: number, state: number, loose: string, end: number): void {
    let slot = findSlot(nodes, hash, firstSlot(nodes, hash));
    while (slot >= 0) {
      const node = (nodes[slot * 2 + 1] ?? 0) - 1;
      for (let at = formStarts[node] ?? 0; at < (formStarts[node + 1] ?? 0); at++) {
        found ??= [];
        found.push(formWith(forms[at] ?? 0));
      }
      if (hasStates) goOn(node, state, loose, end);
      const next = (slot + 1) & ((nodes.length >>> 1) - 1);
      slot = nodes[next * 2 + 1] === 0 ? -1 : findSlot(nodes, hash, next);
    }
  }

  /**
   * Looks for further parts of the name behind the ending at `at`, for each state that allows this ending. A
   * state leads only to later states, so the search comes to an end.
   */
  function goOn(node: number, before: number, loose: string, at: number): void {
    const first = stateStarts[node] ?? 0;
    const last = stateStarts[node + 1] ?? 0;
    if (first >= last) return;
    const ending = loose.slice(at, wordEnd(loose, at));
    for (let index = first; index < last; index++) {
      const state = states[index] ?? 0;
      const paradigm = paradigms[(columns.paradigms[state - 1] ?? 0) - 1];
      if (state > before && paradigm?.endings.has(ending)) {
        visitAll(columns.stateLengths[state - 1] ?? 0, state, loose, at + ending.length);
      }
    }
  }

  /**
   * Visits the nodes whose parts follow `state` and stand at `at` in the text. `list` is the offset in
   * `TreeColumns.lengths` at which the lengths of these parts begin.
   */
  function visitAll(list: number, state: number, loose: string, at: number): void {
    const end = list + 1 + (lengths[list] ?? 0);
    let hash = seedOf(state);
    let length = 0;
    for (let index = list + 1; index < end; index++) {
      const wanted = (lengths[index] ?? 0) >>> FLAG_BITS;
      if (at + wanted > loose.length) return;
      while (length < wanted) hash = hashed(hash, loose.charCodeAt(at + length++));
      visit(hash, state, loose, at + length);
    }
  }

  return (loose, at, wordLength, isCapital) => {
    found = undefined;
    const bits = isCapital ? columns.bits : columns.freeBits;
    const room = loose.length - at;
    let hash = seedOf(0);
    let length = 0;
    while (length < KEY_LENGTH && length < room) {
      hash = hashed(hash, loose.charCodeAt(at + length++));
      const flagged = shortLengths[length] ?? 0;
      if (flagged === 0 || !canEndAt(length, flagged, wordLength) || !hasBit(bits, hash)) continue;
      visit(hash, 0, loose, at + length);
    }
    if (length < KEY_LENGTH || !hasBit(bits, hash)) return found ?? NONE;
    const slot = findSlot(keys, hash, firstSlot(keys, hash));
    if (slot < 0) return found ?? NONE;
    const list = keyLengths[(keys[slot * 2 + 1] ?? 0) - 1] ?? 0;
    const end = list + 1 + (lengths[list] ?? 0);
    for (let index = list + 1; index < end; index++) {
      const flagged = lengths[index] ?? 0;
      const wanted = flagged >>> FLAG_BITS;
      if (wanted > room) break;
      if (!canEndAt(wanted, flagged, wordLength)) continue;
      while (length < wanted) {
        hash = hashed(hash, loose.charCodeAt(at + length++));
        if (length === LONG_KEY_LENGTH && wanted > length && !hasBit(bits, hash)) return found ?? NONE;
      }
      visit(hash, 0, loose, at + length);
    }
    return found ?? NONE;
  };
}
