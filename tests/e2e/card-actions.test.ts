/** Tests the actions that the user can take on the card. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import {
  cardBox,
  clickInCard,
  findInCard,
  hoverMark,
  paintedMarks,
  showMark,
} from '../../scripts/page-probe.ts';
import { backgroundOf } from '../support/background.ts';
import { expectCard, expectNoCard } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { waitOutClosing } from '../support/wait-out.ts';

const FAR = '<div style="height: 2500px"></div>';
const MARKS = ['Yerevan', 'Baku', 'Baku'];
const article = html(
  `<p><textarea></textarea></p><p style="margin: 60px">Talks were held in Yerevan, not in Baku.</p>${FAR}<p>Baku again.</p>${FAR}`,
  '<meta name="viewport" content="width=device-width"><meta property="article:published_time" content="2026-09-01T10:00:00+04:00">',
);

describeInBrowsers('the actions of the card', { pages: () => article }, (browser) => {
  async function openFor(name: string): Promise<Page> {
    const page = await browser.open('article');
    await expectMarks(page, MARKS);
    await hoverMark(page, name);
    await expectCard(page, `Capital of ${name === 'Baku' ? 'Azerbaijan' : 'Armenia'}`);
    return page;
  }

  it('the card compares the date of the source with that of the page', async () => {
    await expectCard(await openFor('Baku'), 'Written 9 July 2025, 14 months before this page');
  });

  it('a pinned card stays until the user unpins it', async () => {
    const page = await openFor('Baku');
    await clickInCard(page, 'Pin this card');
    await hoverMark(page, 'Yerevan');
    await waitOutClosing(page);
    await page.mouse.click(600, 5);
    await page.evaluate(() => scrollBy(0, 50));
    await waitOutClosing(page);
    await expectCard(page, 'Capital of Azerbaijan');
    await clickInCard(page, 'Pin this card');
    await page.mouse.move(600, 5);
    await expectNoCard(page);
  });

  it('Escape and the close button close a pinned card', async () => {
    const page = await openFor('Baku');
    await clickInCard(page, 'Pin this card');
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await page.mouse.move(600, 5);
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Capital of Armenia');
    await clickInCard(page, 'Pin this card');
    await clickInCard(page, 'Close');
    await expectNoCard(page);
  });

  it.each([
    [
      'As plain text',
      /^Baku: .+\nEric Rudenshiold, “The Peace That Threatens Moscow.*”, Caspian Policy Center, 9 July 2025, ¶ \d+\.$/,
    ],
    [
      'As Markdown',
      /^\*\*Baku\*\*: .+\n\nEric Rudenshiold, \*The Peace That Threatens Moscow.*\*, Caspian Policy Center, 9 July 2025, ¶ \d+\.$/,
    ],
  ])('the user can copy a citation and paste it: %s', async (choice, citation) => {
    const page = await openFor('Baku');
    await page.evaluate(() =>
      document.body.addEventListener('copy', () => document.body.classList.add('heard')),
    );
    await clickInCard(page, 'Copy as a citation');
    await clickInCard(page, choice);
    await expectCard(page, 'Copied');
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    await expect
      .poll(() => page.$eval('textarea', ({ value }) => value.replace(/\r/g, '')))
      .toMatch(citation);
    expect(await page.evaluate(() => document.body.className)).toBe('');
  });

  it('the card opens at the next mention, under the pointer', async () => {
    const page = await openFor('Baku');
    const first = await cardBox(page);
    await clickInCard(page, 'Next mention on this page');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2000);
    await waitOutClosing(page);
    expect((await cardBox(page))?.left).toBe(first?.left);
    expect(Math.abs(((await cardBox(page))?.top ?? 0) - (first?.top ?? 0))).toBeLessThan(5);
    await clickInCard(page, 'Next mention on this page');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(100);
    await expectCard(page, 'Capital of Azerbaijan');
  });

  it('the card opens at the previous mention, and goes from the first to the last', async () => {
    const page = await openFor('Baku');
    await clickInCard(page, 'Previous mention on this page');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2000);
    await waitOutClosing(page);
    await clickInCard(page, 'Previous mention on this page');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(100);
    await expectCard(page, 'Capital of Azerbaijan');
  });

  it('a name that is mentioned once has no button for the next mention', async () => {
    const page = await openFor('Yerevan');
    expect(
      await findInCard(page, ({ attributes }) => attributes['aria-label'] === 'Next mention on this page'),
    ).toBeUndefined();
  });

  it('the page gets no events of a press in the card', async () => {
    const page = await openFor('Baku');
    await page.evaluate(() => {
      for (const type of ['pointerdown', 'mousedown', 'click', 'keydown', 'focusin']) {
        document.addEventListener(type, () => document.body.classList.add(type));
      }
    });
    await clickInCard(page, 'Pin this card');
    await page.keyboard.press(' ');
    expect(await page.evaluate(() => document.body.className)).toBe('');
  });

  it('a card with text selected in it stays', async () => {
    const page = await openFor('Baku');
    const { left = 0, top = 0 } = (await cardBox(page)) ?? {};
    await page.mouse.click(left + 80, top + 100, { count: 2 });
    await page.mouse.move(600, 5);
    await waitOutClosing(page);
    await expectCard(page, 'Capital of Azerbaijan');
    await page.mouse.click(600, 5);
    await expectNoCard(page);
  });

  it('the button for the side panel is there only in browsers where a press in a page can open it', async () => {
    const page = await openFor('Baku');
    const button = await findInCard(
      page,
      ({ attributes }) => attributes['aria-label'] === 'Open in the side panel',
    );
    expect(button !== undefined).toBe(browser.name === 'chromium');
    if (browser.name !== 'chromium') return;
    const worker = await backgroundOf(browser);
    await worker.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { onMessage: { addListener(hear: (message: unknown) => void): void } } };
      };
      chrome.runtime.onMessage.addListener((message) => Object.assign(globalThis, { heard: message }));
    });
    await clickInCard(page, 'Open in the side panel');
    await expect
      .poll(() => worker.evaluate(() => Reflect.get(globalThis, 'heard')))
      .toEqual({ type: 'open-panel', entry: 'baku' });
  });
});

describeInBrowsers('the sheet', { pages: () => article, only: 'chromium' }, (browser) => {
  it('opens on a tap at the bottom of the window, and closes on a tap outside it or on its close button', async () => {
    const page = await browser.open('article');
    await page.setViewport({ width: 390, height: 780, isMobile: true, hasTouch: true });
    await expectMarks(page, MARKS);
    const mark = await showMark(page, 'Baku');
    await page.touchscreen.tap(mark.x, mark.y);
    await expectCard(page, 'Capital of Azerbaijan');
    const { left, right, bottom, top = 0 } = (await cardBox(page)) ?? {};
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect({ left, right, bottom }).toEqual({ left: 0, right: window.width, bottom: window.height });
    expect(top).toBeGreaterThanOrEqual(window.height * 0.4 - 1);
    await page.touchscreen.tap(10, 10);
    await expectNoCard(page);
    await page.touchscreen.tap(mark.x, mark.y);
    await expectCard(page, 'Capital of Azerbaijan');
    await clickInCard(page, 'Close');
    await expectNoCard(page);
  });

  async function openPhone(): Promise<Page> {
    const page = await browser.open('article');
    await page.setViewport({ width: 390, height: 780, isMobile: true, hasTouch: true });
    await expectMarks(page, MARKS);
    return page;
  }

  async function lineOf(page: Page): Promise<{ x: number; y: number; top: number; bottom: number }> {
    const mark = (await paintedMarks(page)).find(({ text }) => text === 'Baku');
    if (mark === undefined) throw new Error('"Baku" is not marked.');
    return mark;
  }

  // Browsers scroll by whole pixels, so the line can end a fraction of a pixel too low or too high.
  it.each([
    0, 0.2, 0.4, 0.6, 0.8,
  ])('scrolls a line that it would cover until the line is just above the sheet (%f px)', async (fraction) => {
    const page = await openPhone();
    await page.evaluate(
      (padding) => Object.assign(document.body.style, { paddingTop: `${padding}px` }),
      fraction,
    );
    const { y } = await showMark(page, 'Baku', 1);
    await page.evaluate((distance) => scrollBy({ top: distance, behavior: 'instant' }), y - 720);
    const again = async () =>
      (await paintedMarks(page)).filter(({ text }) => text === 'Baku')[1] ?? (await lineOf(page));
    const low = await again();
    expect(low.top).toBeGreaterThan(650);
    await page.touchscreen.tap(low.x, low.y);
    await expectCard(page, 'Capital of Azerbaijan');
    const { top = 0, bottom } = (await cardBox(page)) ?? {};
    const line = await again();
    expect(bottom).toBe(780);
    expect(top).toBeGreaterThanOrEqual(line.bottom);
    expect(line.bottom).toBeGreaterThan(780 * 0.6 - 20);
  });

  it('is at the top of the window if a low line cannot be scrolled', async () => {
    const page = await openPhone();
    await page.evaluate(() => Object.assign(document.body.style, { position: 'fixed', top: '0' }));
    const { y } = await lineOf(page);
    await page.evaluate((down) => Object.assign(document.body.style, { top: `${down}px` }), 700 - y);
    const line = await lineOf(page);
    expect(line.top).toBeGreaterThan(650);
    await page.touchscreen.tap(line.x, line.y);
    await expectCard(page, 'Capital of Azerbaijan');
    const { top, bottom = Infinity } = (await cardBox(page)) ?? {};
    expect(top).toBe(0);
    expect(bottom).toBeLessThanOrEqual(line.top);
    expect(bottom).toBeGreaterThan(100);
  });
});
