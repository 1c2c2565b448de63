/**
 * Builds the extension and takes the pictures for the README (docs/card.png) and for the stores
 * (docs/pictures/).
 *   npm run pictures
 */
import { takePictures } from './pictures/take.ts';

takePictures().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
