/** Tests the popup on pages where Sidelight cannot run. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import {
  type BrowserTests,
  describeInBrowsers,
  expectMarks,
  html,
  SEARCH_BOX,
} from '../support/in-browsers.ts';
import { clickButton, textsOf } from '../support/popup-probe.ts';

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>`;
const article = html('<p>Yerevan and Baku</p>');

function source(path: string) {
  if (path === 'paper.pdf') return { body: PDF, headers: { 'content-type': 'application/pdf' } };
  return article;
}

const title = (popup: Page) => textsOf(popup, '.notice__title');
const switches = (popup: Page) => popup.$$('[role=switch]');

/** Expects the search in the popup to work. */
async function expectSearch(popup: Page): Promise<void> {
  await popup.type(SEARCH_BOX, 'baku');
  await expect.poll(async () => (await textsOf(popup, '[role=option] .row__name'))[0]).toBe('Baku');
}

describeInBrowsers('the popup on a page where Sidelight may not run', { pages: source }, (browser) => {
  it('gives the reason if it is a page of the browser', async () => {
    const page = await browser.session().newPage();
    await page.bringToFront();
    await page.goto('about:blank');
    const popup = await browser.openPopup();
    await expect.poll(() => title(popup), { timeout: 5000 }).toEqual(['No marks on this page']);
    expect(await switches(popup)).toEqual([]);
    await expectSearch(popup);
    await page.close();
  });

  it('gives the reason if it is a PDF', async () => {
    await browser.open('paper.pdf');
    const popup = await browser.openPopup();
    await expect.poll(() => title(popup), { timeout: 5000 }).toEqual(['No marks in PDF files']);
    expect(await switches(popup)).toEqual([]);
    await expectSearch(popup);
  });

  it('gives no reason if only the address looks like a PDF’s', async () => {
    const page = await browser.open('no.pdf');
    await expectMarks(page, ['Yerevan', 'Baku']);
    const popup = await browser.openPopup();
    await expect.poll(() => textsOf(popup, 'main h2'), { timeout: 8000 }).toEqual(['2 names on this page']);
    expect(await switches(popup)).toHaveLength(1);
  });
});

/** Removes the permission for all sites, as the user can in the browser's list of add-ons. */
async function removeAccess(browser: BrowserTests): Promise<void> {
  const page = await browser.openPopup();
  const isTaken = await page.evaluate(() => {
    const { browser: api } = globalThis as unknown as { browser: Browser };
    return api.permissions.remove({ origins: ['<all_urls>'] });
  });
  expect(isTaken).toBe(true);
  await page.close();
}

describeInBrowsers(
  'the popup after the user has removed the permission',
  { pages: source, only: 'firefox' },
  (browser) => {
    it('asks for the permission, and then names on open pages are marked', async () => {
      await removeAccess(browser);
      const elsewhere = await browser.open('article', 'localhost');
      const page = await browser.open('article');
      const popup = await browser.openPopup();
      await expect
        .poll(() => title(popup), { timeout: 5000 })
        .toEqual(['Sidelight is not allowed to read this page']);
      await expectMarks(page, []);
      await popup.bringToFront();
      await popup.click('.notice__action'); // only a click of the user may request a permission
      await expectMarks(page, ['Yerevan', 'Baku']);
      await expectMarks(elsewhere, ['Yerevan', 'Baku']);
      await expect.poll(() => textsOf(popup, 'main h2'), { timeout: 8000 }).toEqual(['2 names on this page']);
      await clickButton(popup, 'Yerevan');
      expect(await switches(popup)).toHaveLength(1);
    });

    it('asks for the permission, and pages with marks do not get a second content script', async () => {
      const before = await browser.open('article');
      await expectMarks(before, ['Yerevan', 'Baku']);
      await removeAccess(browser);
      const since = await browser.open('article', 'localhost');
      const popup = await browser.openPopup();
      await popup.bringToFront();
      await (await popup.waitForSelector('.notice__action'))?.click();
      await expectMarks(since, ['Yerevan', 'Baku']);
      await before.bringToFront();
      await before.evaluate(() => document.querySelector('p')?.append(', Gyumri'));
      await expectMarks(before, ['Yerevan', 'Baku', 'Gyumri']);
      const popupBefore = await browser.openPopup();
      await expect
        .poll(() => textsOf(popupBefore, 'main .row__count'), { timeout: 8000 })
        .toEqual(['1 mention', '1 mention', '1 mention']);
    });
  },
);
