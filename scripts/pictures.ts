/** `npm run pictures`: builds the extension and takes the pictures of the README and of the stores: docs/card.png and docs/pictures/. */
import { takePictures } from './pictures/take.ts';

takePictures().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
