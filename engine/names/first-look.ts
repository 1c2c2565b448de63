/**
 * A first look at a text: tells at little cost whether a name can stand in it. Texts for which it says no are not folded, have no
 * language and meet no rule. It may say yes without cause and never no.
 */
import { kindOf, LETTER } from './characters.ts';
import { looseUnitsOf, roomForChunks, someStretch } from './fold.ts';
import { capitalsIn, formsOf, KEY_LENGTH, looseOf, type PreparedLexicon, packedParts } from './form-index.ts';

/** The first part of forms, in units. */
interface Beginning {
  readonly loose: readonly number[];
  /** Places of the units that must be capitals in the text. */
  readonly capitals: readonly number[];
  /** Units that must stand there letter for letter. */
  readonly exact: readonly number[] | undefined;
}

/** Number of bits in a table, a power of two: a few hundred keys then say yes without cause for one place in sixty. */
const BITS = 1 << 15;

function hash(a: number, b: number, c: number): number {
  const mixed = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) & (BITS - 1);
}

/** Smallest room for a text, in units. */
const ROOM = 0x2000;

/**
 * Makes the look for a lexicon. A name counts also inside a word, since a text may be joined from several blocks without space between
 * them. The room for the text is shared by all calls.
 */
export function createFirstLook(lexicon: PreparedLexicon): (text: string) => boolean {
  const bits = new Uint8Array(BITS);
  let hasShortKeys = false;
  let longest = 0;
  for (const [key, forms] of Object.entries(lexicon.forms)) {
    const [a = 0, b = 0, c = 0] = looseUnitsOf(key);
    bits[hash(a, b, c)] = 1;
    hasShortKeys ||= key.length < KEY_LENGTH;
    for (const form of forms) longest = Math.max(longest, String(form[3]).length);
  }
  const room = roomForChunks(Math.max(ROOM, 4 * longest));
  const beginnings = new Map<string, readonly Beginning[]>();

  function beginningsFor(key: string): readonly Beginning[] {
    const known = beginnings.get(key);
    if (known !== undefined) return known;
    const made = new Map<string, Beginning>();
    for (const form of formsOf(lexicon, key)) {
      const [text = ''] = packedParts(form)[0] ?? [];
      const isExact = form[2] !== 0 && form[2].case === 'exact';
      const exact = isExact ? Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)) : undefined;
      made.set(`${isExact} ${text}`, { loose: looseUnitsOf(looseOf(text)), capitals: capitalsIn(text), exact });
    }
    const all = [...made.values()];
    if (all.length > 0) beginnings.set(key, all);
    return all;
  }

  function standsAt({ loose, capitals, exact }: Beginning, at: number, length: number): boolean {
    if (at + loose.length > length) return false;
    if (exact !== undefined) return exact.every((unit, index) => room.units[at + index] === unit);
    if (!loose.every((unit, index) => room.loose[at + index] === unit)) return false;
    return capitals.every((place) => {
      const unit = room.units[at + place] ?? 0;
      return unit !== room.loose[at + place] || (kindOf(unit) & LETTER) === 0;
    });
  }

  function isHit(key: string, at: number, length: number): boolean {
    return beginningsFor(key).some((beginning) => standsAt(beginning, at, length));
  }

  function test(from: number, to: number, length: number): boolean {
    const { loose } = room;
    for (let at = from; at < to; at++) {
      const a = loose[at] ?? 0;
      const b = at + 1 < length ? (loose[at + 1] ?? 0) : 0;
      const c = at + 2 < length ? (loose[at + 2] ?? 0) : 0;
      if (bits[hash(a, b, c)] === 1 && isHit(String.fromCharCode(a, b, c), at, length)) return true;
      if (!hasShortKeys) continue;
      if (bits[hash(a, b, 0)] === 1 && isHit(String.fromCharCode(a, b), at, length)) return true;
      if (bits[hash(a, 0, 0)] === 1 && isHit(String.fromCharCode(a), at, length)) return true;
    }
    return false;
  }

  return (text) => someStretch(text, room, longest, test);
}
