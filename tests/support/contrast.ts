/**
 * Computes contrast as WCAG 2.2 defines it. Text needs a contrast of at least 4.5 with its background, lines
 * and shapes of at least 3.
 */
import type { Colour } from '../../scripts/png.ts';

/** Returns the relative luminance of a colour, from 0 (black) to 1 (white). */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast of two colours, from 1 (the same colour) to 21 (black and white). */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
