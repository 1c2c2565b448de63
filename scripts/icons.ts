/**
 * Draws the pictures of the extension's icon from its SVG file.
 *   npm run icons
 */
import { writeFileSync } from 'node:fs';
import { drawIcons, ICON_FOLDER } from './icons/draw.ts';

drawIcons()
  .then((pictures) => {
    for (const [size, png] of pictures) writeFileSync(`${ICON_FOLDER}/${size}.png`, png);
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
