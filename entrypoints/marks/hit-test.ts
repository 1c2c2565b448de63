/**
 * Which mark is at a point. The way goes from the point to the caret position there and from its text node to our own index, which
 * costs the same however much is painted; the browser's `highlightsFromPoint` does not (docs/decisions/0001).
 */
import type { Point } from '../page/card-contract.ts';
import { closest } from '../page/safe-dom.ts';
import { liveRange } from './live-range.ts';
import type { Mark, Marks } from './marks.ts';

/** The boxes of a mark, one for each line that it stands on, in CSS pixels from the viewport's corner. */
export function boxesOf(mark: Mark): DOMRect[] {
  return [...(liveRange(mark)?.getClientRects() ?? [])].filter((box) => box.width > 0 && box.height > 0);
}

/** True if the mark's line runs down the page or up, by its writing mode or because it is turned: its second letter is more below its first than beside it. */
export function runsDown({ range: { startContainer, startOffset } }: Mark): boolean {
  if (!(startContainer instanceof Text) || startOffset + 2 > startContainer.length) return false;
  const letter = document.createRange();
  const [first, second] = [startOffset, startOffset + 1].map((offset) => {
    letter.setStart(startContainer, offset);
    letter.setEnd(startContainer, offset + 1);
    const { left, right, top, bottom } = letter.getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  });
  return first !== undefined && second !== undefined && Math.abs(second.y - first.y) > Math.abs(second.x - first.x);
}

function isIn({ x, y }: Point, { left, right, top, bottom }: DOMRect): boolean {
  return left <= x && x < right && top <= y && y < bottom;
}

/** The mark under the point. A caret position is also given for points beside a text, so the mark's boxes have the last word. */
export function markAt(point: Point, marks: Pick<Marks, 'at'>, shadowRoots: ShadowRoot[]): Mark | undefined {
  const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
  if (caret === null) return undefined;
  const mark = marks.at(caret.offsetNode, caret.offset);
  return mark !== undefined && boxesOf(mark).some((box) => isIn(point, box)) ? mark : undefined;
}

const CONTROLS = 'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [role="tab"], [onclick]';

/** True if a press at this point is meant for something that the page does with it: a link, a button. */
export function isOnControl({ x, y }: Point): boolean {
  const element = document.elementFromPoint(x, y);
  return element !== null && closest(element, CONTROLS) !== null;
}
