/** The last look before the marks are brought in: are the words that a region was found for words of their own there? */
import type { CandidateTest } from '../../engine/names/candidates.ts';
import { isLetterAt } from '../../engine/names/letters.ts';
import { bulkTextOf, nodesOf, type TextRegion } from './text-regions.ts';

/** The text nodes in `region`. */
function* textNodesIn(region: TextRegion): Generator<Text> {
  for (const node of nodesOf(region)) {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    if (node instanceof Text) yield node;
    while (walker.nextNode() !== null) if (walker.currentNode instanceof Text) yield walker.currentNode;
  }
}

/** True if a word in question stands in `text` and goes on with no letter. */
export function holdsCandidate(text: string, test: CandidateTest): boolean {
  return test.wordEnds(text).some((end) => !isLetterAt(text, end));
}

/**
 * True unless every word in question goes on with a letter in its own text node ("Azərbaycanca" in a list of languages). What
 * only arises where nodes meet counts: it may be a name split by markup, and the marks find out.
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
