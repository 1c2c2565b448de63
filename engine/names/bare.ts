/**
 * Compares words by their bare letters. The script in every page uses this file, so it does without the
 * tables of `fold.ts`.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const ASCII = /^[\x00-\x7F]*$/;

/** Returns a text in lower case, without diacritics. Letters come out as `fold` folds them. */
export function bare(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replaceAll('ı', 'i')
    .replaceAll('և', 'եվ');
}
