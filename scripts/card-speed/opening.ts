/** Measures the time from the end of the hover delay to the frame that paints the card. */
import type { Page } from 'puppeteer-core';
import { HOVER_TIMINGS } from '../../engine/timings.ts';
import { CARD, cardBox, type PaintedMark, type ViewportBox } from '../page-probe.ts';

export interface Opening {
  /**
   * Time from the end of the delay to the end of the first frame with the card, in ms. Negative if the card
   * is early.
   */
  readonly ms: number;
  /** The box of the card in that frame. */
  readonly box: ViewportBox;
}

declare global {
  interface Window {
    sidelightOpening?: Promise<Opening>;
  }
}

/**
 * Starts to watch for the card, in the page. The delay begins in the frame that reports the move of the
 * pointer. A `ResizeObserver` runs in the frame that paints the card. A message sent from there arrives after
 * that frame.
 * @param name the tag of the card's host.
 * @param delay the hover delay, in ms.
 */
function watch(name: string, delay: number): void {
  window.sidelightOpening = new Promise((resolve) => {
    let due = Number.POSITIVE_INFINITY;
    addEventListener(
      'pointermove',
      () =>
        requestAnimationFrame(() => {
          due = performance.now() + delay;
        }),
      { once: true, capture: true },
    );
    const appearing = new MutationObserver(() => {
      const host = document.querySelector(name);
      if (host === null) return;
      appearing.disconnect();
      const sizing = new ResizeObserver(() => {
        const { left, top, right, bottom } = host.getBoundingClientRect();
        if (bottom === top) return;
        sizing.disconnect();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ ms: performance.now() - due, box: { left, top, right, bottom } });
        port2.postMessage(undefined);
      });
      sizing.observe(host);
    });
    appearing.observe(document.documentElement, { childList: true });
  });
}

/**
 * Moves the mouse onto a mark and measures the opening of its card. The page must not be moving, and no card
 * may be open.
 * @param delay the hover delay, in ms.
 * @throws {Error} if the page navigates away before the card opens.
 */
export async function timeOpening(
  page: Page,
  { x, y }: Pick<PaintedMark, 'x' | 'y'>,
  delay: number = HOVER_TIMINGS.openDelay,
): Promise<Opening> {
  await page.evaluate(watch, CARD, delay);
  await page.mouse.move(x, y);
  const opening = await page.evaluate(() => window.sidelightOpening);
  if (opening === undefined) throw new Error('The page navigated away before the card opened.');
  return opening;
}

/** Moves the mouse away and waits until the card is closed. */
export async function closeCard(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  while ((await cardBox(page)) !== undefined) await new Promise((resolve) => setTimeout(resolve, 20));
}
