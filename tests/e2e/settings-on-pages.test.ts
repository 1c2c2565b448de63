/** Tests the effect of stored settings on pages. Other tests cover the options page that changes them. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { cardBox, cardText, hoverMark, paintedMarks } from '../../scripts/page-probe.ts';
import { storeSettings } from '../support/extension-pages.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const PAGES: Readonly<Record<string, string>> = {
  sections: html(
    '<h2>One</h2><p>Baku, Yerevan, Baku</p><h2>Two</h2><p>Baku and Pashinyan</p><p>Pashinyan</p>',
  ),
  common: html('<p>Ministers of China and India met.</p>'),
  framed: html(
    '<p>Ministers of China and India met.</p><iframe title="frame" srcdoc="<p>China and India</p>"></iframe>',
  ),
};

async function looksOf(page: Page, look: string): Promise<string[]> {
  return (await paintedMarks(page, { highlight: `sidelight-${look}` })).map(({ text }) => text);
}

async function isMarkedAfterReload(page: Page): Promise<boolean> {
  await page.reload();
  return page
    .waitForFunction(() => CSS.highlights.size > 0, { timeout: 2000 })
    .then(() => true)
    .catch(() => false);
}

describeInBrowsers('settings', { pages: (path) => PAGES[path] }, (browser) => {
  it('choose the density of marks, at once on open pages', async () => {
    const page = await browser.open('sections');
    await expectMarks(page, ['Baku', 'Yerevan', 'Baku', 'Baku', 'Pashinyan', 'Pashinyan']);
    await storeSettings(browser, { density: 'section' });
    await expectMarks(page, ['Baku', 'Yerevan', 'Baku', 'Pashinyan']);
    await storeSettings(browser, { density: 'page' });
    await expectMarks(page, ['Baku', 'Yerevan', 'Pashinyan']);
    await storeSettings(browser, {});
    await expectMarks(page, ['Baku', 'Yerevan', 'Baku', 'Baku', 'Pashinyan', 'Pashinyan']);
  });

  it('choose the kinds of names that are marked', async () => {
    const page = await browser.open('sections');
    await storeSettings(browser, { kinds: ['person'] });
    await expectMarks(page, ['Pashinyan', 'Pashinyan']);
    await storeSettings(browser, {});
  });

  it('give each kind a look of its own', async () => {
    const page = await browser.open('sections');
    await storeSettings(browser, { looks: 'kinds' });
    await expect.poll(() => looksOf(page, 'person')).toEqual(['Pashinyan', 'Pashinyan']);
    expect(await looksOf(page, 'place')).toEqual(['Baku', 'Yerevan', 'Baku', 'Baku']);
    await expectMarks(page, []);
    await storeSettings(browser, {});
    await expectMarks(page, ['Baku', 'Yerevan', 'Baku', 'Baku', 'Pashinyan', 'Pashinyan']);
  });

  it('mark every name on pages that are about something else', async () => {
    const page = await browser.open('common');
    await storeSettings(browser, { relevance: 'every' });
    // The script for all pages runs only after the background has registered it, so reload until it has run.
    await expect.poll(() => isMarkedAfterReload(page), { timeout: 20_000 }).toBe(true);
    await expectMarks(page, ['China', 'India']);
    await storeSettings(browser, {});
    await expectMarks(page, []);
  });

  it('mark every name, also in frames without an address of their own', async () => {
    const page = await browser.open('framed');
    await storeSettings(browser, { relevance: 'every' });
    await expect.poll(() => isMarkedAfterReload(page), { timeout: 20_000 }).toBe(true);
    await expectMarks(page, ['China', 'India']);
    await expect.poll(() => page.frames().length).toBe(2);
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
    if (frame === undefined) throw new Error('The page has no frame.');
    await expectMarks(frame, ['China', 'India']);
    await storeSettings(browser, {});
  });

  it('affect a page that returns from the back-forward cache', async () => {
    /** Changes the settings while the page is in the cache. Returns false if the browser loaded it again. */
    async function wasKept(): Promise<boolean> {
      const page = await browser.open('sections');
      await expectMarks(page, ['Baku', 'Yerevan', 'Baku', 'Baku', 'Pashinyan', 'Pashinyan']);
      await page.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
      );
      await page.goto(browser.server().url('common'));
      await storeSettings(browser, { density: 'page', kinds: ['person'] });
      await page.bringToFront();
      await page.evaluate(() => history.back());
      await expectMarks(page, ['Pashinyan']);
      await storeSettings(browser, {});
      return page.evaluate(() => 'persisted' in window && window.persisted === true);
    }
    // A browser that needs memory may drop the page from its cache, so a second page gets a chance.
    expect((await wasKept()) || (await wasKept())).toBe(true);
  });

  it('open cards only while a key is held', async () => {
    const page = await browser.open('sections');
    await storeSettings(browser, { heldKey: 'shift', delay: 0 });
    await hoverMark(page, 'Yerevan');
    await page.mouse.move(1, 1);
    await page.keyboard.down('Shift');
    await hoverMark(page, 'Baku');
    await expect.poll(() => cardText(page), { timeout: 5000 }).toContain('Baku');
    expect(await cardText(page)).not.toContain('Capital of Armenia');
    await page.keyboard.up('Shift');
    await page.mouse.move(1, 1);
    await expect.poll(() => cardBox(page), { timeout: 5000 }).toBeUndefined();
    await storeSettings(browser, {});
  });
});
