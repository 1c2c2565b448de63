/** The hash by which beginnings of names are looked up, unit by unit, and the tables that hold what was hashed. */

/** Parts of names with fewer units are looked up by themselves, longer ones by this many units first. */
export const KEY_LENGTH = 4;

const HYPHEN = 0x2d;
const SPACE = 0x20;
const FINAL_SIGMA = 0x3c2;
const SIGMA = 0x3c3;

/** Returns the hash with which the parts behind `state` begin; 0 is the state before a name. */
export function seedOf(state: number): number {
  return (Math.imul(state, 0x85ebca6b) ^ 0x811c9dc5) | 0;
}

/** Adds a unit of a folded text in lower case. A hyphen counts as a space, and a sigma at the end of a word as any other. */
export function hashed(hash: number, unit: number): number {
  const same = unit === HYPHEN ? SPACE : unit === FINAL_SIGMA ? SIGMA : unit;
  const mixed = Math.imul(hash ^ same, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

export function hashOf(state: number, text: string): number {
  let hash = seedOf(state);
  for (let at = 0; at < text.length; at++) hash = hashed(hash, text.charCodeAt(at));
  return hash;
}

/** The smallest power of two that is at least `least`. */
function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, least)));
}

/**
 * Writes an open-addressed table: each slot holds a hash and a value, counted from 1; slots without a value are empty. Where two values have
 * the same hash, both are found.
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

/** Bits that tell most hashes that are not in a table from those that are. */
export function writeBits(hashes: Iterable<number>, count: number): Uint32Array {
  const bits = new Uint32Array(powerOfTwo(Math.max(32, count * 16)) >>> 5);
  for (const hash of hashes) {
    const bit = hash & (bits.length * 32 - 1);
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
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
