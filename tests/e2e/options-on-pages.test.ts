/**
 * Tests that changes on the options page affect open pages at once, and are kept when the browser starts
 * again.
 */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { CARD, hoverMark, paintedMarks } from '../../scripts/page-probe.ts';
import { expectCard, expectNoCard } from '../support/cards.ts';
import { storedIn } from '../support/extension-pages.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const PAGES: Readonly<Record<string, string>> = {
  sections: html(
    '<h2>One</h2><p>Baku, Yerevan, Baku</p><h2>Two</h2><p>Baku and Pashinyan</p><p>Pashinyan</p>',
  ),
  common: html('<p>Ministers of China and India met.</p>'),
};
const ALL = ['Baku', 'Yerevan', 'Baku', 'Baku', 'Pashinyan', 'Pashinyan'];
const LOOKS = { placed: ['Baku', 'Yerevan', 'Baku'], persons: ['Pashinyan'] };

const radio = (name: string, value: string) => `input[name=${name}][value=${value}]`;
const DELAY = '.delay__number';
/** Long hover delay, in ms. */
const LONG = 700;

async function marksOfLook(page: Page, look: string): Promise<string[]> {
  return (await paintedMarks(page, { highlight: `sidelight-${look}` })).map(({ text }) => text);
}

/** Clicks the checkbox of a kind of entry in the options. `label` is the English label of the checkbox. */
async function clickKind(options: Page, label: string): Promise<void> {
  for (const choice of await options.$$('.kinds .choice')) {
    if ((await choice.evaluate((element) => element.textContent)) === label) return choice.click();
  }
  throw new Error(`There is no kind “${label}”.`);
}

async function typeDelay(options: Page, delay: number): Promise<void> {
  await options.bringToFront();
  await options.click(DELAY, { count: 3 });
  await options.keyboard.type(String(delay));
  await options.keyboard.press('Tab');
  await expect.poll(() => storedIn(options, 'local')).toMatchObject({ settings: { delay } });
}

/**
 * Hovers over a mark until its card opens. Returns the time from the last move of the pointer to the card, in
 * ms.
 */
async function delayOfCard(page: Page, text: string): Promise<number> {
  await page.evaluate((card) => {
    const times = Object.assign(window, { moved: 0, opened: 0 });
    addEventListener('pointermove', () => {
      times.moved = performance.now();
    });
    new MutationObserver((records) => {
      if (
        records.some(({ addedNodes }) => [...addedNodes].some((node) => node.nodeName.toLowerCase() === card))
      )
        times.opened = performance.now();
    }).observe(document.documentElement, { childList: true });
  }, CARD);
  await hoverMark(page, text);
  await page.waitForFunction(() => Reflect.get(window, 'opened') > 0);
  return page.evaluate(() => Reflect.get(window, 'opened') - Reflect.get(window, 'moved'));
}

describeInBrowsers('the options', { pages: (path) => PAGES[path] }, (browser) => {
  const openOptions = () => browser.openExtensionPage('options.html', '#new-site');

  it('change an open page at once: density, kinds and looks', async () => {
    const page = await browser.open('sections');
    await expectMarks(page, ALL);
    const options = await openOptions();
    await options.click(radio('density', 'section'));
    await expectMarks(page, ['Baku', 'Yerevan', 'Baku', 'Pashinyan']);
    await options.click(radio('density', 'page'));
    await expectMarks(page, ['Baku', 'Yerevan', 'Pashinyan']);
    await options.click(radio('density', 'every'));
    await expectMarks(page, ALL);
    await clickKind(options, 'Cities');
    await expectMarks(page, ['Pashinyan', 'Pashinyan']);
    await clickKind(options, 'Cities');
    await expectMarks(page, ALL);
    await options.click(radio('looks', 'kinds'));
    await expect.poll(() => marksOfLook(page, 'person')).toEqual(['Pashinyan', 'Pashinyan']);
    expect(await marksOfLook(page, 'place')).toEqual(['Baku', 'Yerevan', 'Baku', 'Baku']);
    await options.click(radio('looks', 'quiet'));
    await expectMarks(page, ALL);
  });

  it('mark every name, or not, at once on an open page about something else', async () => {
    const page = await browser.open('common');
    const options = await openOptions();
    await options.click(radio('relevance', 'every'));
    await expectMarks(page, ['China', 'India']);
    await options.click(radio('relevance', 'smart'));
    await expectMarks(page, []);
  });

  it('change an open page at once: the hover delay and the key to hold', async () => {
    const page = await browser.open('sections');
    await expectMarks(page, ALL);
    const options = await openOptions();
    await typeDelay(options, LONG);
    await page.bringToFront();
    // A card opens in a frame near the end of its delay.
    // Other delays in this test are less than half as long.
    expect(await delayOfCard(page, 'Yerevan')).toBeGreaterThan(LONG / 2);
    await page.mouse.move(600, 5);
    await expectNoCard(page);

    await typeDelay(options, 0);
    await options.click(radio('held-key', 'shift'));
    await expect.poll(() => storedIn(options, 'local')).toMatchObject({ settings: { heldKey: 'shift' } });
    await page.bringToFront();
    await hoverMark(page, 'Yerevan');
    await page.mouse.move(600, 5);
    await page.keyboard.down('Shift');
    await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
    await page.keyboard.up('Shift');
    await options.bringToFront();
    await options.click(radio('held-key', 'none'));
    await typeDelay(options, 150);
  });

  it('are kept after a restart, on the options page and on other pages', async () => {
    const before = await openOptions();
    for (const choice of [radio('density', 'section'), radio('looks', 'kinds'), radio('held-key', 'alt')])
      await before.click(choice);
    await clickKind(before, 'Concepts');
    await typeDelay(before, LONG);
    await browser.restart();
    const page = await browser.open('sections');
    await expect.poll(() => marksOfLook(page, 'place'), { timeout: 10_000 }).toEqual(LOOKS.placed);
    expect(await marksOfLook(page, 'person')).toEqual(LOOKS.persons);
    const options = await openOptions();
    const checked = await options.$$eval('input:checked', (inputs) =>
      inputs.map((input) => (input.type === 'radio' ? `${input.name} ${input.value}` : '')),
    );
    expect(checked.filter((choice) => choice !== '')).toEqual([
      'relevance smart',
      'density section',
      'looks kinds',
      'held-key alt',
      'site-rule except',
    ]);
    expect(
      await options.$$eval('.kinds input:not(:checked)', (inputs) =>
        inputs.map((input) => input.closest('label')?.textContent),
      ),
    ).toEqual(['Concepts']);
    expect(await options.$eval(DELAY, (input) => (input as HTMLInputElement).value)).toBe(String(LONG));
  });
});
