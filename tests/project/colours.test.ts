/**
 * Checks the contrast of the colours in components/tokens.css. They include colours that accessibility
 * checkers cannot judge: text on maps, icons and borders.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../components/tokens.css'), 'utf8');

/** Returns the colours that a piece of CSS defines, by token name. */
function coloursIn(part: string): Map<string, string> {
  return new Map(
    Array.from(part.matchAll(/--sl-([\w-]+): (#[\da-f]{6});/g), ([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  );
}

const [lightPart = '', darkPart = ''] = css.split('@media (prefers-color-scheme: dark)');
const SCHEMES = { light: coloursIn(lightPart), dark: coloursIn(darkPart) };

/** Returns the relative luminance of a colour as WCAG defines it, from 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Foreground, background and smallest contrast: 4.5 for text, 3 for lines and shapes. */
const PAIRS = [
  ...['paper', 'wash'].flatMap((ground) =>
    ['ink', 'ink-soft', 'accent'].map((text) => [text, ground, 4.5] as const),
  ),
  ['ink', 'accent-wash', 4.5],
  ['accent', 'accent-wash', 4.5],
  ['warning', 'paper', 4.5],
  ['ink-soft', 'map-land', 4.5],
  ['accent', 'map-land', 3],
  ['accent', 'map-water', 3],
  ['accent', 'map-subject', 3],
  ['quiet', 'paper', 3],
] as const;

describe.each(['light', 'dark'] as const)('the %s colours', (scheme) => {
  it('are all defined', () => {
    expect([...SCHEMES[scheme].keys()]).toEqual(
      expect.arrayContaining(PAIRS.flat().filter((part) => typeof part === 'string')),
    );
  });

  it.each(PAIRS)('give %s on %s a contrast of at least %f to 1', (text, ground, least) => {
    const [one = '', other = ''] = [SCHEMES[scheme].get(text), SCHEMES[scheme].get(ground)];
    expect(contrast(one, other)).toBeGreaterThanOrEqual(least);
  });
});

it('computes contrast as WCAG does', () => {
  expect(
    [contrast('#000000', '#ffffff'), contrast('#767676', '#ffffff')].map((ratio) => ratio.toFixed(2)),
  ).toEqual(['21.00', '4.54']);
});
