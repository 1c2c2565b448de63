/**
 * Waits long enough for something that must not happen. Tests await things that must happen by their effect,
 * with `expect.poll`.
 */
import type { Page } from 'puppeteer-core';
import { HOVER_TIMINGS, RESCAN_DELAY } from '../../engine/timings.ts';

/** Waits by a timer of the page, so that a busy page gets its time too. */
function waitOut(page: Page, milliseconds: number): Promise<void> {
  return page.evaluate((delay) => new Promise<void>((resolve) => setTimeout(resolve, delay)), milliseconds);
}

/** Waits until a card would have opened at a mark under the pointer. */
export function waitOutOpening(page: Page): Promise<void> {
  return waitOut(page, HOVER_TIMINGS.openDelay * 5);
}

/** Waits until a card would have closed after the pointer has left it. */
export function waitOutClosing(page: Page): Promise<void> {
  return waitOut(page, HOVER_TIMINGS.closeDelay * 2);
}

/** Waits until a changed page would have been scanned again. */
export function waitOutRescan(page: Page): Promise<void> {
  return waitOut(page, RESCAN_DELAY * 5);
}
