/**
 * Applies the prefilter to a page: finds the regions of the page that may hold a distinctive name. Short
 * texts are joined before a search. V8 compiles a regular expression again for its first short text and for
 * its first long text, and this costs time.
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
 * Length of the joined texts at which a search begins, in UTF-16 units. Joining more text would delay the
 * search by more than it saves.
 */
const BATCH_LENGTH = 30_000;

/**
 * Returns true if the region may hold a distinctive name. Returns false if each prefilter key in it is only
 * the beginning of a longer word that is no name, as in "Azərbaycanca". A key that spans two text nodes
 * counts always, since markup may split a name.
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
   * Adds a region and its text to the next search. Returns true if enough text has been added, so that the
   * caller should call `search`.
   */
  add(region: TextRegion, text: string): boolean;
  /**
   * Searches the regions that were added since the last search. Yields those parts of them that may hold a
   * name, each as a run of neighbouring siblings.
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
