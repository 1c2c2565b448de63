/**
 * Applies the prefilter to a page: finds the regions that may hold a distinctive name. Joins small texts
 * before a search. V8 compiles a regular expression again for the first short text and for the first long
 * one, which costs time.
 */
import type { TextPrefilter } from '../../engine/names/text-prefilter.ts';
import type { SiblingRun } from '../page/element-kinds.ts';
import { textsIn } from '../page/safe-dom.ts';
import {
  bulkTextOf,
  keepRegion,
  nodesOf,
  REGION_SIZE,
  type TextRegion,
  textRegions,
} from './text-regions.ts';

/**
 * Length of joined text at which a search begins, in UTF-16 units. Joining more would cost more than it
 * saves.
 */
const BATCH_LENGTH = 30_000;

/**
 * Returns true if the region may hold a distinctive name. Returns false if every prefilter word in it only
 * begins a longer word, as in "Azərbaycanca". A word that spans text nodes counts, since markup may split a
 * name.
 */
export function isCandidate(region: TextRegion, prefilter: TextPrefilter): boolean {
  const text = bulkTextOf(region);
  if (prefilter.holdsWord(text)) return true;
  if (!prefilter.mayHoldName(text)) return false;
  const inAll = prefilter.wordEnds(text).length;
  if (inAll === 0) return true; // a name was found only after hidden characters were removed
  let inNodes = 0;
  for (const node of nodesOf(region)) {
    for (const { data } of textsIn(node)) {
      if (prefilter.holdsWord(data)) return true;
      inNodes += prefilter.wordEnds(data).length;
    }
  }
  return inNodes < inAll;
}

export interface Prefilter {
  /**
   * Adds a region with its text to the next search. Returns true if the text is long enough for the search to
   * begin.
   */
  add(region: TextRegion, text: string): boolean;
  /**
   * Searches the regions added since the last search. Yields the parts that may hold a name, as runs of
   * siblings.
   */
  search(): Generator<SiblingRun>;
}

export function createPrefilter(prefilter: TextPrefilter): Prefilter {
  let texts: { readonly region: () => TextRegion; readonly text: string }[] = [];
  let length = 0;
  return {
    add(region, text) {
      texts.push({ region: keepRegion(region), text });
      length += text.length;
      return length >= BATCH_LENGTH;
    },
    *search() {
      const searched = texts;
      texts = [];
      length = 0;
      if (!prefilter.mayHoldName(searched.map(({ text }) => text).join('\n'))) return;
      for (const { region, text } of searched) {
        if (searched.length > 1 && !prefilter.mayHoldName(text)) continue;
        for (const part of textRegions(region(), REGION_SIZE.fine))
          if (isCandidate(part, prefilter)) yield nodesOf(part);
      }
    },
  };
}
