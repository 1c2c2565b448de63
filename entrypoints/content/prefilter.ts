/**
 * Applies the prefilter to a page: finds the regions that may hold a distinctive name. Small texts are joined
 * before a search, since V8 compiles an expression again for the first short text and for the first long one.
 */
import type { TextPrefilter } from '../../engine/names/text-prefilter.ts';
import type { SiblingRun } from '../page/element-kinds.ts';
import { textsIn } from '../page/safe-dom.ts';
import { bulkTextOf, keepRegion, nodesOf, REGION_SIZE, type TextRegion, textRegions } from './text-regions.ts';

/** Amount of text that is searched at once, in UTF-16 units. Joining more would cost more than it saves. */
const FULL = 30_000;

/**
 * Returns true unless a letter follows every prefilter word in its own text node ("Azərbaycanca" in a list of
 * languages). A word that spans text nodes counts, since markup may split a name.
 */
export function isCandidate(region: TextRegion, test: TextPrefilter): boolean {
  const text = bulkTextOf(region);
  if (test.holdsWord(text)) return true;
  if (!test.mayHoldName(text)) return false;
  const inAll = test.wordEnds(text).length;
  if (inAll === 0) return true; // a name was found only after hidden characters were removed
  let inNodes = 0;
  for (const node of nodesOf(region)) {
    for (const { data } of textsIn(node)) {
      if (test.holdsWord(data)) return true;
      inNodes += test.wordEnds(data).length;
    }
  }
  return inNodes < inAll;
}

export interface Prefilter {
  /** Adds a region with its text. Returns true if enough text is waiting for a search. */
  add(region: TextRegion, text: string): boolean;
  /**
   * Searches the regions added since the last search. Yields the parts that may hold a name, as runs of
   * siblings.
   */
  search(): Generator<SiblingRun>;
}

export function createPrefilter(test: TextPrefilter): Prefilter {
  let texts: { readonly region: () => TextRegion; readonly text: string }[] = [];
  let length = 0;
  return {
    add(region, text) {
      texts.push({ region: keepRegion(region), text });
      length += text.length;
      return length >= FULL;
    },
    *search() {
      const searched = texts;
      texts = [];
      length = 0;
      if (!test.mayHoldName(searched.map(({ text }) => text).join('\n'))) return;
      for (const { region, text } of searched) {
        if (searched.length > 1 && !test.mayHoldName(text)) continue;
        for (const part of textRegions(region(), REGION_SIZE.fine)) if (isCandidate(part, test)) yield nodesOf(part);
      }
    },
  };
}
