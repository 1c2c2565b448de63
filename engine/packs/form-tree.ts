/**
 * The forms of a glossary as a tree of their parts, for looking them up in a text.
 *
 * A *node* is a part of a name: its text in lower case, behind the *state* that was reached before it (0
 * before the first part). If the word that it ends in takes endings and the name goes on, each paradigm leads
 * to a further state. Names that share their first parts share nodes ("Ivan" of a thousand persons), and
 * every place in a text has at most one hash for each length, so no list of names that begin alike is ever
 * searched.
 */
import { kindAt, LETTER } from '../names/characters.ts';
import { capitalsIn, looseOf } from '../names/form-index.ts';
import type { Form, FormPart } from '../names/lexicon.ts';
import { addBit, hashOf, KEY_LENGTH, LONG_KEY_LENGTH, looseUnitAt, PAIRS, pairOf, writeBits, writeSlots } from './hash.ts';

/** Longer parts, and more of them, cannot be written down, and no text of that length is a name. */
const LONGEST_PART = 0x1fff;
const MOST_PARTS = 0xfff;

/**
 * What a length in `lengths` says besides: that some of the parts take endings, or begin without a capital.
 */
export const INFLECTS = 1;
export const FREE = 2;
export const FLAG_BITS = 2;

/**
 * The tables of a tree. `...Starts` columns have one element more than there are nodes or states: where the
 * next one's begin.
 */
export interface TreeColumns {
  /** Slots of `writeSlots` by the hash of a node. */
  readonly nodes: Uint32Array;
  /** Forms that end with a node. */
  readonly formStarts: Uint32Array;
  readonly forms: Uint32Array;
  /** States behind a node; empty if there are none at all. */
  readonly stateStarts: Uint32Array;
  readonly states: Uint32Array;
  /** Paradigm of a state, by its number less one. */
  readonly paradigms: Uint16Array;
  /**
   * Slots by the hash of the first units of parts that are longer than that, and where their lengths begin.
   */
  readonly keys: Uint32Array;
  readonly keyLengths: Uint32Array;
  /** The same for the states, by their number. */
  readonly stateLengths: Uint32Array;
  /** How long parts are: a count, then so many lengths with their flags, in order. */
  readonly lengths: Uint16Array;
  /**
   * Bits of the hashes of whole short first parts, of all keys and long keys; and of those of parts that need
   * no capital.
   */
  readonly bits: Uint32Array;
  readonly freeBits: Uint32Array;
  /** Bits of the pairs of units with which parts that need no capital begin. */
  readonly freePairs: Uint32Array;
  /** Flags for the lengths of short first parts; 0 where no part is so long. */
  readonly shortLengths: Uint16Array;
}

interface Node {
  readonly hash: number;
  readonly state: number;
  readonly text: string;
  flags: number;
  readonly forms: number[];
  readonly states: number[];
}

export interface FormTree {
  /**
   * Adds a form under the number `form`; returns false if an earlier one always counts instead of it, or none
   * can be found by it.
   */
  add(form: Form, number: number): boolean;
  columns(): TreeColumns;
}

/** True if a text must have a capital where `part` begins. */
function needsCapital({ text }: FormPart): boolean {
  return capitalsIn(text.slice(0, 1)).length > 0 && (kindAt(text, 0) & LETTER) !== 0;
}

/** Everything by which forms with the same node and last paradigm differ. */
function differences({ parts, case: rule, after, only, accented }: Form): string {
  const capitals = parts.map(({ text }) => (rule === 'exact' ? text : capitalsIn(text)));
  return JSON.stringify([capitals, parts.at(-1)?.paradigm, after, only, accented]);
}

/** Lists one behind the other, and where each begins. */
function flattened(lists: readonly (readonly number[])[]): { readonly starts: Uint32Array; readonly all: Uint32Array } {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = (starts[index] ?? 0) + list.length;
  });
  const all = new Uint32Array(starts[lists.length] ?? 0);
  lists.forEach((list, index) => {
    all.set(list, starts[index]);
  });
  return { starts, all };
}

/** The lengths of parts under each of some keys. */
function createLengths<K>() {
  const byKey = new Map<K, Map<number, number>>();
  return {
    add(key: K, length: number, flags: number) {
      let known = byKey.get(key);
      if (known === undefined) {
        known = new Map();
        byKey.set(key, known);
      }
      known.set(length, (known.get(length) ?? 0) | flags);
    },
    byKey,
  };
}

function writeLengths(lengths: number[], known: ReadonlyMap<number, number> | undefined): number {
  const start = lengths.length;
  const sorted = [...(known ?? [])].sort(([a], [b]) => a - b);
  lengths.push(sorted.length, ...sorted.map(([length, flags]) => (length << FLAG_BITS) | flags));
  return start;
}

