/** Lists of words as the rules ask them: folded to lower case without diacritics; an entry that ends in "*" is a beginning. */
import { fold } from '../../names/fold.ts';

export interface WordList {
  /** True if this folded word is in the list. */
  has(word: string): boolean;
  /** As written, for checking. */
  readonly entries: readonly string[];
}

export function list(words: string): WordList {
  const entries = words.trim().split(/\s+/);
  const folded = entries.map((entry) => fold(entry).lower);
  const whole = new Set(folded.filter((entry) => !entry.endsWith('*')));
  const beginnings = folded.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1));
  return { has: (word) => whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning)), entries };
}
