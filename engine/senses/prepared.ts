/** A text with what the senses ask of it again and again, so that it is folded once for all forms that it has. */
import { type Folded, fold } from '../names/fold.ts';
import { once } from '../once.ts';
import { indexWords, type Occurrence, occurrencesOf } from './occurrences.ts';
import { SPORT } from './words/heads.ts';

export interface PreparedText {
  readonly text: string;
  readonly folded: Folded;
  /** True if a word stands in it that only texts about sport have. */
  readonly isSport: boolean;
  /** Where these words (folded; a list that stays) stand in `folded`; found once for each list. */
  occurrences(list: readonly string[]): readonly Occurrence[];
  /** The index in `folded` of the unit that the source's offset falls on. */
  indexOf(offset: number): number;
}

export function prepareText(text: string): PreparedText {
  return prepareFolded(text, fold(text));
}

/** Prepares a text that has been folded already. */
export function prepareFolded(text: string, folded: Folded): PreparedText {
  const found = new Map<readonly string[], readonly Occurrence[]>();
  let isSport: boolean | undefined;
  const index = once(() => indexWords(folded.lower));

  return {
    text,
    folded,
    get isSport() {
      isSport ??= [...index().keys()].some((word) => SPORT.has(word));
      return isSport;
    },
    occurrences(list) {
      const known = found.get(list) ?? occurrencesOf(list, folded.lower, index());
      found.set(list, known);
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
