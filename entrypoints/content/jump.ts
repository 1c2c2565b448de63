/** Brings a mention into view and lights it up for a moment. */
import { FLASH } from '../../engine/timings.ts';
import { contains } from '../page/safe-dom.ts';
import { boxesOf } from './hit-test.ts';
import { type Mark, pointsOf } from './page-blocks.ts';
import type { Painter } from './painter.ts';

/** Is something else in front of the mark's beginning, such as a header that stays when the page is scrolled? */
function isCovered({ left, top, bottom }: DOMRect, element: Element): boolean {
  const root = element.getRootNode();
  const front = root instanceof Document || root instanceof ShadowRoot ? root.elementFromPoint(left + 1, (top + bottom) / 2) : null;
  return front !== null && !contains(front, element) && !contains(element, front);
}

/**
 * Scrolls every scrolling ancestor so that the mark, not just the element it is in, stands in the middle of the window, or at `top`, in CSS
 * pixels from the window's, unless something covers it there.
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
  if (moved !== undefined && element !== null && isCovered(moved, element)) scrollBy({ top: moved.top - innerHeight / 2, behavior: 'instant' });
}

/** Jumps to the mark and flashes it. A second jump ends the flash of the first. */
export function createJump(painter: Pick<Painter, 'flash'>, signal: AbortSignal): (mark: Mark, top?: number) => void {
  let endFlash: () => void = () => {};
  return (mark, top) => {
    scrollToMark(mark, top);
    endFlash();
    const end = painter.flash(mark);
    endFlash = end;
    setTimeout(() => signal.aborted || end(), FLASH);
  };
}
