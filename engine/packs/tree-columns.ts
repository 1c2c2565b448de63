/** Writes a form tree (`form-tree.ts`) as tables of numbers, which can be stored. */
import { addBit, hashOf, KEY_LENGTH, LONG_KEY_LENGTH, PAIRS, pairOf, writeBits, writeSlots } from './hash.ts';

/** Flag beside a length in `TreeColumns.lengths`: at least one part of this length takes endings. */
export const INFLECTS = 1;
/** Flag beside a length: at least one part of this length may begin with a small letter in texts. */
export const FREE = 2;
/** Number of bits for these flags. */
export const FLAG_BITS = 2;

/**
 * Tables of a form tree. A column named `...Starts` has the offset at which each node's elements begin in
 * another column, and one more offset for the end of the last.
 */
export interface TreeColumns {
  /** Hash table (`writeSlots`) from the hash of a node to the index of the node. */
  readonly nodes: Uint32Array;
  /**
   * Indices of the forms whose last part is the node, joined in `forms`. `formStarts` has the offset in
   * `forms` at which the list of each node begins.
   */
  readonly formStarts: Uint32Array;
  readonly forms: Uint32Array;
  /**
   * States that each node leads to, joined in `states`. `stateStarts` has the offset in `states` at which the
   * list of each node begins. `states` is empty if no name has several parts.
   */
  readonly stateStarts: Uint32Array;
  readonly states: Uint32Array;
  /**
   * For each state, the number of the paradigm whose endings must precede it. Element 0 belongs to state 1.
   */
  readonly paradigms: Uint16Array;
  /**
   * Hash table of keys. A key is the first `KEY_LENGTH` units of a first part that is at least as long.
   * `keyLengths` has the offset in `lengths` at which the list of each key begins.
   */
  readonly keys: Uint32Array;
  readonly keyLengths: Uint32Array;
  /**
   * For each state, the offset in `lengths` at which the lengths of the parts that can follow it begin.
   * Element 0 belongs to state 1.
   */
  readonly stateLengths: Uint32Array;
  /**
   * Lists of lengths of parts, in UTF-16 units. A list begins with the number of lengths. Then each length
   * follows, with its flags in the lowest `FLAG_BITS` bits, ascending.
   */
  readonly lengths: Uint16Array;
  /**
   * Bit set of the hashes of keys, of long keys, and of first parts shorter than a key. `freeBits` contains
   * only those of parts that may begin with a small letter.
   */
  readonly bits: Uint32Array;
  readonly freeBits: Uint32Array;
  /**
   * Bit set with a bit for each pair of letters with which a name begins that may begin with a small letter
   * (`pairOf`).
   */
  readonly freePairs: Uint32Array;
  /**
   * Element `n` has length `n` with its flags if some first part is `n` units long and shorter than a key,
   * otherwise 0.
   */
  readonly shortLengths: Uint16Array;
}

/** A node of the tree. */
export interface TreeNode {
  readonly hash: number;
  /** State that the parts before the node led to. 0 for a first part. */
  readonly state: number;
  /** Text of the part, as `looseOf` returns it. */
  readonly text: string;
  /** Flags of the part's length. */
  flags: number;
  /** Indices of the forms that end with the node. */
  readonly forms: number[];
  /** States that the node leads to. */
  readonly states: number[];
}

interface Flattened {
  /** Offset in `all` at which each list begins, and one more for the end of the last. */
  readonly starts: Uint32Array;
  readonly all: Uint32Array;
}

function flattened(lists: readonly (readonly number[])[]): Flattened {
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

/** Flags of each length of a part, for each key or state. */
type LengthsBy = Map<number, Map<number, number>>;

function addLength(all: LengthsBy, key: number, length: number, flags: number): void {
  let known = all.get(key);
  if (known === undefined) {
    known = new Map();
    all.set(key, known);
  }
  known.set(length, (known.get(length) ?? 0) | flags);
}

/** Appends a list to `lengths` and returns the offset at which it begins. */
function writeLengths(lengths: number[], known: ReadonlyMap<number, number> | undefined): number {
  const start = lengths.length;
  const sorted = [...(known ?? [])].sort(([a], [b]) => a - b);
  lengths.push(sorted.length, ...sorted.map(([length, flags]) => (length << FLAG_BITS) | flags));
  return start;
}

/** Returns the hashes of the key of a first part, and of its long key if it has one. */
function keysOf({ hash, text }: TreeNode): readonly [key: number, ...longKey: number[]] {
  const key = text.length < KEY_LENGTH ? hash : hashOf(0, text.slice(0, KEY_LENGTH));
  return text.length > LONG_KEY_LENGTH ? [key, hashOf(0, text.slice(0, LONG_KEY_LENGTH))] : [key];
}

type BeginningColumns = Pick<TreeColumns, 'bits' | 'freeBits' | 'freePairs' | 'shortLengths'>;

/** Returns the tables that tell whether a name can begin at a place in a text. */
function beginningsOf(firstParts: readonly TreeNode[]): BeginningColumns {
  const beginnings = new Set<number>();
  const free = new Set<number>();
  const freePairs = new Uint32Array(PAIRS >>> 5);
  const shortLengths = new Uint16Array(KEY_LENGTH);
  for (const node of firstParts) {
    const { text, flags } = node;
    const { length } = text;
    const keys = keysOf(node);
    const flagged = (length << FLAG_BITS) | flags;
    if (length < KEY_LENGTH) shortLengths[length] = (shortLengths[length] ?? 0) | flagged;
    for (const key of keys) beginnings.add(key);
    if ((flags & FREE) === 0) continue;
    for (const key of keys) free.add(key);
    if (length === 1) freePairs.fill(-1);
    else addBit(freePairs, pairOf(text.charCodeAt(0), text.charCodeAt(1)));
  }
  return { bits: writeBits(beginnings), freeBits: writeBits(free), freePairs, shortLengths };
}

/** Returns the tables of a tree. `stateParadigms` has the number of the paradigm of each state. */
export function columnsOf(nodes: readonly TreeNode[], stateParadigms: readonly number[]): TreeColumns {
  const firstParts = nodes.filter(({ state }) => state === 0);
  const byKey: LengthsBy = new Map();
  const byState: LengthsBy = new Map();
  for (const node of nodes) {
    const { state, text, flags } = node;
    if (state > 0) addLength(byState, state, text.length, flags);
    else if (text.length >= KEY_LENGTH) addLength(byKey, keysOf(node)[0], text.length, flags);
  }
  const lengths: number[] = [];
  const keys = [...byKey.keys()];
  const keyLengths = Uint32Array.from(keys, (key) => writeLengths(lengths, byKey.get(key)));
  const states = stateParadigms.map((_, index) => index + 1);
  const stateLengths = Uint32Array.from(states, (state) => writeLengths(lengths, byState.get(state)));
  const forms = flattened(nodes.map((node) => node.forms));
  const behind = flattened(stateParadigms.length === 0 ? [] : nodes.map((node) => node.states));
  return {
    nodes: writeSlots(nodes.map(({ hash }) => hash)),
    formStarts: forms.starts,
    forms: forms.all,
    stateStarts: behind.starts,
    states: behind.all,
    paradigms: Uint16Array.from(stateParadigms),
    keys: writeSlots(keys),
    keyLengths,
    stateLengths,
    lengths: Uint16Array.from(lengths),
    ...beginningsOf(firstParts),
  };
}
