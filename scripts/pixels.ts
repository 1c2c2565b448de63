/** Single pixels of a page as it is painted. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

export type Colour = readonly [red: number, green: number, blue: number];

const SIGNATURE_LENGTH = 8;

/** The first pixel of a PNG image with 8 bits a channel. */
export function firstPixel(png: Uint8Array): Colour {
  const data = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = SIGNATURE_LENGTH; at < data.length; ) {
    const length = data.readUInt32BE(at);
    if (data.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(data.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [, red = 0, green = 0, blue = 0] = inflateSync(Buffer.concat(parts)); // the first byte names the filter, which has nothing to add to here
  return [red, green, blue];
}

/** The colour at a point of the viewport, in CSS pixels from its corner. */
export async function pixelAt(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<Colour> {
  const scroll = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const clip = { x: Math.floor(x + scroll.x), y: Math.floor(y + scroll.y), width: 1, height: 1 };
  return firstPixel(await page.screenshot({ clip, captureBeyondViewport: false }));
}
