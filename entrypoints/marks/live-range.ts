/** The place of a mark on the page as it is now. */
import type { Mark } from './marks.ts';

function isWithin(node: Node, offset: number): boolean {
  return !(node instanceof Text) || offset <= node.length;
}

/**
 * A live range over the mark, to be measured and let go. `undefined` if its text has become shorter since the page was read: the mark is about
 * to go, and a range over it cannot be made.
 */
export function liveRange({ range: { startContainer, startOffset, endContainer, endOffset } }: Mark): Range | undefined {
  if (!isWithin(startContainer, startOffset) || !isWithin(endContainer, endOffset)) return undefined;
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live;
}
