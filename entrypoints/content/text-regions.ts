/**
 * Cuts a page into regions that are cheap to look at: elements of some hundred descendants at most, or runs of inline siblings. The
 * text of a region is then read in bulk, in one call, and only regions that can hold a name are read node by node.
 *
 * Reading the whole page's text at once is cheaper still, but finding the way down from it to the nodes costs more than is saved;
 * touching each text node costs five times as much as all of this (docs/decisions/0003).
 */
import { childrenOf, isElement, isText, localNameOf, sizeOf } from './safe-dom.ts';
import { isInlineElement, isSkippedElement } from './element-kinds.ts';

/** Sibling nodes whose text is read together: one block element, or a run of inline nodes in one parent. */
export type TextRegion = readonly Node[];

/** A region is taken apart further if it has more descendants than this. */
const LARGEST_REGION = 200;

/** The regions in `siblings` and below, in document order. */
export function* textRegions(siblings: Iterable<Node>): Generator<TextRegion> {
  let run: Node[] = [];
  for (const node of siblings) {
    if (isText(node)) {
      run.push(node);
      continue;
    }
    if (!isElement(node)) continue;
    const name = localNameOf(node);
    const isLarge = sizeOf(node) > LARGEST_REGION;
    if (!isLarge && isInlineElement(name)) {
      run.push(node);
      continue;
    }
    if (run.length > 0) yield run;
    run = [];
    if (isSkippedElement(name)) continue;
    if (isLarge) yield* textRegions(childrenOf(node));
    else yield [node];
  }
  if (run.length > 0) yield run;
}
