/**
 * Waits for what must not happen: as long as it would surely take. What must happen is awaited by its effect
 * (`expect.poll`).
 */
import type { Page } from 'puppeteer-core';
import { HOVER_TIMINGS, RESCAN_DELAY } from '../../engine/timings.ts';

/** Waits by the page's own clock, so that a page that is held up has its time. */
function waitOut(page: Page, milliseconds: number): Promise<void> {
  return page.evaluate((delay) => new Promise<void>((resolve) => setTimeout(resolve, delay)), milliseconds);
}

/** Waits until a card would have opened at a mark under the pointer. */
export function waitOutOpening(page: Page): Promise<void> {
  return waitOut(page, HOVER_TIMINGS.openDelay * 5);
}

/** Waits until a card would have closed that the pointer has left. */
export function waitOutClosing(page: Page): Promise<void> {
  return waitOut(page, HOVER_TIMINGS.closeDelay * 2);
}

/** Waits until a changed page would have been read again. */
export function waitOutRescan(page: Page): Promise<void> {
  return waitOut(page, RESCAN_DELAY * 5);
}
