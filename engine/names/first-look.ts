/**
 * A first look at a text: tells at little cost whether a name can stand in it. Texts for which it says no are not folded, have no
 * language and meet no rule. It may say yes without cause and never no.
 */
import { roomForStretches, someStretch } from './fold.ts';
import { type Buckets, type CompiledForm, capitalsFit, type PreparedLexicon } from './form-index.ts';

/** Smallest room for a text, in units. */
const ROOM = 0x2000;

/**
 * Makes the look for a lexicon. A name counts also inside a word, since a text may be joined from several blocks without space between
 * them. The room for the text is shared by all calls.
 */
export function createFirstLook({ forms }: PreparedLexicon, { keys, bucket: bucketOf }: Buckets): (text: string) => boolean {
  let longest = 0;
  for (const packed of Object.values(forms)) for (const form of packed) longest = Math.max(longest, String(form[3]).length);
  const room = roomForStretches(Math.max(ROOM, 4 * longest));

  /** True if the first part of `form` stands at `at`; endings and further parts are for the matcher. */
  function standsAt(form: CompiledForm, at: number, length: number): boolean {
    const loose = form.parts[0]?.loose ?? '';
    if (at + loose.length > length) return false;
    for (let index = 0; index < loose.length; index++) {
      if (room.loose[at + index] !== loose.charCodeAt(index)) return false;
    }
    return capitalsFit(form, room, at);
  }

  function isHit(key: string, at: number, length: number): boolean {
    return bucketOf(key)?.forms.some((form) => standsAt(form, at, length)) === true;
  }

  function test(from: number, to: number, length: number): boolean {
    const { loose } = room;
    for (let at = from; at < to; at++) {
      const a = loose[at] ?? 0;
      const b = at + 1 < length ? (loose[at + 1] ?? 0) : 0;
      const c = at + 2 < length ? (loose[at + 2] ?? 0) : 0;
      if (keys.mayHave(a, b, c) && isHit(String.fromCharCode(a, b, c), at, length)) return true;
      if (!keys.hasShort) continue;
      if (keys.mayHave(a, b, 0) && isHit(String.fromCharCode(a, b), at, length)) return true;
      if (keys.mayHave(a, 0, 0) && isHit(String.fromCharCode(a), at, length)) return true;
    }
    return false;
  }

  return (text) => someStretch(text, room, longest, test);
}
