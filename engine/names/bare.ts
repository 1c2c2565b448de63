/** Comparing words by their bare letters. It is apart from `fold.ts`, whose tables the script in every page does without. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const ASCII = /^[\x00-\x7F]*$/;

/** Lower case without diacritics: what `fold` makes of letters, by other means. For long lists and for words that are only compared. */
export function bare(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replaceAll('ı', 'i')
    .replaceAll('և', 'եվ');
}
