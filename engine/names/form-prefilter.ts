/**
 * The prefilter of a lexicon. It tells at little cost whether a text can hold a name. Other texts need no
 * folding, no language and no rules. It can say yes to a text without names, but never no to a text with one.
 */
import { roomForStretches, someStretch } from './fold.ts';
import { type Buckets, type CompiledForm, capitalsFit, type PreparedLexicon } from './form-index.ts';

/** Smallest size of the buffer for a text, in UTF-16 units. */
const ROOM = 0x2000;

/**
 * Makes the prefilter of a lexicon. A name also counts inside a word, since a text may be several blocks
 * joined without spaces. All calls share one buffer for the text.
 */
export function createFormPrefilter(
  { forms }: PreparedLexicon,
  { keys, bucket: bucketOf }: Buckets,
): (text: string) => boolean {
  let longest = 0;
  for (const packed of Object.values(forms))
    for (const form of packed) longest = Math.max(longest, String(form[3]).length);
  const room = roomForStretches(Math.max(ROOM, 4 * longest));

  /**
   * True if the first part of `form` stands at `at`, apart from its ending. The matcher later checks the
   * ending and the further parts.
   */
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
