import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { paintedMarks } from '../../scripts/page-probe.ts';
import { describeInBrowsers, expectMarks, html, SEARCH_BOX } from '../support/in-browsers.ts';

const FAR = '<div style="height: 3000px"></div>';
const article = html(`<p>Yerevan, Baku and Yerevan.</p>${FAR}<p id="far">Pashinyan in Yerevan</p>`);
const bare = html('<p>Nothing of interest.</p>');
const framed = html('<p>Yerevan</p><iframe src="/inner" title="inner"></iframe>');
const inner = html('<p>Yerevan, Pashinyan</p>');

const PAGES: Readonly<Record<string, string>> = { article, bare, framed, inner };

function textsOf(popup: Page, selector: string): Promise<string[]> {
  return popup.$$eval(selector, (elements) => elements.map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? ''));
}

/** The rows of the list of names on the page: name first, count last. */
function names(popup: Page): Promise<string[]> {
  return textsOf(popup, 'main li button:first-of-type');
}

async function clickName(popup: Page, name: string): Promise<void> {
  const buttons = await popup.$$('main li button:first-of-type');
  for (const button of buttons) {
    if (await button.evaluate((element, text) => element.textContent?.includes(text), name)) return button.click();
  }
  throw new Error(`The popup does not list ${name}.`);
}

describeInBrowsers('the popup', { pages: (path) => PAGES[path] }, (browser) => {
  it('has the focus in its search box, and finds a name in spite of a mistake', async () => {
    await browser.open('article');
    const popup = await browser.openPopup();
    await expect.poll(() => popup.evaluate((selector) => document.activeElement?.matches(selector), SEARCH_BOX)).toBe(true);
    await popup.keyboard.type('pashnyan');
    await expect.poll(async () => (await textsOf(popup, '[role=option]'))[0], { timeout: 5000 }).toContain('Nikol Pashinyan');
  });

  it('opens the entry on Enter, and goes back with Escape', async () => {
    await browser.open('article');
    const popup = await browser.openPopup();
    await popup.type(SEARCH_BOX, 'pashnyan');
    await expect.poll(async () => (await textsOf(popup, '[role=option]')).length).toBeGreaterThan(0);
    await popup.keyboard.press('Enter');
    await expect.poll(() => textsOf(popup, 'article h2')).toEqual(['Nikol Pashinyan']);
    await popup.keyboard.press('Escape');
    await expect.poll(async () => (await textsOf(popup, '[role=option]'))[0]).toContain('Nikol Pashinyan');
    expect(await popup.evaluate((selector) => document.activeElement?.matches(selector), SEARCH_BOX)).toBe(true);
  });

  it('opens the entry that is clicked', async () => {
    await browser.open('article');
    const popup = await browser.openPopup();
    await popup.type(SEARCH_BOX, 'Ереван');
    await expect.poll(async () => (await textsOf(popup, '[role=option]'))[0]).toContain('Yerevan');
    await popup.click('[role=option]');
    await expect.poll(() => textsOf(popup, 'article h2')).toEqual(['Yerevan']);
  });

  it('says so when nothing is found', async () => {
    await browser.open('article');
    const popup = await browser.openPopup();
    await popup.type(SEARCH_BOX, 'xqzwvk');
    await expect.poll(() => textsOf(popup, '[role=status]')).toEqual(['No results']);
    expect(await textsOf(popup, '[role=option]')).toEqual([]);
  });

  it('lists the names on the page with their counts', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku', 'Yerevan', 'Pashinyan', 'Yerevan']);
    const popup = await browser.openPopup();
    await expect
      .poll(() => names(popup), { timeout: 5000 })
      .toEqual([
        expect.stringMatching(/^Yerevan.*3 mentions$/),
        expect.stringMatching(/^Baku.*1 mention$/),
        expect.stringMatching(/^Nikol Pashinyan.*1 mention$/),
      ]);
  });

  it('follows the page while it is open', async () => {
    const page = await browser.open('bare');
    const popup = await browser.openPopup();
    await popup.waitForFunction(() => document.querySelector('main')?.textContent !== '');
    await page.evaluate(() => document.body.append('Yerevan'));
    await expect.poll(() => names(popup), { timeout: 8000 }).toEqual([expect.stringMatching(/^Yerevan.*1 mention$/)]);
  });

  it('adds up the names in frames', async () => {
    const page = await browser.open('framed');
    await expect.poll(() => page.frames().length).toBe(2);
    for (const frame of page.frames()) await expect.poll(async () => (await paintedMarks(frame)).length, { timeout: 5000 }).toBeGreaterThan(0);
    const popup = await browser.openPopup();
    await expect
      .poll(() => names(popup), { timeout: 5000 })
      .toEqual([expect.stringMatching(/^Yerevan.*2 mentions$/), expect.stringMatching(/^Nikol Pashinyan.*1 mention$/)]);
  });

  it('scrolls to a mention and flashes it, the next one at the next click', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku', 'Yerevan', 'Pashinyan', 'Yerevan']);
    const popup = await browser.openPopup();
    await expect.poll(async () => (await names(popup)).length, { timeout: 5000 }).toBe(3);
    await clickName(popup, 'Pashinyan');
    await expect.poll(() => paintedMarks(page, { highlight: 'sidelight-flash' })).toMatchObject([{ text: 'Pashinyan' }]);
    const isInView = () => page.evaluate(() => (document.querySelector('#far')?.getBoundingClientRect().top ?? Infinity) < innerHeight);
    expect(await isInView()).toBe(true);
    await clickName(popup, 'Yerevan');
    await expect.poll(isInView).toBe(false);
    await clickName(popup, 'Yerevan');
    await clickName(popup, 'Yerevan');
    await expect.poll(isInView).toBe(true);
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('sidelight-flash')), { timeout: 5000 }).toBe(false);
  });

  it('throws nothing', async () => {
    await browser.open('article');
    const popup = await browser.openPopup();
    await popup.type(SEARCH_BOX, 'baku');
    await expect.poll(async () => (await textsOf(popup, '[role=option]'))[0]).toContain('Baku');
    expect(browser.pageErrors()).toEqual([]);
  });
});
