/**
 * A hash table of the keys of a lexicon. It is asked first at every letter of a text. Without it, each letter
 * would cost a string and a look-up in a map.
 */
export interface KeyTable {
  /**
   * Returns false if no key begins with the units `a`, `b` and `c` of `Folded.loose`. True can be wrong. For
   * a key of one or two units, the missing ones are 0.
   */
  mayHave(a: number, b: number, c: number): boolean;
  /**
   * True if the lexicon has keys of fewer than three units, so that `mayHave` must also be asked with zeros.
   */
  readonly hasShort: boolean;
}

/**
 * Number of slots, a power of two. With a few hundred keys, `mayHave` is true for about one in sixty triples
 * that are no key.
 */
const PLACES = 1 << 15;

function hash(a: number, b: number, c: number): number {
  const mixed = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) & (PLACES - 1);
}

function unitAt(key: string, at: number): number {
  return at < key.length ? key.charCodeAt(at) : 0;
}

export function keyTable(keys: readonly string[]): KeyTable {
  const places = new Uint8Array(PLACES);
  for (const key of keys) places[hash(unitAt(key, 0), unitAt(key, 1), unitAt(key, 2))] = 1;
  return {
    mayHave: (a, b, c) => places[hash(a, b, c)] === 1,
    hasShort: keys.some(({ length }) => length < 3),
  };
}
