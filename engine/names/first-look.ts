/**
 * A first look at a text: tells at little cost whether a name can stand in it. Texts for which it says no are not folded, have no
 * language and meet no rule. It may say yes without cause and never no.
 */
import { kindAt, LETTER } from './characters.ts';
import { looseUnit, roomForStretches, someStretch } from './fold.ts';
import type { Buckets, CompiledForm, PreparedLexicon } from './form-index.ts';

/** Number of bits in a table, a power of two: a few hundred keys then say yes without cause for one place in sixty. */
const BITS = 1 << 15;

function hash(a: number, b: number, c: number): number {
  const mixed = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) & (BITS - 1);
}

function unitAt(key: string, at: number): number {
  return at < key.length ? looseUnit(key.charCodeAt(at)) : 0;
}

/** Smallest room for a text, in units. */
const ROOM = 0x2000;

/**
 * Makes the look for a lexicon. A name counts also inside a word, since a text may be joined from several blocks without space between
 * them. The room for the text is shared by all calls.
 */
export function createFirstLook({ forms }: PreparedLexicon, lengths: readonly number[], buckets: Buckets): (text: string) => boolean {
  const bits = new Uint8Array(BITS);
  let longest = 0;
  for (const [key, packed] of Object.entries(forms)) {
    bits[hash(looseUnit(key.charCodeAt(0)), unitAt(key, 1), unitAt(key, 2))] = 1;
    for (const form of packed) longest = Math.max(longest, String(form[3]).length);
  }
  const room = roomForStretches(Math.max(ROOM, 4 * longest));

  /** True if the first part of `form` stands at `at`; endings and further parts are for the matcher. */
  function standsAt({ case: rule, parts: [part] }: CompiledForm, at: number, length: number): boolean {
    if (part === undefined || at + part.loose.length > length) return false;
    for (let index = 0; index < part.loose.length; index++) {
      if (room.loose[at + index] !== looseUnit(part.loose.charCodeAt(index))) return false;
      if (rule === 'exact' && room.units[at + index] !== part.text.charCodeAt(index)) return false;
    }
    if (rule === 'exact') return true;
    return part.capitals.every((place) => {
      const unit = room.units[at + place] ?? 0;
      return unit !== room.loose[at + place] || kindAt(String.fromCharCode(unit), 0) !== LETTER;
    });
  }

  function isInBucket(key: string, at: number, length: number): boolean {
    return buckets(key)?.forms.some((form) => standsAt(form, at, length)) === true;
  }

  function isHit(key: string, at: number, length: number): boolean {
    return isInBucket(key, at, length) || (key.endsWith('σ') && isInBucket(`${key.slice(0, -1)}ς`, at, length));
  }

  function test(from: number, to: number, length: number): boolean {
    const { loose } = room;
    const hasShort = lengths.some((each) => each < 3);
    for (let at = from; at < to; at++) {
      const a = loose[at] ?? 0;
      const b = at + 1 < length ? (loose[at + 1] ?? 0) : 0;
      const c = at + 2 < length ? (loose[at + 2] ?? 0) : 0;
      if (bits[hash(a, b, c)] === 1 && isHit(String.fromCharCode(a, b, c), at, length)) return true;
      if (!hasShort) continue;
      if (bits[hash(a, b, 0)] === 1 && isHit(String.fromCharCode(a, b), at, length)) return true;
      if (bits[hash(a, 0, 0)] === 1 && isHit(String.fromCharCode(a), at, length)) return true;
    }
    return false;
  }

  return (text) => someStretch(text, room, longest, test);
}
