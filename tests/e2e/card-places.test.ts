/** Tests the card on pages with other font sizes, writing directions and layers. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { CARD, cardBox, clickInCard, findInCard, hoverMark, paintedMarks } from '../../scripts/page-probe.ts';
import { pixelAt } from '../../scripts/pixels.ts';
import { expectCard, expectNoCard } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';

const LINE = '<p style="margin: 100px">Talks were held in Yerevan, not in Baku.</p>';
const MARKS = ['Yerevan', 'Baku'];
const PAGES: Readonly<Record<string, string>> = {
  plain: html(LINE),
  small: html(LINE, '<style>html { font-size: 62.5% } body { font-size: 1.6rem }</style>'),
  right: html(`<div dir="rtl">${LINE}</div>`).replace('<html', '<html dir="rtl"'),
  fullscreen: html(
    `<main style="background: rgb(255, 0, 0)"><button onclick="document.querySelector('main').requestFullscreen()">Full</button>${LINE}</main>`,
  ),
  headed: html(
    `<header style="position: sticky; top: 0; height: 90px; background: rgb(255, 255, 255)">Yerevan</header>
     <div style="height: 600px"></div>${LINE}<div style="height: 3000px"></div>`,
  ),
  upright: html(`<div style="writing-mode: vertical-rl; height: 500px; margin: 0 500px">${LINE}</div>`),
  framed: html('<p>Yerevan</p><iframe src="/plain" title="inner" width="700" height="600"></iframe>'),
  scroller: html(
    `<div id="box" style="height: 300px; overflow: auto">${LINE}<div style="height: 900px"></div></div><div style="height: 3000px"></div>`,
  ),
};

/** Colour of the card's background in a light colour scheme (components/tokens.css). */
const PAPER = [255, 254, 251];

describeInBrowsers('the card', { pages: (path) => PAGES[path] }, (browser) => {
  async function openOn(path: string): Promise<Page> {
    const page = await browser.open(path);
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
    return page;
  }

  async function nameStyle(page: Page): Promise<unknown> {
    const name = await findInCard(page, ({ attributes }) => attributes.id === 'name');
    return name?.call(
      '(element) => { const { fontSize, direction, width } = getComputedStyle(element); return { fontSize, direction, width }; }',
    );
  }

  it('keeps its sizes on a page with a smaller root font size', async () => {
    const plain = await openOn('plain');
    const style = await nameStyle(plain);
    expect(style).toMatchObject({ fontSize: '18px' });
    await plain.close();
    expect(await nameStyle(await openOn('small'))).toEqual(style);
  });

  it('is written from left to right on a page from right to left, and begins at the name', async () => {
    const page = await openOn('right');
    expect(await nameStyle(page)).toMatchObject({ direction: 'ltr' });
    const box = await cardBox(page);
    const window = await page.evaluate(() => innerWidth);
    expect(box?.right).toBeLessThanOrEqual(window);
    const mark = (await paintedMarks(page)).find(({ text }) => text === 'Baku');
    expect(Math.abs((box?.right ?? 0) - (mark?.x ?? 0))).toBeLessThan(40);
  });

  it('is within a window at a zoom of 200 per cent', async () => {
    const page = await browser.open('plain');
    await page.setViewport({ width: 640, height: 450, deviceScaleFactor: 2 });
    await expectMarks(page, MARKS);
    const mark = await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
    const { left = -1, top = -1, right = Infinity, bottom = Infinity } = (await cardBox(page)) ?? {};
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(640);
    expect(bottom).toBeLessThanOrEqual(450);
    expect(bottom <= mark.top || top >= mark.bottom).toBe(true);
  });

  it('is above an element in full screen', async () => {
    const page = await browser.open('fullscreen');
    await page.click('button');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('main');
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
    const { left = 0, top = 0, bottom = 0 } = (await cardBox(page)) ?? {};
    await expect.poll(() => pixelAt(page, { x: left + 6, y: (top + bottom) / 2 })).toEqual(PAPER);
  });

  it('opens inside a frame for a name in the frame', async () => {
    const page = await browser.open('framed');
    const innerFrame = () => page.frames().find((frame) => frame.url().endsWith('/plain'));
    await expect.poll(innerFrame).toBeDefined();
    const frame = innerFrame() ?? page.mainFrame();
    await expectMarks(frame, MARKS);
    const [mark] = await paintedMarks(frame);
    const box = await (await page.$('iframe'))?.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await page.mouse.move((box?.x ?? 0) + 2 + (mark?.x ?? 0), (box?.y ?? 0) + 2 + (mark?.y ?? 0));
    await expect
      .poll(() => frame.evaluate((name) => document.querySelector(name) !== null, CARD), { timeout: 5000 })
      .toBe(true);
    expect(await cardBox(page)).toBeUndefined();
  });

  it('shows its sentence in a low window, where a sticky source would cover it', async () => {
    const page = await browser.open('plain');
    await page.setViewport({ width: 420, height: 300 });
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
    const sentence = await findInCard(page, ({ attributes }) => attributes.class === 'entry__summary');
    const isSeen = await sentence?.call(`(element) => {
      const { left, bottom } = element.getBoundingClientRect();
      return element.contains(element.getRootNode().elementFromPoint(left + 4, bottom - 4));
    }`);
    expect(isSeen).toBe(true);
  });

  it.each<[string, Partial<CSSStyleDeclaration>]>([
    ['written in columns from the right', { writingMode: 'vertical-rl' }],
    ['written in columns from the left', { writingMode: 'vertical-lr' }],
    [
      'rotated by 90 degrees',
      { writingMode: 'horizontal-tb', transform: 'rotate(90deg)', width: '500px', margin: '0 200px' },
    ],
    [
      'rotated by −90 degrees',
      { writingMode: 'horizontal-tb', transform: 'rotate(-90deg)', width: '500px', margin: '0 200px' },
    ],
    [
      'rotated by 60 degrees',
      { writingMode: 'horizontal-tb', transform: 'rotate(60deg)', width: '500px', margin: '0 200px' },
    ],
  ])('is beside a line that runs down the page (%s)', async (_, style) => {
    const page = await browser.open('upright');
    await page.$eval('div', (element, value) => Object.assign(element.style, value), style);
    await expectMarks(page, MARKS);
    const mark = await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
    const { left = 0, right = 0, top = -1, bottom = Infinity } = (await cardBox(page)) ?? {};
    const halfLine = 8;
    expect(right <= mark.x - halfLine || left >= mark.x + halfLine).toBe(true);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(await page.evaluate(() => innerHeight));
  });

  it('moves from a name in a sticky header to the next mention, without the header over it', async () => {
    const page = await browser.open('headed');
    await expectMarks(page, ['Yerevan', ...MARKS]);
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Capital of Armenia');
    await clickInCard(page, 'Next mention on this page');
    const flashed = async () => (await paintedMarks(page, { highlight: 'sidelight-flash' }))[0]?.before;
    await expect.poll(flashed).toContain('Talks');
    const [flash] = await paintedMarks(page, { highlight: 'sidelight-flash' });
    expect(flash?.top).toBeGreaterThanOrEqual(90);
    expect(flash?.bottom).toBeLessThanOrEqual(await page.evaluate(() => innerHeight));
  });

  it.each([
    ['the page', () => scrollBy(0, 40)],
    ['a box around its name', () => document.querySelector('#box')?.scrollBy(0, 40)],
  ] as const)('closes when %s is scrolled', async (_, scroll) => {
    const page = await openOn('scroller');
    await page.evaluate(scroll);
    await expectNoCard(page);
  });
});
