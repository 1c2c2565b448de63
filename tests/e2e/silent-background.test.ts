/**
 * Tests a background that is running but does not answer messages. Unit tests (background-link) cover the
 * single steps of the content script.
 */
import { expect, it } from 'vitest';
import { siteKey } from '../../platform/sites/sites.ts';
import { backgroundOf } from '../support/background.ts';
import type { WithExtensionApi } from '../support/extension-pages.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const PAGES: Readonly<Record<string, string>> = {
  page: html('<p>Talks in Yerevan</p> <p>and in Baku</p> <p id="later"></p>'),
  bare: html('<p id="later"></p>'),
};

describeInBrowsers(
  'a background that is silent for a while',
  { pages: (path) => PAGES[path], only: 'chromium' },
  (browser) => {
    /** Keeps the background busy for `duration` ms. It gets no messages during this time. */
    async function keepBusy(duration: number): Promise<void> {
      const worker = await backgroundOf(browser);
      const begun = worker.evaluate(() => true);
      void worker
        .evaluate((time) => {
          const end = performance.now() + time;
          while (performance.now() < end);
        }, duration)
        .catch(() => {}); // the browser may be closed before it ends
      await begun;
    }

    it('is asked again, and the page is marked when it answers', async () => {
      await expectMarks(await browser.open('page'), ['Yerevan', 'Baku']);
      const tab = await browser.open('bare');
      await keepBusy(4000); // longer than the content script waits for an answer
      await tab.evaluate(() => document.getElementById('later')?.append('Talks in Yerevan and in Baku'));
      await expectMarks(tab, ['Yerevan', 'Baku']);
      expect(browser.pageErrors()).toEqual([]);
    });

    it('does not cause marks on a site that is switched off', async () => {
      const options = await browser.openExtensionPage('options.html', '#new-site');
      await options.evaluate(
        (key) => (globalThis as unknown as WithExtensionApi).chrome.storage.local.set({ [key]: true }),
        siteKey('127.0.0.1', 'except'),
      );
      const off = await browser.open('bare');
      await keepBusy(4000);
      await off.evaluate(() => document.getElementById('later')?.append('Talks in Yerevan and in Baku'));
      await expectMarks(await browser.open('page', 'localhost'), ['Yerevan', 'Baku']);
      await expectMarks(off, []);
      expect(browser.pageErrors()).toEqual([]);
    });
  },
);
