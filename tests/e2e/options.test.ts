import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { storedIn } from '../support/extension-pages.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const article = html('<p>Yerevan</p>');

const PAUSE = '#sites ~ .section__body input[type=checkbox]';

async function isChecked(page: Page, selector: string): Promise<boolean | undefined> {
  return page.$eval(selector, (element) =>
    element instanceof HTMLInputElement ? element.checked : undefined,
  );
}

async function press(page: Page, label: string): Promise<void> {
  for (const button of await page.$$('button')) {
    if (await button.evaluate((element, text) => element.textContent === text, label)) return button.click();
  }
  throw new Error(`There is no button “${label}”.`);
}

describeInBrowsers(
  'the options page',
  { pages: (path) => (path === 'article' ? article : undefined) },
  (browser) => {
    const openOptions = () => browser.openExtensionPage('options.html', '#new-site');
    const EVERY = 'input[name=relevance][value=every]';
    const SMART = 'input[name=relevance][value=smart]';

    it('stores a change at once, and other open options pages show it', async () => {
      const one = await openOptions();
      const other = await openOptions();
      expect(await isChecked(other, SMART)).toBe(true);
      await one.bringToFront();
      await one.click(EVERY);
      await expect.poll(() => isChecked(other, EVERY)).toBe(true);
      expect(await storedIn(other, 'local')).toMatchObject({ settings: { relevance: 'every' } });
      await other.bringToFront();
      await other.click(SMART);
      await expect.poll(() => isChecked(one, SMART)).toBe(true);
    });

    it('switches a site off by name, and on again from the list', async () => {
      const page = await browser.open('article');
      const options = await openOptions();
      await expectMarks(page, ['Yerevan']);
      await options.type('#new-site', '127.0.0.1');
      await options.keyboard.press('Enter');
      await expectMarks(page, []);
      await options.click('[aria-label="Switch on again on 127.0.0.1"]');
      await expectMarks(page, ['Yerevan']);
    });

    it('explains why a text is not a site, and keeps the text so that the user can fix it', async () => {
      const options = await openOptions();
      await options.type('#new-site', 'the news');
      await options.keyboard.press('Enter');
      await expect
        .poll(() => options.$eval('#new-site-problem', (element) => element.textContent))
        .toContain('such as www.bbc.com');
      expect(
        await options.$eval('#new-site', (element) =>
          element instanceof HTMLInputElement ? element.value : '',
        ),
      ).toBe('the news');
    });

    it('pauses everywhere at once, and resumes', async () => {
      const here = await browser.open('article');
      const elsewhere = await browser.open('article', 'localhost');
      const options = await openOptions();
      await expectMarks(here, ['Yerevan']);
      await expectMarks(elsewhere, ['Yerevan']);
      await options.click(PAUSE);
      await expectMarks(here, []);
      await expectMarks(elsewhere, []);
      await expectMarks(await browser.open('article'), []);
      await options.bringToFront();
      await options.click(PAUSE);
      await expectMarks(here, ['Yerevan']);
      await expectMarks(elsewhere, ['Yerevan']);
    });

    it('deletes sites and settings after a confirmation, and nothing before it', async () => {
      const options = await openOptions();
      await options.click(EVERY);
      await options.type('#new-site', 'www.bbc.com');
      await options.keyboard.press('Enter');
      await expect
        .poll(() => storedIn(options, 'local'))
        .toMatchObject({ 'site-off:www.bbc.com': true, settings: { relevance: 'every' } });
      await press(options, 'Forget all sites and settings');
      await press(options, 'Keep them');
      expect(await storedIn(options, 'local')).toMatchObject({ 'site-off:www.bbc.com': true });
      await press(options, 'Forget all sites and settings');
      await press(options, 'Forget them');
      const kept = ['packs-copied', 'welcomed']; // items that are stored without a choice of the user
      await expect
        .poll(async () => Object.keys(await storedIn(options, 'local')).filter((key) => !kept.includes(key)))
        .toEqual([]);
      expect(await isChecked(options, SMART)).toBe(true);
    });

    it('lists the shortcuts that the browser has assigned', async () => {
      const options = await openOptions();
      const rows = () =>
        options.$$eval('.shortcuts__row', (elements) =>
          elements.map((row) => `${row.children[0]?.textContent}: ${row.children[1]?.textContent}`),
        );
      await expect
        .poll(rows)
        .toEqual([
          'Open Sidelight: Alt+Shift+S',
          'Go to the next marked name: Alt+Shift+J',
          'Go to the previous marked name: Alt+Shift+K',
          'Switch Sidelight off or on for this site: Alt+Shift+O',
        ]);
    });

    it('causes no error', async () => {
      await openOptions();
      expect(browser.pageErrors()).toEqual([]);
    });
  },
);
