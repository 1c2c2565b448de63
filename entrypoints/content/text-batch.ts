/**
 * Places whose texts are searched together. An expression is compiled anew for the first short text, for the first long one, and for texts with
 * letters beyond Latin-1; on a page without names those compilations are a quarter of what we cost. So small texts are joined until
 * they are worth a search.
 */
import type { CandidateTest } from '../../engine/names/candidates.ts';

export interface TextBatch<Place> {
  add(place: Place, text: string): void;
  /** True if there is so much text that joining it with more would cost more than it saves. */
  isFull(): boolean;
  /** Empties the batch, and returns those of its places in whose text a name can stand. */
  search(test: CandidateTest): readonly Place[];
}

/** In UTF-16 units. */
const FULL = 30_000;

export function createTextBatch<Place>(): TextBatch<Place> {
  let texts: { readonly place: Place; readonly text: string }[] = [];
  let length = 0;

  return {
    add(place, text) {
      texts.push({ place, text });
      length += text.length;
    },
    isFull: () => length >= FULL,
    search(test) {
      const searched = texts;
      texts = [];
      length = 0;
      if (!test.mayHoldName(searched.map(({ text }) => text).join('\n'))) return [];
      return searched.filter(({ text }) => test.mayHoldName(text)).map(({ place }) => place);
    },
  };
}
