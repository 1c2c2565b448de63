/**
 * Tests importing, cancelling, searching and changing a glossary of 100,000 names in the options. Other tests
 * cover the effect of glossaries on pages.
 */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { type BrowserTests, describeInBrowsers, html } from '../support/in-browsers.ts';
import { clickButton, textsOf } from '../support/popup-probe.ts';
import { storedRecords, storeGlossaries } from '../support/stored-packs.ts';

const ROWS = 100_000;

/**
 * Drops a table of `ROWS` rows on the page. The page makes the table, since sending it would take seconds.
 */
function dropTable(page: Page): Promise<void> {
  return page.evaluate((rows) => {
    const lines = Array.from(
      { length: rows },
      (_, index) => `Stop ${index}-${index % 7}ville,A stop on line ${index % 90}.\n`,
    );
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['name,note\n', ...lines], 'stops.csv'));
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, ROWS);
}

const openOptions = (browser: BrowserTests) => browser.openExtensionPage('options.html', '.glossary');
const announcements = (options: Page) => textsOf(options, '.import__result');

describeInBrowsers('a glossary of 100,000 names', { pages: () => html('') }, (browser) => {
  afterEach(() => storeGlossaries(browser, 'bundled'));

  it('leaves nothing stored when its import is cancelled', async () => {
    const options = await openOptions(browser);
    await dropTable(options);
    await options.waitForSelector('progress');
    await clickButton(options, 'Cancel');
    await expect
      .poll(() => announcements(options))
      .toEqual(['The import was cancelled. Nothing has changed.']);
    expect(await storedRecords(options)).toEqual({});
    expect(await textsOf(options, '.glossary__title')).toEqual(['Sidelight']);
    expect(browser.pageErrors()).toEqual([]);
  });

  it('is imported, listed, searched and changed, and the popup finds its entries and their notes', async () => {
    const options = await openOptions(browser);
    await dropTable(options);
    await expect
      .poll(async () => (await announcements(options))[0], { timeout: 40_000 })
      .toMatch(/^“stops” has been imported with 100000 names/);
    await options.click('#glossary-stops-switch');
    await options.click('#glossary-stops-edit');
    await options.waitForSelector('.glossary-names__find');
    expect(await options.$$eval('.glossary-names__open', (rows) => rows.length)).toBe(50);
    await options.type('.glossary-names__find', 'stop 99999-');
    await expect
      .poll(() => textsOf(options, '.glossary-names__text'), { timeout: 20_000 })
      .toEqual(['Stop 99999-4ville']);
    await options.click('.glossary-names__open');
    await options.type('#editor-note', ' It is the last one.');
    await clickButton(options, 'Save');
    await expect.poll(() => options.$('#editor-note'), { timeout: 40_000 }).toBeNull();
    const popup = await browser.openPopup();
    await popup.type('[role=searchbox], input[type=search]', 'stop 99999');
    await expect
      .poll(async () => (await textsOf(popup, '.row__note'))[0], { timeout: 20_000 })
      .toBe('A stop on line 9. It is the last one.');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.entry');
    expect((await textsOf(popup, '.entry__source'))[0]).toBe('From your glossary: stops');
    expect(browser.pageErrors()).toEqual([]);
  });
});
