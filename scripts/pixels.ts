/** Reads single pixels of a painted page. */
import type { Page } from 'puppeteer-core';
import { type Colour, readPng } from './png.ts';

/** Returns the colour at a point, in CSS pixels from the top left corner of the viewport. */
export async function pixelAt(
  page: Page,
  { x, y }: { readonly x: number; readonly y: number },
): Promise<Colour> {
  const scroll = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const clip = { x: Math.floor(x + scroll.x), y: Math.floor(y + scroll.y), width: 1, height: 1 };
  return readPng(await page.screenshot({ clip, captureBeyondViewport: false })).colourAt(0, 0);
}
