import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { paintedMarks } from '../../scripts/page-probe.ts';
import { tabAddresses } from '../support/extension-pages.ts';
import { describeInBrowsers, expectMarks, html, SEARCH_BOX } from '../support/in-browsers.ts';
import { clickButton, textsOf } from '../support/popup-probe.ts';

const FAR = '<div style="height: 3000px"></div>';
const article = html(`<p>Yerevan, Baku and Yerevan.</p>${FAR}<p id="far">Pashinyan in Yerevan</p>`);
const bare = html('<p>Nothing of interest.</p>');
const framed = html('<p>Yerevan</p><iframe src="/inner" title="inner"></iframe>');
const inner = html('<p>Yerevan, Pashinyan</p>');

const long = html(
  '<p>Armenia waits for the Zangezur corridor. Pashinyan spoke in Yerevan, not in Baku, of the Zangezur corridor, Karabakh and Russia.</p>',
);

const PAGES: Readonly<Record<string, string>> = { article, bare, framed, inner, long };

/**
 * Returns a text for each name that the popup lists: the name, its short description and its number of
 * mentions.
 */
function names(popup: Page): Promise<string[]> {
  return textsOf(popup, 'main li button:first-of-type');
}

describeInBrowsers('the popup', { pages: (path) => PAGES[path] }, (browser) => {
  it('has the focus in its search box, and finds a name in spite of a typing mistake', async () => {
    await browser.open('article');
    const popup = await browser.openPopup();
    await expect
      .poll(() => popup.evaluate((selector) => document.activeElement?.matches(selector), SEARCH_BOX))
      .toBe(true);
    await popup.keyboard.type('pashnyan');
    await expect
      .poll(async () => (await textsOf(popup, '[role=option]'))[0], { timeout: 5000 })
      .toContain('Nikol Pashinyan');
  });

  it('has results from the first letter on, shows matching letters, and moves by arrow keys', async () => {
    await browser.open('article');
    const popup = await browser.openPopup();
    await popup.keyboard.type('g');
    await expect.poll(() => textsOf(popup, '[role=option] mark')).not.toEqual([]);
    expect(new Set((await textsOf(popup, '[role=option] mark')).map((text) => text.toLowerCase()))).toContain(
      'g',
    );
    const results = await textsOf(popup, '[role=option] .row__name');
    expect(results.length).toBeGreaterThan(2);
    const selected = () => textsOf(popup, '[role=option][aria-selected=true] .row__name');
    expect(await selected()).toEqual(results.slice(0, 1));
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowUp');
    await expect.poll(selected).toEqual(results.slice(1, 2));
    await popup.keyboard.press('Enter');
    await expect.poll(() => textsOf(popup, 'article h2')).toEqual(results.slice(1, 2));
  });

  it('opens related entries, and leads back to each', async () => {
    await browser.open('article');
    const popup = await browser.openPopup();
    await expect.poll(async () => (await names(popup)).length, { timeout: 5000 }).toBe(3);
    await clickButton(popup, 'Read about Yerevan');
    await expect.poll(() => textsOf(popup, 'article h2')).toEqual(['Yerevan']);
    expect(await textsOf(popup, '.trail__back')).toEqual(['←Back to this page']);
    await clickButton(popup, 'Armenia');
    await expect.poll(() => textsOf(popup, 'article h2')).toEqual(['Armenia']);
    await clickButton(popup, 'Nikol Pashinyan');
    await expect.poll(() => textsOf(popup, 'article h2')).toEqual(['Nikol Pashinyan']);
    expect(await textsOf(popup, '.trail li')).toEqual(['Yerevan', 'Armenia', 'Nikol Pashinyan']);
    await clickButton(popup, 'Yerevan');
    await expect.poll(() => textsOf(popup, 'article h2')).toEqual(['Yerevan']);
    await popup.keyboard.press('Escape');
    await expect.poll(async () => (await names(popup)).length).toBe(3);
  });

  it('opens an entry on Enter, and goes back on Escape', async () => {
    await browser.open('article');
    const popup = await browser.openPopup();
    await popup.type(SEARCH_BOX, 'pashnyan');
    await expect.poll(async () => (await textsOf(popup, '[role=option]')).length).toBeGreaterThan(0);
    await popup.keyboard.press('Enter');
    await expect.poll(() => textsOf(popup, 'article h2')).toEqual(['Nikol Pashinyan']);
    await popup.keyboard.press('Escape');
    await expect.poll(async () => (await textsOf(popup, '[role=option]'))[0]).toContain('Nikol Pashinyan');
    expect(await popup.evaluate((selector) => document.activeElement?.matches(selector), SEARCH_BOX)).toBe(
      true,
    );
  });

  it('opens an entry on a click', async () => {
    await browser.open('article');
    const popup = await browser.openPopup();
    await popup.type(SEARCH_BOX, 'Ереван');
    await expect.poll(async () => (await textsOf(popup, '[role=option]'))[0]).toContain('Yerevan');
    await popup.click('[role=option]');
    await expect.poll(() => textsOf(popup, 'article h2')).toEqual(['Yerevan']);
  });

  it('says that nothing is found', async () => {
    await browser.open('article');
    const popup = await browser.openPopup();
    await popup.type(SEARCH_BOX, 'xqzwvk');
    await expect.poll(() => textsOf(popup, '[role=status]')).toEqual(['No results']);
    expect(await textsOf(popup, '[role=option]')).toEqual([]);
  });

  it.each([
    ['Փաշինյան', 'Nikol Pashinyan'],
    ['пашинян', 'Nikol Pashinyan'],
    ['ფაშინიანი', 'Nikol Pashinyan'],
    ['nakhijevan', 'Nakhchivan'],
    ['Naxçıvan', 'Nakhchivan'],
    ['zengezur', 'Zangezur'],
  ])('finds "%s" in its script: %s', async (query, name) => {
    const popup = await browser.openPopup();
    await popup.type(SEARCH_BOX, query);
    await expect.poll(async () => (await textsOf(popup, '[role=option] .row__name'))[0]).toBe(name);
  });

  it('starts with the query or the entry in its address', async () => {
    const asked = await browser.openExtensionPage(`popup.html?query=${encodeURIComponent('Երևան')}`);
    await expect.poll(async () => (await textsOf(asked, '[role=option] .row__name'))[0]).toBe('Yerevan');
    const opened = await browser.openExtensionPage('popup.html?entry=karabakh');
    await expect.poll(() => textsOf(opened, 'article h2')).toEqual(['Karabakh']);
  });

  it('shows the three most important names, a map with all places, and the other names', async () => {
    await browser.open('long');
    const popup = await browser.openPopup();
    await expect
      .poll(() => textsOf(popup, '.rows--whole .row__name'), { timeout: 8000 })
      .toEqual(['Zangezur corridor', 'Nikol Pashinyan', 'Karabakh']);
    expect(await textsOf(popup, 'main h2')).toEqual(['7 names on this page']);
    expect(await textsOf(popup, '.rows:not(.rows--whole) .row__name')).toEqual([
      'Armenia',
      'Yerevan',
      'Baku',
      'Russia',
    ]);
    expect(await textsOf(popup, '.map desc')).toEqual([
      expect.stringMatching(/Zangezur corridor.*Karabakh.*Yerevan/),
    ]);
    const sentences = await textsOf(popup, '.rows--whole .row__note');
    expect(sentences).toEqual(expect.arrayContaining(['Prime Minister of Armenia since 2018.']));
  });

  it('lists the names on the page with their numbers of mentions', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku', 'Yerevan', 'Pashinyan', 'Yerevan']);
    const popup = await browser.openPopup();
    await expect
      .poll(() => names(popup), { timeout: 5000 })
      .toEqual([
        expect.stringMatching(/^Yerevan.*3 mentions$/),
        expect.stringMatching(/^Nikol Pashinyan.*1 mention$/),
        expect.stringMatching(/^Baku.*1 mention$/),
      ]);
  });

  it('changes with the page while it is open', async () => {
    const page = await browser.open('bare');
    const popup = await browser.openPopup();
    await popup.waitForFunction(() => document.querySelector('main')?.textContent !== '');
    await page.evaluate(() => document.body.append('Yerevan'));
    await expect
      .poll(() => names(popup), { timeout: 8000 })
      .toEqual([expect.stringMatching(/^Yerevan.*1 mention$/)]);
  });

  it('adds up the names in all frames', async () => {
    const page = await browser.open('framed');
    await expect.poll(() => page.frames().length).toBe(2);
    for (const frame of page.frames())
      await expect.poll(async () => (await paintedMarks(frame)).length, { timeout: 5000 }).toBeGreaterThan(0);
    const popup = await browser.openPopup();
    await expect
      .poll(() => names(popup), { timeout: 5000 })
      .toEqual([
        expect.stringMatching(/^Yerevan.*2 mentions$/),
        expect.stringMatching(/^Nikol Pashinyan.*1 mention$/),
      ]);
  });

  it('scrolls to a mention and flashes it, and to the next one at the next click', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku', 'Yerevan', 'Pashinyan', 'Yerevan']);
    const popup = await browser.openPopup();
    await expect.poll(async () => (await names(popup)).length, { timeout: 5000 }).toBe(3);
    await clickButton(popup, 'Nikol Pashinyan');
    await expect
      .poll(() => paintedMarks(page, { highlight: 'sidelight-flash' }))
      .toMatchObject([{ text: 'Pashinyan' }]);
    const isInView = () =>
      page.evaluate(
        () => (document.querySelector('#far')?.getBoundingClientRect().top ?? Infinity) < innerHeight,
      );
    expect(await isInView()).toBe(true);
    await clickButton(popup, 'Yerevan');
    await expect.poll(isInView).toBe(false);
    await clickButton(popup, 'Yerevan');
    await clickButton(popup, 'Yerevan');
    await expect.poll(isInView).toBe(true);
    await expect
      .poll(() => page.evaluate(() => CSS.highlights.has('sidelight-flash')), { timeout: 5000 })
      .toBe(false);
  });

  it('pauses everywhere, remembers the pause, and resumes', async () => {
    const page = await browser.open('article');
    await expectMarks(page, ['Yerevan', 'Baku', 'Yerevan', 'Pashinyan', 'Yerevan']);
    const before = await browser.openPopup();
    await expect.poll(async () => (await names(before)).length, { timeout: 5000 }).toBe(3);
    await clickButton(before, 'Pause everywhere');
    await expect.poll(() => names(before)).toEqual([]);
    await before.close();
    const popup = await browser.openPopup();
    await expect.poll(() => textsOf(popup, '.notice__title')).toEqual(['Sidelight is paused']);
    await clickButton(popup, 'Resume');
    await expect.poll(async () => (await names(popup)).length, { timeout: 8000 }).toBe(3);
    await expectMarks(page, ['Yerevan', 'Baku', 'Yerevan', 'Pashinyan', 'Yerevan']);
  });

  it('opens the options', async () => {
    await browser.open('article');
    const probe = await browser.openExtensionPage('sidepanel.html');
    const options = browser.session().extensionUrl('options.html');
    const popup = await browser.openPopup();
    expect(await tabAddresses(probe)).not.toContain(options);
    await clickButton(popup, 'Options');
    await expect.poll(() => tabAddresses(probe)).toContain(options);
  });

  it('causes no error', async () => {
    await browser.open('article');
    const popup = await browser.openPopup();
    await popup.type(SEARCH_BOX, 'baku');
    await expect.poll(async () => (await textsOf(popup, '[role=option]'))[0]).toContain('Baku');
    expect(browser.pageErrors()).toEqual([]);
  });
});
