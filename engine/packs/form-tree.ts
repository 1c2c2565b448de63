/**
 * The forms of a glossary as a tree of their parts, for looking them up in a text.
 *
 * A *node* is a part of a name: its text in lower case, and the *state* that the parts before it led to (0
 * for the first part). If the name goes on behind the node, the paradigm of the node's last word leads to a
 * further state. Names with the same first parts share nodes ("Ivan" of a thousand persons). A look-up hashes
 * each length at a place in a text once, so it never searches a list of names that begin alike.
 */
import { capitalsIn, looseOf } from '../names/form-index.ts';
import type { Form, FormPart } from '../names/lexicon.ts';
import { addBit, hashOf, KEY_LENGTH, LONG_KEY_LENGTH, PAIRS, pairOf, writeBits, writeSlots } from './hash.ts';

/** Longest part, in UTF-16 units, and most parts that the format can store. No name is that long. */
const LONGEST_PART = 0x1fff;
const MOST_PARTS = 0xfff;

/**
 * Flags of a length in `lengths`: some parts of this length take endings (`INFLECTS`), or need no capital at
 * their beginning (`FREE`).
 */
export const INFLECTS = 1;
export const FREE = 2;
export const FLAG_BITS = 2;

/**
 * The tables of a tree. A `...Starts` column has the offset at which each node's elements begin, and one more
 * offset for the end of the last.
 */
export interface TreeColumns {
  /** Hash table (`writeSlots`) from the hash of a node to its number. */
  readonly nodes: Uint32Array;
  /** Numbers of the forms whose last part is the node. */
  readonly formStarts: Uint32Array;
  readonly forms: Uint32Array;
  /** States that each node leads to; empty if no node leads to a state. */
  readonly stateStarts: Uint32Array;
  readonly states: Uint32Array;
  /** Paradigm of a state, by its number less one. */
  readonly paradigms: Uint16Array;
  /**
   * Hash table of keys, which are the first `KEY_LENGTH` units of first parts that have so many; `keyLengths`
   * has the offset in `lengths` where the list of each key begins.
   */
  readonly keys: Uint32Array;
  readonly keyLengths: Uint32Array;
  /** Offset in `lengths` where the list of each state begins, by the state's number less one. */
  readonly stateLengths: Uint32Array;
  /**
   * Lists of lengths of parts, in units: the number of lengths, then each length with its flags, ascending.
   */
  readonly lengths: Uint16Array;
  /**
   * Bit sets of hashes: of whole first parts shorter than a key, of keys and of long keys. `freeBits` has
   * only those of parts that need no capital.
   */
  readonly bits: Uint32Array;
  readonly freeBits: Uint32Array;
  /** Bit set of the first two units of first parts that need no capital. */
  readonly freePairs: Uint32Array;
  /** Lengths with flags of first parts shorter than a key, by length; 0 if no part has the length. */
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
   * Adds a form under `number`. Returns false if an earlier form always counts instead, or if
   * the form is empty or too long to be found.
   */
  add(form: Form, number: number): boolean;
  columns(): TreeColumns;
}

/** True if a text must have a capital where `part` begins. */
function needsCapital({ text }: FormPart): boolean {
  return capitalsIn(text.slice(0, 1)).length > 0;
}

/** Returns a key that is equal for two forms of the same node if they match the same texts. */
function differences({ parts, case: rule, after, only, accented }: Form): string {
  const capitals = parts.map(({ text }) => (rule === 'exact' ? text : capitalsIn(text)));
  return JSON.stringify([capitals, parts.at(-1)?.paradigm, after, only, accented]);
}

/** Returns the lists joined into one, and the offset at which each begins. */
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

/** Collects the lengths of parts, with their flags, by key. */
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

  /** True if no earlier form of the node with this number matches the same texts. */
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
      else addBit(freePairs, pairOf(text.charCodeAt(0), text.charCodeAt(1)));
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
