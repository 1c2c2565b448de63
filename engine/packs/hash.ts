/**
 * The hash by which beginnings of names are looked up, unit by unit, and the tables that hold what was
 * hashed.
 */

/** Parts of names with fewer units are looked up by themselves, longer ones by this many units first. */
export const KEY_LENGTH = 4;

/** Parts with more units are looked for only where this many of their first units are known to begin one. */
export const LONG_KEY_LENGTH = 8;

/** Returns the hash with which the parts behind `state` begin; 0 is the state before a name. */
export function seedOf(state: number): number {
  return (Math.imul(state, 0x85ebca6b) ^ 0x811c9dc5) | 0;
}

/** Adds a unit of `Folded.loose` to a hash. */
export function hashed(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Number of pairs of units that are told apart. */
export const PAIRS = 0x1_0000;

/** Returns a number below `PAIRS` for two units. */
export function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x6f4f) ^ second) & (PAIRS - 1);
}

/** Returns the hash of a part of a name, given as `looseOf` returns it. */
export function hashOf(state: number, loose: string): number {
  let hash = seedOf(state);
  for (let at = 0; at < loose.length; at++) hash = hashed(hash, loose.charCodeAt(at));
  return hash;
}

/** The smallest power of two that is at least `least`. */
function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, least)));
}

/**
 * Writes an open-addressed table: each slot holds a hash and a value, counted from 1; slots without a value
 * are empty. Where two values have the same hash, both are found.
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

/** Number of the slot at which looking for `hash` begins. */
export function firstSlot(table: Uint32Array, hash: number): number {
  return hash & ((table.length >>> 1) - 1);
}

/** Returns the slot from `slot` on that holds `hash`, or -1 if an empty one comes first. */
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

/** Sets the bit of a number below the number of bits. */
export function addBit(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Bits that tell most hashes that are not among `hashes` from those that are. */
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

/** True if `table` or `bits` has a size that can be looked up in. */
export function isPowerOfTwo(length: number): boolean {
  return length > 0 && (length & (length - 1)) === 0;
}
