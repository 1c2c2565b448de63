import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { stopBackground } from '../support/background.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { storedRecords, storeGlossaries } from '../support/stored-packs.ts';
import { writtenPack } from '../support/written-packs.ts';

/**
 * Stores parts of two glossaries, as a page does that is closed before the import ends. The parts of one
 * glossary are old, those of the other are new.
 */
function leaveParts(extensionPage: Page): Promise<void> {
  return extensionPage.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('sidelight', 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('records', 'readwrite');
    for (const [data, at] of [['old', 0] as const, ['new', Date.now()] as const]) {
      transaction.objectStore('records').put({ at }, `staged/${data}`);
      transaction.objectStore('records').put('[]', `entries/${data}/00000`);
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  });
}

const pages = () => html('<p>Talks in Baku</p>');

describeInBrowsers(
  'parts of unfinished glossaries that a closed page has left',
  { pages, only: 'chromium' },
  (browser) => {
    it('are removed at the next start of the background, unless they are new', async () => {
      await storeGlossaries(browser, writtenPack('mine', 'Talks'), 'bundled');
      const options = await browser.openExtensionPage('options.html', '.glossary');
      await leaveParts(options);
      const left = async () =>
        Object.keys(await storedRecords(options)).filter((key) => /\b(?:old|new)\b/.test(key));
      expect(await left()).toHaveLength(4);
      await stopBackground(browser);
      const page = await browser.open('page');
      await expectMarks(page, ['Talks', 'Baku']);
      await expect.poll(left, { timeout: 10_000 }).toEqual(['entries/new/00000', 'staged/new']);
      await page.reload();
      await expectMarks(page, ['Talks', 'Baku']);
    });
  },
);
