/**
 * Tests the look of popup, side panel, options and welcome page by properties that do not depend on the fonts
 * of a computer (docs/decisions/0009).
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { setDisplay } from '../support/display.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { readLayout } from '../support/layout.ts';
import { layoutFaults } from '../support/layout-faults.ts';
import {
  GLOSSARY_STATES,
  OPTIONS_STATES,
  POPUP_STATES,
  type ShownState,
  WELCOME_STATES,
} from '../support/page-states.ts';
import { computedColour, SCHEMES, type Scheme } from '../support/tokens.ts';

const NAMES = ['Yerevan', 'Baku', 'Karabakh', 'Zangezur corridor', 'Russia', 'Pashinyan'];
const article = html(`<p>${NAMES.join(', ')}.</p>`);

/** Returns a description of each fault in the current layout of the page. */
async function faultsOf(page: Page, what: string, root = 'body'): Promise<string[]> {
  const layout = await page.$eval(root, readLayout);
  expect(layout.texts.length, what).toBeGreaterThan(3);
  const scrollsSideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  const shadows = layout.shadows.filter((of) => of !== 'sample-card');
  return [
    ...layoutFaults(layout),
    ...(scrollsSideways ? ['the page scrolls sideways'] : []),
    ...[...shadows, ...layout.gradients].map((of) => `${of} has a shadow or a gradient`),
  ].map((fault) => `${what}: ${fault}`);
}

async function faultsOfStates(page: Page, states: readonly ShownState[], of: string): Promise<string[]> {
  const faults: string[] = [];
  for (const state of states) {
    await state.enter(page);
    faults.push(...(await faultsOf(page, `${of}, ${state.name}`, state.root)));
    await state.leave?.(page);
  }
  return faults;
}

/** Expects the colours and the font that all pages of the extension share. */
async function expectTokens(page: Page, scheme: Scheme): Promise<void> {
  const look = await page.$eval('body', (body) => {
    const { color, fontFamily } = getComputedStyle(body);
    return {
      ink: color,
      paper: getComputedStyle(document.documentElement).backgroundColor,
      font: fontFamily.split(',')[0],
    };
  });
  expect(look).toEqual({
    ink: computedColour('ink', scheme),
    paper: computedColour('paper', scheme),
    font: 'system-ui',
  });
}

describeInBrowsers('the look of extension pages', { pages: () => article }, (browser) => {
  it.each(SCHEMES)('has no fault in any state of the popup (%s)', async (scheme) => {
    await expectMarks(await browser.open('article'), NAMES);
    const popup = await browser.openPopup();
    await popup.setViewport({ width: 440, height: 600 });
    await setDisplay(popup, { scheme, isStill: true });
    await expectTokens(popup, scheme);
    expect(await faultsOfStates(popup, POPUP_STATES, 'popup')).toEqual([]);
    await POPUP_STATES.find(({ name }) => name === 'an entry')?.enter(popup);
    const [text, name] = await popup.$$eval('.entry__name, .entry', (elements) =>
      elements
        .map(
          (element) =>
            `${element.className}: ${getComputedStyle(element).fontSize} ${getComputedStyle(element).lineHeight}`,
        )
        .sort(),
    );
    expect([text, name]).toEqual(['entry: 14px 20.3px', 'entry__name: 18px 22.5px']);
  });

  it('has no fault in the side panel, narrow and wide', async () => {
    await expectMarks(await browser.open('article'), NAMES);
    const panel = await browser.openExtensionPage('sidepanel.html');
    await setDisplay(panel, { isStill: true });
    const faults: string[] = [];
    for (const width of [320, 900]) {
      await panel.setViewport({ width, height: 700 });
      faults.push(...(await faultsOfStates(panel, POPUP_STATES, `panel of ${width} px`)));
    }
    expect(faults).toEqual([]);
  });

  it.each([
    ['options.html', [...OPTIONS_STATES, ...GLOSSARY_STATES]],
    ['welcome.html', WELCOME_STATES],
  ] as const)('has no fault in any state of %s, wide, narrow and at 200 per cent', async (file, states) => {
    const page = await browser.openExtensionPage(file, '#app h1');
    const faults: string[] = [];
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 640, height: 450, deviceScaleFactor: 2 },
      { width: 320, height: 500 },
    ]) {
      await page.setViewport(viewport);
      await setDisplay(page, { isStill: true });
      await expectTokens(page, 'light');
      faults.push(...(await faultsOfStates(page, states, `${viewport.width} px`)));
    }
    await setDisplay(page, { scheme: 'dark' });
    await expectTokens(page, 'dark');
    expect(faults).toEqual([]);
  });
});

describe.each(['ru', 'hy', 'az', 'ka', 'tr'] as const)('in %s', (language) => {
  const languages = { browser: language, pages: [language, 'en'] };
  describeInBrowsers(
    'the look of extension pages',
    { pages: () => article, only: 'chromium', languages },
    (browser) => {
      it('has room for the texts of the language', async () => {
        await expectMarks(await browser.open('article'), NAMES);
        const popup = await browser.openPopup();
        expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language);
        const faults = await faultsOfStates(popup, POPUP_STATES.slice(0, 5), 'popup');
        for (const [file, states] of [
          ['options.html', [...OPTIONS_STATES, ...GLOSSARY_STATES]],
          ['welcome.html', WELCOME_STATES],
        ] as const) {
          const page = await browser.openExtensionPage(file, '#app h1');
          for (const width of [1280, 400]) {
            await page.setViewport({ width, height: 900 });
            faults.push(...(await faultsOfStates(page, states, `${file}, ${width} px`)));
          }
        }
        expect(faults).toEqual([]);
      });
    },
  );
});
