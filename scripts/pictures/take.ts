/** Takes all pictures and writes them to their files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launch, type Session } from '../browsers.ts';
import { buildExtension, projectFolder } from '../build-extension.ts';
import { checkedPicture } from './check.ts';
import type { PictureSize } from './composition.ts';
import { cardScene, optionsScene, panelScene, popupScene, README, STORE } from './scenes.ts';

interface PictureTask {
  /** Path of the file, relative to the folder of the project. */
  readonly file: string;
  readonly size: PictureSize;
  readonly take: (session: Session) => Promise<Uint8Array>;
}

const PICTURES: readonly PictureTask[] = [
  { file: 'docs/card.png', size: README, take: (session) => cardScene(session, README, 'light') },
  {
    file: 'docs/pictures/card-light.png',
    size: STORE,
    take: (session) => cardScene(session, STORE, 'light'),
  },
  { file: 'docs/pictures/card-dark.png', size: STORE, take: (session) => cardScene(session, STORE, 'dark') },
  { file: 'docs/pictures/popup-primer.png', size: STORE, take: (session) => popupScene(session) },
  {
    file: 'docs/pictures/popup-search.png',
    size: STORE,
    take: (session) => popupScene(session, 'ermenistan'),
  },
  { file: 'docs/pictures/side-panel.png', size: STORE, take: panelScene },
  { file: 'docs/pictures/options.png', size: STORE, take: optionsScene },
];

async function taken({ file, take }: PictureTask, session: Session): Promise<Uint8Array> {
  try {
    return await take(session);
  } catch (error) {
    throw new Error(`${file} could not be taken: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/**
 * Builds the extension, takes all pictures in Chromium and writes them.
 * @throws {Error} if Chromium is missing, the build fails, or a picture cannot be taken or is too large.
 */
export async function takePictures(): Promise<void> {
  const extension = buildExtension('chromium');
  const session = await launch('chromium', { extension, languages: { browser: 'en-US', pages: ['en-US'] } });
  try {
    for (const picture of PICTURES) {
      const png = await taken(picture, session);
      console.log(checkedPicture(picture.file, png, picture.size));
      const path = join(projectFolder, picture.file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, png);
    }
  } finally {
    await session.close();
  }
}
