import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { hoverMark } from '../../scripts/page-probe.ts';
import { dispatch } from '../support/background.ts';
import { expectCard } from '../support/cards.ts';
import { badgeOf, storedIn, storeSettings, tabWith } from '../support/extension-pages.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { allowInPrivateWindows, openInPrivate } from '../support/private-windows.ts';

const article = html('<p style="margin: 100px">Talks in Yerevan and Baku</p>');

describeInBrowsers('in private windows', { pages: () => article, only: 'chromium' }, (browser) => {
  beforeAll(() => allowInPrivateWindows(browser));

  const openOptions = () => browser.openExtensionPage('options.html', '#new-site');
  const address = (path: string) => browser.server().url(path);

  /** Switches the site of the page off or on, as the keyboard shortcut does. */
  async function toggleSite(extensionPage: Page, page: Page): Promise<void> {
    const tab = await tabWith(extensionPage, page.url());
    expect(tab?.incognito).toBe(true);
    await dispatch(browser, 'commands.onCommand', 'toggle-site', tab);
  }

  it('names are marked, have cards and are counted', async () => {
    const options = await openOptions();
    const page = await openInPrivate(browser, options, address('marked'));
    await expectMarks(page, ['Yerevan', 'Baku']);
    await expect.poll(() => badgeOf(options, '/marked')).toMatchObject({ text: '2' });
    await page.bringToFront();
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Capital of Armenia');
    await page.close();
  });

  it('a site that is switched off there stays on elsewhere, and nothing is stored', async () => {
    const ordinary = await browser.open('ordinary');
    await expectMarks(ordinary, ['Yerevan', 'Baku']);
    const options = await openOptions();
    const before = await storedIn(options, 'local');
    const page = await openInPrivate(browser, options, address('switched'));
    await expectMarks(page, ['Yerevan', 'Baku']);
    await toggleSite(options, page);
    await expectMarks(page, []);
    await page.goto(address('later'));
    await expect.poll(() => badgeOf(options, '/later')).toMatchObject({ text: 'off' });
    await expectMarks(page, []);
    await ordinary.reload();
    await expectMarks(ordinary, ['Yerevan', 'Baku']);
    expect(await storedIn(options, 'local')).toEqual(before);
    await toggleSite(options, page);
    await expectMarks(page, ['Yerevan', 'Baku']);
    expect(await storedIn(options, 'local')).toEqual(before);
    await page.close();
  });

  it('settings from ordinary windows apply too', async () => {
    const options = await openOptions();
    const page = await openInPrivate(browser, options, address('both'));
    await expectMarks(page, ['Yerevan', 'Baku']);
    await storeSettings(browser, { isPaused: true });
    await expectMarks(page, []);
    await storeSettings(browser, {});
    await expectMarks(page, ['Yerevan', 'Baku']);
    await page.close();
  });
});
