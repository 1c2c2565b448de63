import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawIcons, ICON_FOLDER } from '../../scripts/icons/draw.ts';
import { ICON_SIZES } from '../../scripts/icons/sizes.ts';
import { type Colour, type PixelImage, readPng } from '../../scripts/png.ts';

const colours = ({ width, height, colourAt }: PixelImage): Colour[] =>
  Array.from({ length: width * height }, (_, index) => colourAt(index % width, Math.floor(index / width)));

const distance = (a: Colour, b: Colour) =>
  Math.max(...a.map((value, channel) => Math.abs(value - (b[channel] ?? 0))));

it('the icon’s pictures look as icon.svg does', async () => {
  const drawn = await drawIcons();
  for (const size of ICON_SIZES) {
    const now = colours(readPng(drawn.get(size) ?? new Uint8Array()));
    const stored = colours(readPng(readFileSync(`${ICON_FOLDER}/${size}.png`)));
    expect(stored.length).toBe(size * size);
    const different = stored.filter((colour, index) => distance(colour, now[index] ?? [0, 0, 0]) > 40);
    expect(different.length / stored.length, `${size} px`).toBeLessThan(0.02);
  }
});
