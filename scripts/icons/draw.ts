/** Draws the icon's pictures. A browser draws them, so they look as the SVG file looks on a page. */
import { readFileSync } from 'node:fs';
import { launch } from '../browsers.ts';
import { ICON_SIZES } from './sizes.ts';

/** Folder of the icon, relative to the project's folder. It is part of the built extension. */
export const ICON_FOLDER = 'public/icon';

/** Returns the icon as PNG files by their width in px. The corners outside of the icon are transparent. */
export async function drawIcons(): Promise<ReadonlyMap<number, Uint8Array>> {
  const svg = readFileSync(`${ICON_FOLDER}/icon.svg`, 'utf8');
  const session = await launch('chromium', { extension: undefined });
  try {
    const page = await session.newPage();
    const pictures = new Map<number, Uint8Array>();
    for (const size of ICON_SIZES) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`,
      );
      pictures.set(size, await page.screenshot({ omitBackground: true }));
    }
    return pictures;
  } finally {
    await session.close();
  }
}
