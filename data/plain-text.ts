/** Texts that read as what they are: without characters that nobody sees and that hide, join or turn what stands beside them. */

/** Hints where a line may break or not; they come with what is copied from pages, and say nothing. */
const BREAK_HINTS = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Format and control characters (line ends are spaces by then), and letters that are blank. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]|\u034F|\u17B4|\u17B5/u;

/** Joiners where a script needs them: in Persian and Indic words, and in emoji of several parts. */
const JOINER_IN_WORD = /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{M}])[\u200C\u200D](?=\p{L})/gu;
const JOINER_IN_EMOJI = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)\u200D(?=\p{Extended_Pictographic})/gu;

/** In Unicode's composed form, white space of any length as one space, without hints for line breaks. */
export function tidied(text: string): string {
  return text.replace(BREAK_HINTS, '').replace(/\s+/gu, ' ').trim().normalize('NFC');
}

/** True if nothing in `text`, which is tidied, is invisible or turns the direction of what follows. */
export function isPlain(text: string): boolean {
  return !INVISIBLE.test(text.replace(JOINER_IN_WORD, '').replace(JOINER_IN_EMOJI, ''));
}
