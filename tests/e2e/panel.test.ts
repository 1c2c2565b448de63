import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { paintedMarks } from '../../scripts/page-probe.ts';
import { describeInBrowsers, expectMarks, html, SEARCH_BOX } from '../support/in-browsers.ts';
import { clickButton, textsOf } from '../support/popup-probe.ts';

const FAR = '<div style="height: 3000px"></div>';

const PAGES: Readonly<Record<string, string>> = {
  north: html(`<p>Yerevan and Gyumri.</p>${FAR}<p id="far">Pashinyan in Yerevan</p>`),
  bare: html('<p>Nothing of interest.</p>'),
  south: html('<p>Baku, Baku and Ilham Aliyev.</p>'),
};

describeInBrowsers('the side panel', { pages: (path) => PAGES[path] }, (browser) => {
  /**
   * Opens the page of the side panel in a tab. As in the real side panel, it shows the names of the active
   * tab.
   */
  const openPanel = () => browser.openExtensionPage('sidepanel.html');
  const names = (panel: Page) => textsOf(panel, '.primer .row__name');

  it('shows the names of the active tab, and jumps to a mention there', async () => {
    const north = await browser.open('north');
    await expectMarks(north, ['Yerevan', 'Gyumri', 'Pashinyan', 'Yerevan']);
    const panel = await openPanel();
    await expect
      .poll(async () => (await names(panel)).toSorted(), { timeout: 8000 })
      .toEqual(['Gyumri', 'Nikol Pashinyan', 'Yerevan']);

    const south = await browser.open('south');
    await expectMarks(south, ['Baku', 'Baku', 'Ilham Aliyev']);
    await expect
      .poll(async () => (await names(panel)).toSorted(), { timeout: 8000 })
      .toEqual(['Baku', 'Ilham Aliyev']);

    await north.bringToFront();
    await expect
      .poll(async () => (await names(panel)).toSorted(), { timeout: 8000 })
      .toEqual(['Gyumri', 'Nikol Pashinyan', 'Yerevan']);
    await clickButton(panel, 'Nikol Pashinyan');
    await expect
      .poll(() => paintedMarks(north, { highlight: 'sidelight-flash' }))
      .toMatchObject([{ text: 'Pashinyan' }]);
    expect(
      await north.evaluate(
        () => (document.querySelector('#far')?.getBoundingClientRect().top ?? Infinity) < innerHeight,
      ),
    ).toBe(true);
  });

  it('shows the names of the next page in the same tab', async () => {
    const page = await browser.open('north');
    await expectMarks(page, ['Yerevan', 'Gyumri', 'Pashinyan', 'Yerevan']);
    const panel = await openPanel();
    await page.goto(browser.server().url('south'));
    await expect
      .poll(async () => (await names(panel)).toSorted(), { timeout: 8000 })
      .toEqual(['Baku', 'Ilham Aliyev']);
  });

  it('shows no names of a page in the back-forward cache, and shows them when the page returns', async () => {
    const page = await browser.open('south');
    await expectMarks(page, ['Baku', 'Baku', 'Ilham Aliyev']);
    const panel = await openPanel();
    await expect
      .poll(async () => (await names(panel)).toSorted(), { timeout: 8000 })
      .toEqual(['Baku', 'Ilham Aliyev']);
    await page.bringToFront();
    await page.goto(browser.server().url('bare'));
    await expect.poll(() => names(panel), { timeout: 8000 }).toEqual([]);
    await page.evaluate(() => history.back());
    await expect
      .poll(async () => (await names(panel)).toSorted(), { timeout: 8000 })
      .toEqual(['Baku', 'Ilham Aliyev']);
    await page.evaluate(() => document.querySelector('p')?.append(' Gyumri'));
    await expect
      .poll(async () => (await names(panel)).toSorted(), { timeout: 8000 })
      .toEqual(['Baku', 'Gyumri', 'Ilham Aliyev']);
  });

  it('shows the state of the site when it is switched elsewhere', async () => {
    const page = await browser.open('south');
    await expectMarks(page, ['Baku', 'Baku', 'Ilham Aliyev']);
    const panel = await openPanel();
    const isOn = () =>
      panel.$eval(
        '[role=switch]',
        (field) => field.getAttribute('aria-checked') ?? String('checked' in field && field.checked),
      );
    await expect.poll(async () => (await names(panel)).length, { timeout: 8000 }).toBe(2);
    expect(await isOn()).toBe('true');
    /**
     * Switches the site off or on as the context menu does. A click in the popup, which tests open in a tab,
     * would make that tab the active one.
     */
    const storeOff = (isOff: boolean) =>
      panel.evaluate(async (off) => {
        const { local } = (globalThis as unknown as { readonly chrome: Browser }).chrome.storage;
        if (off) await local.set({ 'site-off:127.0.0.1': true });
        else await local.remove('site-off:127.0.0.1');
      }, isOff);
    await storeOff(true);
    await expect.poll(isOn).toBe('false');
    expect(await names(panel)).toEqual([]);
    await storeOff(false);
    await expect.poll(isOn).toBe('true');
    await expect
      .poll(async () => (await names(panel)).toSorted(), { timeout: 8000 })
      .toEqual(['Baku', 'Ilham Aliyev']);
  });

  it('shows an entry beside the list if it is wide, and instead of the list if it is narrow', async () => {
    const page = await browser.open('north');
    await expectMarks(page, ['Yerevan', 'Gyumri', 'Pashinyan', 'Yerevan']);
    const panel = await openPanel();
    await panel.setViewport({ width: 900, height: 700 });
    await expect.poll(async () => (await names(panel)).length, { timeout: 8000 }).toBe(3);
    await clickButton(panel, 'Read about Gyumri');
    await expect.poll(() => textsOf(panel, 'article h2')).toEqual(['Gyumri']);
    expect(await names(panel)).toHaveLength(3);
    await panel.setViewport({ width: 400, height: 700 });
    await expect.poll(() => names(panel)).toEqual([]);
    expect(await textsOf(panel, 'article h2')).toEqual(['Gyumri']);
  });

  it('keeps the open entry when another tab becomes active', async () => {
    const south = await browser.open('south');
    await browser.open('north');
    const panel = await openPanel();
    await panel.type(SEARCH_BOX, 'karabakh');
    await panel.keyboard.press('Enter');
    await expect.poll(() => textsOf(panel, 'article h2')).toEqual(['Karabakh']);
    await south.bringToFront();
    await expectMarks(south, ['Baku', 'Baku', 'Ilham Aliyev']);
    expect(await textsOf(panel, 'article h2')).toEqual(['Karabakh']);
    await panel.$eval('.trail__back', (button) => (button as HTMLElement).click());
    await expect
      .poll(() => panel.$eval(SEARCH_BOX, (box) => (box as HTMLInputElement).value))
      .toBe('karabakh');
    await panel.$eval(SEARCH_BOX, (box) =>
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    await expect
      .poll(async () => (await names(panel)).toSorted(), { timeout: 8000 })
      .toEqual(['Baku', 'Ilham Aliyev']);
  });

  it('causes no error', async () => {
    await browser.open('north');
    const panel = await openPanel();
    await expect.poll(async () => (await names(panel)).length, { timeout: 8000 }).toBe(3);
    expect(browser.pageErrors()).toEqual([]);
  });

  it('is opened at the side by the popup, with the entry of the popup', async () => {
    await browser.open('north');
    const popup = await browser.openExtensionPage('popup.html?entry=gyumri');
    await expect.poll(() => textsOf(popup, 'article h2')).toEqual(['Gyumri']);
    await popup.click('.tools__button--panel'); // browsers open it only for a click of the user
    const probe = await browser.openExtensionPage('popup.html');
    const namesInPanels = () =>
      probe.evaluate(() => {
        const { browser: api = (globalThis as unknown as { chrome: Browser }).chrome } =
          globalThis as unknown as { browser?: Browser };
        const panels = api.extension
          .getViews()
          .filter(({ location }) => location.pathname === '/sidepanel.html');
        return panels.map(({ document }) => document.querySelector('article h2')?.textContent);
      });
    await expect.poll(namesInPanels, { timeout: 8000 }).toEqual(['Gyumri']);
  });
});
