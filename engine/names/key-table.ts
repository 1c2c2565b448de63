/**
 * The keys of a lexicon as a table of bits, for a first question at every letter of a text. Without it, each
 * letter would cost a string and a look into a map.
 */
export interface KeyTable {
  /** True if there may be a key of these units of `Folded.loose`. Units that a short key lacks are 0. */
  mayHave(a: number, b: number, c: number): boolean;
  /** There are keys of fewer than three units. */
  readonly hasShort: boolean;
}

/** Number of places, a power of two: a few hundred keys say yes without cause for one place in sixty. */
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
