/** Times the opening of a card as a page sees it: from the end of the delay to the frame in which the card is painted. */
import type { Page } from 'puppeteer-core';
import { HOVER_TIMINGS } from '../../engine/timings.ts';
import { type Box, CARD, cardBox, type PaintedMark } from '../page-probe.ts';

export interface Opening {
  /** From the end of the delay until the first frame with the card has been made, in milliseconds; below 0 if it was made before that. */
  readonly ms: number;
  /** The card's box in that frame, in CSS pixels. */
  readonly box: Box;
}

declare global {
  interface Window {
    sidelightOpening?: Promise<Opening>;
  }
}

/**
 * The delay begins in the frame in which a move is reported. A card that is put into the page in a task is painted in the next frame, one
 * that is put there in a frame in that frame: either way its size is observed in the frame that paints it, and a message sent then comes when the
 * frame has been made.
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

/** Moves the mouse onto a mark and times the opening of its card. The page must be at rest and without a card. */
export async function timeOpening(page: Page, { x, y }: Pick<PaintedMark, 'x' | 'y'>, delay: number = HOVER_TIMINGS.openDelay): Promise<Opening> {
  await page.evaluate(watch, CARD, delay);
  await page.mouse.move(x, y);
  const opening = await page.evaluate(() => window.sidelightOpening);
  if (opening === undefined) throw new Error('The page was left before the card opened.');
  return opening;
}

/** Moves the mouse away and waits until the card is closed. */
export async function closeCard(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  while ((await cardBox(page)) !== undefined) await new Promise((resolve) => setTimeout(resolve, 20));
}
