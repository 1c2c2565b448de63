/** Reads the design tokens (custom properties) in components/tokens.css. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/build-extension.ts';
import type { Colour } from '../../scripts/png.ts';

export type Scheme = 'light' | 'dark';
export const SCHEMES = ['light', 'dark'] as const satisfies readonly Scheme[];

const css = readFileSync(join(projectFolder, 'components/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');
const tokensIn = (part: string) =>
  new Map([...part.matchAll(/--sl-([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
const TOKENS: Readonly<Record<Scheme, ReadonlyMap<string, string>>> = {
  light: tokensIn(light),
  dark: new Map([...tokensIn(light), ...tokensIn(dark)]),
};

/**
 * Returns the value of `--sl-NAME`.
 * @throws {Error} if there is no such token.
 */
export function token(name: string, scheme: Scheme = 'light'): string {
  const value = TOKENS[scheme].get(name);
  if (value === undefined) throw new Error(`There is no token --sl-${name}.`);
  return value;
}

/** Returns the colour `--sl-NAME`, which must be written in six hexadecimal digits. */
export function colourToken(name: string, scheme: Scheme): Colour {
  const [red = 0, green = 0, blue = 0] =
    token(name, scheme)
      .match(/[\da-f]{2}/gi)
      ?.map((digits) => Number.parseInt(digits, 16)) ?? [];
  return [red, green, blue];
}

/** Returns the colour `--sl-NAME` as browsers write computed colours, such as `rgb(35, 33, 29)`. */
export function computedColour(name: string, scheme: Scheme): string {
  return `rgb(${colourToken(name, scheme).join(', ')})`;
}
