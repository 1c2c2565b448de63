/**
 * The prefilter's use on a page: which regions can hold a distinctive name. Small texts are joined until they are worth a
 * search, since V8 compiles an expression again for the first short text and for the first long one.
 */
import type { CandidateTest } from '../../engine/names/candidates.ts';
import { isLetterAt } from '../../engine/names/letters.ts';
import type { SiblingRun } from '../page/element-kinds.ts';
import { bulkTextOf, keepRegion, nodesOf, REGION_SIZE, type TextRegion, textRegions } from './text-regions.ts';

/** So much text is searched at once, in UTF-16 units; joining more would cost more than it saves. */
const FULL = 30_000;

/** Yields the text nodes in `region`. */
function* textNodesIn(region: TextRegion): Generator<Text> {
  for (const node of nodesOf(region)) {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    if (node instanceof Text) yield node;
    while (walker.nextNode() !== null) if (walker.currentNode instanceof Text) yield walker.currentNode;
  }
}

/** Returns true if a word that names are known by stands in `text` and goes on with no letter. */
export function holdsCandidate(text: string, test: CandidateTest): boolean {
  return test.wordEnds(text).some((end) => !isLetterAt(text, end));
}

/**
 * Returns true unless every such word goes on with a letter in its own text node ("Azərbaycanca" in a list of languages). A word
 * that only arises where nodes meet counts: it may be a name that is split by markup.
 */
export function isCandidate(region: TextRegion, test: CandidateTest): boolean {
  const text = bulkTextOf(region);
  if (!test.mayHoldName(text)) return false;
  const inAll = test.wordEnds(text).length;
  if (inAll === 0) return true; // found only after hidden characters were taken out
  let inNodes = 0;
  for (const { data } of textNodesIn(region)) {
    const ends = test.wordEnds(data);
    if (ends.some((end) => !isLetterAt(data, end))) return true;
    inNodes += ends.length;
  }
  return inNodes < inAll;
}

export interface Prefilter {
  /** Takes a region in with its text. Returns true if it is time to search. */
  add(region: TextRegion, text: string): boolean;
  /** Searches what was taken in since the last time, and yields the parts in which a name can stand, as runs of siblings. */
  search(): Generator<SiblingRun>;
}

export function createPrefilter(test: CandidateTest): Prefilter {
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
