/**
 * Drops words that the prefilter does not have to look for, because it already looks for a shorter word
 * inside them.
 */
import { spellingVariants } from './spelling-variants.ts';

/** Returns all ends of `text`, beginning with the whole text. */
function endsOf(text: string): string[] {
  return Array.from({ length: text.length }, (_, start) => text.slice(start));
}

/**
 * Returns a test of words. It is true for a word that ends in one of `words`, however the word is spelled.
 */
export function endingIn(words: readonly string[]): (word: string) => boolean {
  const known = new Set(words.flatMap(spellingVariants));
  return (word) => spellingVariants(word).every((form) => endsOf(form).some((end) => known.has(end)));
}

/**
 * Drops each word that the search for another word of the list finds as well. This is so if the word ends in
 * the other word, or if it is the other word with an inflectional ending.
 * @param isEnded returns true if `word` is `other` with an ending
 */
export function withoutCovered(
  words: readonly string[],
  isEnded: (word: string, other: string) => boolean,
): string[] {
  const all = new Set(words);
  const owners = new Map<string, string[]>();
  for (const word of all)
    for (const form of spellingVariants(word)) owners.set(form, [...(owners.get(form) ?? []), word]);

  function isEnd(other: string, word: string): boolean {
    const ends = spellingVariants(other);
    return (
      other.length < word.length &&
      spellingVariants(word).every((form) => ends.some((end) => form.endsWith(end)))
    );
  }

  const isCovered = (word: string) =>
    endsOf(spellingVariants(word)[0] ?? '').some(
      (end) => owners.get(end)?.some((other) => isEnd(other, word)) === true,
    ) ||
    Array.from(word, (_, length) => word.slice(0, length)).some(
      (other) => all.has(other) && isEnded(word, other),
    );
  return words.filter((word) => !isCovered(word));
}
