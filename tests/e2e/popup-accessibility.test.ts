import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { audit } from '../support/axe.ts';
import { describeInBrowsers, expectMarks, html, SEARCH_BOX } from '../support/in-browsers.ts';
import { clickButton, textsOf } from '../support/popup-probe.ts';

const article = html('<p>Yerevan, Baku, Karabakh, the Zangezur corridor, Russia and Pashinyan.</p>');

const primer = async (popup: Page) => {
  await expect.poll(async () => (await textsOf(popup, 'main li')).length, { timeout: 8000 }).toBe(6);
};

async function search(popup: Page): Promise<void> {
  await popup.type(SEARCH_BOX, 'zangezur');
  await popup.waitForSelector('[role=option]');
}

const STATES: readonly (readonly [string, (popup: Page) => Promise<void>])[] = [
  ['the primer', primer],
  ['results', search],
  [
    'an entry',
    async (popup) => {
      await search(popup);
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('article h2');
    },
  ],
  [
    'no result',
    async (popup) => {
      await popup.type(SEARCH_BOX, 'xqzwvk');
      await popup.waitForSelector('.notice');
    },
  ],
  [
    'the pause',
    async (popup) => {
      await primer(popup);
      await clickButton(popup, 'Pause everywhere');
      await popup.waitForSelector('.paused');
    },
  ],
  // This state comes last, because the popup shows the form again whenever it is opened.
  [
    'the form for a name, with a mistake',
    async (popup) => {
      await popup.type(SEARCH_BOX, 'xqzwvk');
      await clickButton(popup, 'Add “xqzwvk” to my glossary');
      await popup.waitForSelector('.editor');
      await clickButton(popup, 'Add another form');
      await clickButton(popup, 'Save');
      await popup.waitForSelector('.editor [aria-invalid=true]');
    },
  ],
];

describeInBrowsers('axe finds no fault', { pages: () => article, only: 'chromium' }, (browser) => {
  it.each(
    STATES.flatMap(([state, enter]) =>
      (['light', 'dark'] as const).map((scheme) => [state, scheme, enter] as const),
    ),
  )('in the popup with %s (%s)', async (_, scheme, enter) => {
    const page = await browser.open('article');
    const popup = await browser.openPopup();
    await popup.setViewport({ width: 440, height: 600 });
    await popup.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await enter(popup);
    const faults = (await audit(popup)).faults;
    if ((await popup.$('.paused')) !== null) {
      await clickButton(popup, 'Resume');
      await expectMarks(page, ['Yerevan', 'Baku', 'Karabakh', 'Zangezur corridor', 'Russia', 'Pashinyan']);
    }
    expect(faults).toEqual([]);
  });

  it.each(['light', 'dark'])('in the wide side panel with an entry (%s)', async (scheme) => {
    await browser.open('article');
    const panel = await browser.openExtensionPage('sidepanel.html');
    await panel.setViewport({ width: 900, height: 700 });
    await panel.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await expect.poll(async () => (await textsOf(panel, 'section li')).length, { timeout: 8000 }).toBe(6);
    expect((await audit(panel)).faults).toEqual([]);
    await clickButton(panel, 'Read about Karabakh');
    await panel.waitForSelector('article h2');
    expect((await audit(panel)).faults).toEqual([]);
  });
});
