import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { backgroundOf } from '../support/background.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const page = html('<p>Talks in Yerevan</p> <p>and in Baku</p> <p id="later"></p>');

/** What the background's world has, and what is kept in it here. */
interface World {
  readonly chrome: Browser;
  get?: Browser['storage']['local']['get'];
  questions?: number;
}

describeInBrowsers('a background that does not answer', { pages: () => page, only: 'chromium' }, (browser) => {
  /** Until it is called with false, the storage is silent towards the background, and so is the background towards pages. */
  async function fallSilent(isSilent: boolean): Promise<void> {
    const worker = await backgroundOf(browser);
    await worker.evaluate((silent) => {
      const world = globalThis as unknown as World;
      const { local } = world.chrome.storage;
      world.get ??= local.get.bind(local);
      local.get = silent ? () => new Promise(() => {}) : world.get;
      if (world.questions === undefined) {
        world.chrome.runtime.onMessage.addListener((message: unknown): undefined => {
          if ((message as { type: unknown }).type === 'site-state') world.questions = (world.questions ?? 0) + 1;
        });
      }
      world.questions = 0;
    }, isSilent);
  }

  /** Waits until pages have asked so often whether Sidelight is off. */
  async function expectQuestions(count: number): Promise<void> {
    const worker = await backgroundOf(browser);
    const asked = () => worker.evaluate(() => (globalThis as unknown as World).questions);
    await expect.poll(asked, { timeout: 15_000, interval: 50 }).toBe(count);
  }

  it('is asked again', async () => {
    await fallSilent(true);
    const tab = await browser.open('page');
    await expectQuestions(1);
    await fallSilent(false);
    await expectMarks(tab, ['Yerevan', 'Baku']);
    expect(browser.pageErrors()).toEqual([]);
  });

  it('is given up after some tries, and asked again when the page changes; all of the page is marked then', async () => {
    await fallSilent(true);
    const tab = await browser.open('page');
    await expectQuestions(3);
    await fallSilent(false);
    await tab.evaluate(() => document.getElementById('later')?.append('says Vladimir Putin')); // not by itself a sign that the page is about the region
    await expectMarks(tab, ['Yerevan', 'Baku', 'Vladimir Putin']);
    expect(browser.pageErrors()).toEqual([]);
  });
});
