/** Where a running browser puts what is downloaded. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

export interface Downloads {
  /** What is in the file, once it is there whole; `undefined` until then. */
  read(file: string): string | undefined;
  /** Deletes what is there. */
  clear(): void;
  remove(): void;
}

/** What is used of Puppeteer's connection to Firefox, which it has but does not tell in its types. */
interface BidiBrowser {
  readonly connection: { send(method: string, params: object): Promise<unknown> };
}

function isBidi(browser: object): browser is BidiBrowser {
  return 'connection' in browser;
}

async function setFolder(browser: Browser, folder: string): Promise<void> {
  if (isBidi(browser)) {
    await browser.connection.send('browser.setDownloadBehavior', { downloadBehavior: { type: 'allowed', destinationFolder: folder } });
  } else {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }
}

/** From now on the browser asks nobody where a file is to go. */
export async function keepDownloads(browser: Browser): Promise<Downloads> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-downloads-'));
  await setFolder(browser, folder);
  return {
    // An unfinished file has another name beside it (Firefox), or instead of it (Chromium).
    read: (file) => (readdirSync(folder).join() === file ? readFileSync(join(folder, file), 'utf8') : undefined),
    clear() {
      for (const file of readdirSync(folder)) rmSync(join(folder, file));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
