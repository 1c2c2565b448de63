/** Single pixels of a page as it is painted. */
import type { Page } from 'puppeteer-core';
import { type Colour, readPng } from './png.ts';

/** The colour at a point of the viewport, in CSS pixels from its corner. */
export async function pixelAt(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<Colour> {
  const scroll = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const clip = { x: Math.floor(x + scroll.x), y: Math.floor(y + scroll.y), width: 1, height: 1 };
  return readPng(await page.screenshot({ clip, captureBeyondViewport: false })).colourAt(0, 0);
}
