/** Sends the downloads of a running browser to a temporary folder. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

export interface Downloads {
  /** Returns the contents of a finished download if no other file is in the folder, else undefined. */
  read(file: string): string | undefined;
  /** Deletes the downloaded files. */
  clear(): void;
  /** Deletes the folder. */
  remove(): void;
}

/** Part of Puppeteer's connection to Firefox that is missing from Puppeteer's types. */
interface BidiBrowser {
  readonly connection: { send(method: string, params: object): Promise<unknown> };
}

function isBidi(browser: object): browser is BidiBrowser {
  return 'connection' in browser;
}

async function setFolder(browser: Browser, folder: string): Promise<void> {
  if (isBidi(browser)) {
    await browser.connection.send('browser.setDownloadBehavior', {
      downloadBehavior: { type: 'allowed', destinationFolder: folder },
    });
  } else {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }
}

/** Makes the browser save all later downloads in a new folder, without asking the user. */
export async function keepDownloads(browser: Browser): Promise<Downloads> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-downloads-'));
  await setFolder(browser, folder);
  return {
    // During a download Firefox has a second file in the folder, and Chromium a file with another name.
    read: (file) =>
      readdirSync(folder).join() === file ? readFileSync(join(folder, file), 'utf8') : undefined,
    clear() {
      for (const file of readdirSync(folder)) rmSync(join(folder, file));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
