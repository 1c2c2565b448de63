/**
 * Detects and removes invisible characters in texts, which could make a text look different from what it is.
 */

/**
 * Matches invisible characters that allow or forbid a line break. Texts copied from pages often contain them.
 * They carry no meaning.
 */
const BREAK_HINTS = /[\u00AD\u200B\u2060\uFEFF]/g;

/**
 * Matches format and control characters, and letters that look blank. Line ends do not occur in a tidied
 * text, because `tidied` makes them spaces.
 */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]|\u034F|\u17B4|\u17B5/u;

/** Matches invisible joiners that spelling requires, for example in Persian and Indic words. */
const JOINER_IN_WORD =
  /(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{M}])[\u200C\u200D](?=\p{L})/gu;

/** Matches invisible joiners between the parts of an emoji. */
const JOINER_IN_EMOJI =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?)\u200D(?=\p{Extended_Pictographic})/gu;

/**
 * Returns the text in Unicode form NFC, with single spaces for white space and without hints for line breaks.
 */
export function tidied(text: string): string {
  return text.replace(BREAK_HINTS, '').replace(/\s+/gu, ' ').trim().normalize('NFC');
}

/** Tells whether a tidied text has no invisible characters and no characters that change its direction. */
export function isPlain(text: string): boolean {
  return !INVISIBLE.test(text.replace(JOINER_IN_WORD, '').replace(JOINER_IN_EMOJI, ''));
}
