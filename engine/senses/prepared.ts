/** A text with what the senses ask of it again and again, so that it is folded once for all forms that it has. */
import { type Folded, fold } from '../fold.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import { SPORT } from './words/heads.ts';

export interface PreparedText {
  readonly text: string;
  readonly folded: Folded;
  /** True if a word stands in it that only texts about sport have. */
  readonly isSport: boolean;
  /** Where these words (folded; a list that stays) stand in `folded`; found once for each list. */
  occurrences(words: readonly string[]): readonly Occurrence[];
  /** The index in `folded` of the unit that the source's offset falls on. */
  indexOf(offset: number): number;
}

const WORD = /[\p{L}\p{N}]+/gu;

export function prepareText(text: string): PreparedText {
  const folded = fold(text);
  const found = new Map<readonly string[], readonly Occurrence[]>();
  let isSport: boolean | undefined;
  return {
    text,
    folded,
    get isSport() {
      isSport ??= folded.lower.match(WORD)?.some((word) => SPORT.has(word)) ?? false;
      return isSport;
    },
    occurrences(words) {
      const known = found.get(words) ?? occurrencesOf(words, folded.lower);
      found.set(words, known);
      return known;
    },
    indexOf(offset) {
      let low = 0;
      let high = folded.lower.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (folded.endOf(middle) <= offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
