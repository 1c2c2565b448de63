/** Brings a mention into view and lights it up for a moment. */
import { FLASH } from '../../engine/timings.ts';
import type { Highlighter } from './highlighter.ts';
import { boxesOf } from './hit-test.ts';
import type { Mark } from './marks.ts';

/** Scrolls every scrolling ancestor so that the mark, not just the element it is in, stands in the middle of the window. */
export function scrollToMark(mark: Mark): void {
  const element = mark.range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const [box] = boxesOf(mark);
  if (box === undefined) return;
  const isInView = box.top >= 0 && box.bottom <= innerHeight;
  if (!isInView) scrollBy({ top: box.top - innerHeight / 2, behavior: 'instant' });
}

/** Jumps to the mark and flashes it. A second jump ends the flash of the first. */
export function createJump(highlighter: Highlighter, signal: AbortSignal): (mark: Mark) => void {
  let endFlash: () => void = () => {};
  return (mark) => {
    scrollToMark(mark);
    endFlash();
    const end = highlighter.flash(mark);
    endFlash = end;
    setTimeout(() => signal.aborted || end(), FLASH);
  };
}
