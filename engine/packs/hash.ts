/** Hashes the beginnings of names unit by unit, and stores the hashes in tables for looking them up. */

/**
 * Length of a key, in UTF-16 units. A longer part of a name is looked up by its key first, a shorter one as a
 * whole.
 */
export const KEY_LENGTH = 4;

/**
 * Length of a long key, in UTF-16 units. A longer part is also looked up by its long key before it is
 * compared.
 */
export const LONG_KEY_LENGTH = 8;

/**
 * Returns the hash with which each part behind `state` begins, so that equal parts behind different states
 * differ. State 0 is the beginning of a name.
 */
export function seedOf(state: number): number {
  return (Math.imul(state, 0x85ebca6b) ^ 0x811c9dc5) | 0;
}

/**
 * Returns the hash of a text from the hash of the text before its last unit. Units are those of
 * `Folded.loose`.
 */
export function hashed(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Number of values that `pairOf` can return. */
export const PAIRS = 0x1_0000;

/** Returns a number below `PAIRS` for two units. Some pairs share a number. */
export function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x6f4f) ^ second) & (PAIRS - 1);
}

/** Returns the hash of a part of a name, given as `looseOf` returns it. */
export function hashOf(state: number, loose: string): number {
  let hash = seedOf(state);
  for (let at = 0; at < loose.length; at++) hash = hashed(hash, loose.charCodeAt(at));
  return hash;
}

/** Returns the smallest power of two that is at least `least`, and at least 2. */
function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, least)));
}

/**
 * Writes a hash table with open addressing. Each slot has a hash and the hash's index in `hashes` plus 1. An
 * empty slot has 0 for the index. If two indices have the same hash, both can be found.
 */
export function writeSlots(hashes: readonly number[]): Uint32Array {
  const slots = powerOfTwo(hashes.length * 2);
  const table = new Uint32Array(slots * 2);
  hashes.forEach((hash, value) => {
    let slot = hash & (slots - 1);
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & (slots - 1);
    table[slot * 2] = hash;
    table[slot * 2 + 1] = value + 1;
  });
  return table;
}

/** Returns the slot at which a search for `hash` begins. */
export function firstSlot(table: Uint32Array, hash: number): number {
  return hash & ((table.length >>> 1) - 1);
}

/** Returns the first slot from `slot` on that has `hash`, or -1 if an empty one comes first. */
export function findSlot(table: Uint32Array, hash: number, slot: number): number {
  const slots = table.length >>> 1;
  const wanted = hash >>> 0;
  let at = slot;
  for (let tried = 0; tried < slots; tried++) {
    if (table[at * 2 + 1] === 0) return -1;
    if (table[at * 2] === wanted) return at;
    at = (at + 1) & (slots - 1);
  }
  return -1;
}

/** Sets a bit. `bit` must be below the number of bits. */
export function addBit(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Returns a bit set that `hasBit` reads. `hasBit` is true for all `hashes`, and false for most others. */
export function writeBits(hashes: ReadonlySet<number>): Uint32Array {
  const count = powerOfTwo(Math.max(64, hashes.size * 16));
  const bits = new Uint32Array(count >>> 5);
  for (const hash of hashes) addBit(bits, hash & (count - 1));
  return bits;
}

export function hasBit(bits: Uint32Array, hash: number): boolean {
  const bit = hash & (bits.length * 32 - 1);
  return ((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** True for the lengths that tables and bit sets of this file have. */
export function isPowerOfTwo(length: number): boolean {
  return length > 0 && (length & (length - 1)) === 0;
}
