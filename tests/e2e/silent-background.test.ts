import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { siteKey } from '../../platform/sites/sites.ts';
import { backgroundOf } from '../support/background.ts';
import type { WithExtensionApi } from '../support/extension-pages.ts';
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

const bare = html('<p id="later"></p>');

/** What our scripts' world in a page has, and what is kept in it here. */
interface PageWorld {
  readonly chrome: Browser;
  questions?: number;
  letGo?: () => void;
}

describeInBrowsers(
  'a background that ends before it has heard a question',
  { pages: (path) => (path === 'bare' ? bare : page), only: 'chromium' },
  (browser) => {
    const pause = (tab: Page) => tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));

    /** Opens a page, brings a name into it, has the background end with the page's first question of this type unheard, and waits until it is asked again. */
    async function loseQuestion(type: string): Promise<Page> {
      await browser.openExtensionPage('sidepanel.html'); // it listens as well, so Chromium does not refuse the question but answers it with nothing
      const tab = await browser.open('bare');
      const ours = tab.extensionRealms()[0];
      if (ours === undefined) throw new Error('There is no script of ours on the page.');
      await ours.evaluate((lost) => {
        const world = globalThis as unknown as PageWorld;
        const { runtime } = world.chrome;
        const send: (message: unknown) => Promise<unknown> = runtime.sendMessage.bind(runtime);
        const untilLetGo = new Promise<void>((resolve) => {
          world.letGo = resolve;
        });
        world.questions = 0;
        const ask = async (message: { readonly type: string }) => {
          if (message.type !== lost) return send(message);
          world.questions = (world.questions ?? 0) + 1;
          await untilLetGo;
          return send(message);
        };
        Object.assign(runtime, { sendMessage: ask });
      }, type);
      const asked = () => ours.evaluate(() => (globalThis as unknown as PageWorld).questions);

      await tab.evaluate(() => document.getElementById('later')?.append('Talks in Yerevan and in Baku'));
      await expect.poll(asked).toBe(1);
      const busy = await backgroundOf(browser);
      const hearNothing = (duration: number) => {
        const end = performance.now() + duration;
        while (performance.now() < end);
      };
      busy.evaluate(hearNothing, 4000).catch(() => {}); // until it is closed; a new one starts only at the end of this
      await pause(tab); // nothing tells when it has begun
      await ours.evaluate(() => (globalThis as unknown as PageWorld).letGo?.());
      await pause(tab); // nor when the question is there
      await busy.close();
      await expect.poll(asked, { timeout: 10_000 }).toBeGreaterThan(1);
      return tab;
    }

    it('is asked again for the marks', async () => {
      const tab = await loseQuestion('load-script');
      await expectMarks(tab, ['Yerevan', 'Baku']);
      expect(browser.pageErrors()).toEqual([]);
    });

    it('is asked again whether Sidelight is off: a site that is switched off gets no marks', async () => {
      const options = await browser.openExtensionPage('options.html', '#new-site');
      await options.evaluate(
        (key) => (globalThis as unknown as WithExtensionApi).chrome.storage.local.set({ [key]: true }),
        siteKey('127.0.0.1', 'except'),
      );
      const off = await loseQuestion('site-state');
      await expectMarks(await browser.open('page', 'localhost'), ['Yerevan', 'Baku']);
      await expectMarks(off, []);
      expect(browser.pageErrors()).toEqual([]);
    });
  },
);
