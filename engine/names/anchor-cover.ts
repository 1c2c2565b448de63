/** Words that need not be looked for, since another one is found wherever they stand. */
import { writings } from './writings.ts';

/** The ends of `text`, itself included. */
function endsOf(text: string): string[] {
  return Array.from({ length: text.length }, (_, start) => text.slice(start));
}

/** True of a word if one of `words` ends it, however it is written. */
export function endingIn(words: readonly string[]): (word: string) => boolean {
  const known = new Set(words.flatMap(writings));
  return (word) => writings(word).every((form) => endsOf(form).some((end) => known.has(end)));
}

/**
 * Words of which none is another one with something before it: where the other is found, its end is known to be the end of the word on
 * the page. So it is with an ending behind it, if no more endings follow.
 */
export function minimal(words: readonly string[], isEnded: (word: string, other: string) => boolean): string[] {
  const all = new Set(words);
  const owners = new Map<string, string[]>();
  for (const word of all) for (const form of writings(word)) owners.set(form, [...(owners.get(form) ?? []), word]);

  function isEnd(other: string, word: string): boolean {
    const ends = writings(other);
    return other.length < word.length && writings(word).every((form) => ends.some((end) => form.endsWith(end)));
  }

  const isCovered = (word: string) =>
    endsOf(writings(word)[0] ?? '').some((end) => owners.get(end)?.some((other) => isEnd(other, word)) === true) ||
    Array.from(word, (_, length) => word.slice(0, length)).some((other) => all.has(other) && isEnded(word, other));
  return words.filter((word) => !isCovered(word));
}
