/**
 * Finds the mark at a point: gets the caret position there, and looks up its text node in our own index. The
 * browser's `highlightsFromPoint` gets slower with every painted mark, but this lookup does not
 * (docs/decisions/0001).
 */
import type { Point } from '../page/card-contract.ts';
import { closest, isText, shadowRootOf } from '../page/safe-dom.ts';
import { offsetOf, type TextPoint } from './block-parts.ts';
import { type Mark, type PageBlocks, pointsOf, rangeOf } from './page-blocks.ts';

/** Returns the boxes of a mark, one per line, in CSS pixels from the top left corner of the viewport. */
export function boxesOf(mark: Mark): DOMRect[] {
  return [...(rangeOf(mark)?.getClientRects() ?? [])].filter((box) => box.width > 0 && box.height > 0);
}

/**
 * Returns true if the mark's line is vertical, by its writing mode or by rotation. It compares the positions
 * of the mark's first two letters.
 */
export function runsDown(mark: Mark): boolean {
  const start = pointsOf(mark)?.start;
  if (start === undefined || start.offset + 2 > start.node.length) return false;
  const { node: startContainer, offset: startOffset } = start;
  const letter = document.createRange();
  const [first, second] = [startOffset, startOffset + 1].map((offset) => {
    letter.setStart(startContainer, offset);
    letter.setEnd(startContainer, offset + 1);
    const { left, right, top, bottom } = letter.getBoundingClientRect();
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  });
  return (
    first !== undefined && second !== undefined && Math.abs(second.y - first.y) > Math.abs(second.x - first.x)
  );
}

function isIn({ x, y }: Point, { left, right, top, bottom }: DOMRect): boolean {
  return left <= x && x < right && top <= y && y < bottom;
}

/** Returns the position in the text under or nearest to a point, or undefined if there is no text. */
export function textPointAt({ x, y }: Point, shadowRoots: ShadowRoot[]): TextPoint | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (caret === null || !isText(caret.offsetNode)) return undefined;
  return { node: caret.offsetNode, offset: caret.offset };
}

/**
 * Returns the mark under the point, ignoring marks that `isShown` rejects. Checks the mark's boxes too,
 * because browsers give a caret position even for points beside a text.
 */
export function markAt(
  point: Point,
  blocks: Pick<PageBlocks, 'of'>,
  isShown: (mark: Mark) => boolean,
  shadowRoots: ShadowRoot[],
): Mark | undefined {
  const caret = textPointAt(point, shadowRoots);
  if (caret === undefined) return undefined;
  for (const block of blocks.of(caret.node)) {
    const offset = offsetOf(block.parts, caret);
    if (offset === undefined) continue;
    for (const mark of block.marks) {
      if (offset < mark.start || offset > mark.end || mark.block !== block || !isShown(mark)) continue;
      if (boxesOf(mark).some((box) => isIn(point, box))) return mark;
    }
  }
  return undefined;
}

/** Selects elements that react to clicks. */
const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [role="tab"], [onclick]';

/** Returns the innermost element at a point, inside open shadow roots too. */
function elementAt({ x, y }: Point): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let root = element && shadowRootOf(element); root; root = element && shadowRootOf(element)) {
    const inner = root.elementFromPoint(x, y);
    if (inner === null || Node.prototype.getRootNode.call(inner) !== root) break;
    element = inner;
  }
  return element;
}

/** Returns true if the point is on a control of the page, such as a link or a button. */
export function isOnControl(point: Point): boolean {
  for (let element = elementAt(point); element !== null; ) {
    if (closest(element, CONTROLS) !== null) return true;
    const root = Node.prototype.getRootNode.call(element);
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}