export function createFormTree(paradigmNumber: (paradigm: string) => number): FormTree {
  const nodes: Node[] = [];
  const nodeNumbers = new Map<string, number>();
  const stateNumbers = new Map<string, number>();
  const stateParadigms: number[] = [];
  const seen = new Map<number, Set<string>>();
  const only = new Map<number, Form>();

  function nodeOf(state: number, text: string): { readonly node: Node; readonly number: number } {
    const key = `${state} ${text}`;
    const known = nodeNumbers.get(key);
    const before = known === undefined ? undefined : nodes[known];
    if (known !== undefined && before !== undefined) return { node: before, number: known };
    const node = { hash: hashOf(state, text), state, text, flags: 0, forms: [], states: [] };
    nodeNumbers.set(key, nodes.length);
    return { node, number: nodes.push(node) - 1 };
  }

  function stateBehind(node: Node, number: number, paradigm: string): number {
    const key = `${number} ${paradigm}`;
    let state = stateNumbers.get(key);
    if (state === undefined) {
      state = stateParadigms.push(paradigmNumber(paradigm));
      stateNumbers.set(key, state);
      node.states.push(state);
    }
    return state;
  }

  /** True if no form of the node with this number says the same. */
  function isNew(form: Form, number: number): boolean {
    const first = only.get(number);
    if (first === undefined) {
      only.set(number, form);
      return true;
    }
    const known = seen.get(number) ?? new Set([differences(first)]);
    seen.set(number, known);
    const size = known.size;
    return known.add(differences(form)).size > size;
  }

  function add(form: Form, number: number): boolean {
    const texts = form.parts.map(({ text }) => looseOf(text));
    if (texts[0] === undefined || texts[0] === '' || texts.length > MOST_PARTS) return false;
    if (texts.some(({ length }) => length > LONGEST_PART)) return false;
    let state = 0;
    for (const [index, part] of form.parts.entries()) {
      const { node, number: nodeNumber } = nodeOf(state, texts[index] ?? '');
      if (part.paradigm !== undefined) node.flags |= INFLECTS;
      if (index === 0 && !needsCapital(part)) node.flags |= FREE;
      if (index < form.parts.length - 1) state = stateBehind(node, nodeNumber, part.paradigm ?? '');
      else if (!isNew(form, nodeNumber)) return false;
      else node.forms.push(number);
    }
    return true;
  }

  function columns(): TreeColumns {
    const lengthsByKey = createLengths<number>();
    const lengthsByState = createLengths<number>();
    const shortLengths = new Uint16Array(KEY_LENGTH);
    const beginnings = new Set<number>();
    const free = new Set<number>();
    const freePairs = new Uint32Array(PAIRS >>> 5);
    for (const { hash, state, text, flags } of nodes) {
      if (state > 0) {
        lengthsByState.add(state, text.length, flags);
        continue;
      }
      const isShort = text.length < KEY_LENGTH;
      const key = isShort ? hash : hashOf(0, text.slice(0, KEY_LENGTH));
      if (isShort) shortLengths[text.length] = (shortLengths[text.length] ?? 0) | (text.length << FLAG_BITS) | flags;
      else lengthsByKey.add(key, text.length, flags);
      const isLong = text.length > LONG_KEY_LENGTH;
      const its = isLong ? [key, hashOf(0, text.slice(0, LONG_KEY_LENGTH))] : [key];
      for (const each of its) beginnings.add(each);
      if ((flags & FREE) === 0) continue;
      for (const each of its) free.add(each);
      if (text.length === 1) freePairs.fill(-1);
      else addBit(freePairs, pairOf(looseUnitAt(text, 0), looseUnitAt(text, 1)));
    }
    const lengths: number[] = [];
    const keys = [...lengthsByKey.byKey.keys()];
    const keyLengths = Uint32Array.from(keys, (key) => writeLengths(lengths, lengthsByKey.byKey.get(key)));
    const stateLengths = Uint32Array.from(stateParadigms, (_, index) => writeLengths(lengths, lengthsByState.byKey.get(index + 1)));
    const forms = flattened(nodes.map((node) => node.forms));
    const states = flattened(stateParadigms.length === 0 ? [] : nodes.map((node) => node.states));
    return {
      nodes: writeSlots(nodes.map(({ hash }) => hash)),
      formStarts: forms.starts,
      forms: forms.all,
      stateStarts: states.starts,
      states: states.all,
      paradigms: Uint16Array.from(stateParadigms),
      keys: writeSlots(keys),
      keyLengths,
      stateLengths,
      lengths: Uint16Array.from(lengths),
      bits: writeBits(beginnings),
      freeBits: writeBits(free),
      freePairs,
      shortLengths,
    };
  }

  return { add, columns };
}
