/** Scrolls to a mention and flashes it: paints it more strongly for a moment. */
import { FLASH } from '../../engine/timings.ts';
import { contains } from '../page/safe-dom.ts';
import { boxesOf } from './hit-test.ts';
import { type Mark, pointsOf } from './page-blocks.ts';
import type { Painter } from './painter.ts';

/**
 * Returns true if another element covers the beginning of the mark, such as a header that does not scroll
 * with the page. `element` is the mark's parent element.
 */
function isCovered({ left, top, bottom }: DOMRect, element: Element): boolean {
  const root = element.getRootNode();
  const front =
    root instanceof Document || root instanceof ShadowRoot
      ? root.elementFromPoint(left + 1, (top + bottom) / 2)
      : null;
  return front !== null && !contains(front, element) && !contains(element, front);
}

/**
 * Scrolls the page, and all scrolling elements around the mark, until the mark is in view. It is not enough
 * that the mark's element is in view, because an element may be larger than the window.
 *
 * @param top target position of the mark in CSS pixels from the window's top. If `top` is undefined, or
 * another element covers the mark there, the mark is moved to the middle of the window.
 */
function scrollToMark(mark: Mark, top?: number): void {
  const element = pointsOf(mark)?.start.node.parentElement ?? null;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const [box] = boxesOf(mark);
  if (box === undefined) return;
  const isInView = box.top >= 0 && box.bottom <= innerHeight;
  if (top === undefined) {
    if (!isInView) scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
    return;
  }
  scrollBy({ top: box.top - top, behavior: 'instant' });
  const [moved] = boxesOf(mark);
  if (moved !== undefined && element !== null && isCovered(moved, element))
    scrollBy({ top: moved.top - innerHeight / 2, behavior: 'instant' });
}

/** Returns a function that scrolls to a mark and flashes it. Another call ends the earlier flash. */
export function createJump(
  painter: Pick<Painter, 'flash'>,
  signal: AbortSignal,
): (mark: Mark, top?: number) => void {
  let endFlash: () => void = () => {};
  return (mark, top) => {
    scrollToMark(mark, top);
    endFlash();
    const end = painter.flash(mark);
    endFlash = end;
    setTimeout(() => signal.aborted || end(), FLASH);
  };
}
