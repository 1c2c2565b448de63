import { expect, it } from 'vitest';
import {
  CARD,
  cardBox,
  cardText,
  clickInCard,
  findInCard,
  hoverMark,
  showMark,
} from '../../scripts/page-probe.ts';
import { pixelAt } from '../../scripts/pixels.ts';
import { textOf } from '../../scripts/shadow-tree.ts';
import { expectCard, expectNoCard } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { waitOutClosing } from '../support/wait-out.ts';

const line = html(
  '<p style="margin: 100px">Talks about the Zangezur corridor were held in Yerevan, not in Baku.</p>',
);
const corners = html(
  `<p style="position: absolute; left: 4px; top: 4px">Yerevan</p><p style="position: absolute; right: 4px; top: 4px">Baku</p>
   <p style="position: absolute; left: 4px; bottom: 4px">Ankara</p><p style="position: absolute; right: 4px; bottom: 4px">Gyumri</p>
   <p style="position: absolute; left: 45%; top: 48%">Pashinyan</p>`,
  '<style>body { height: 100vh; margin: 0; position: relative } p { margin: 0 }</style>',
);
const wrapped = html('<p style="width: 130px; font: 20px/30px monospace">Talks on the Zangezur corridor</p>');
const dialog = html(
  '<dialog style="width: 700px; height: 500px; background: rgb(255, 0, 0)"><p>Baku</p></dialog><script>document.querySelector("dialog").showModal()</script>',
);

/**
 * Colour of the card's background in a light colour scheme (components/tokens.css). The dialog under it is
 * red.
 */
const PAPER = [255, 254, 251];

const names = html('<p style="margin: 100px">Russia, Karabakh and Nakhchivan.</p>');
const PAGES: Readonly<Record<string, string>> = { names, line, corners, wrapped, dialog };

describeInBrowsers('the card', { pages: (path) => PAGES[path] }, (browser) => {
  it('shows the entry, what the article says about it, related entries and the source', async () => {
    const page = await browser.open('line');
    await expectMarks(page, ['Zangezur corridor', 'Yerevan', 'Baku']);
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Yerevan');
    expect(await cardText(page)).toMatch(
      new RegExp(
        'city Yerevan .*Ереван.* Capital of Armenia.* what the article says .*2024, ¶ 5.* related is the capital of Armenia ' +
          '.*Source: Eric Rudenshiold, The Peace That Threatens Moscow.*, Caspian Policy Center, 9 July 2025',
        'i',
      ),
    );
  });

  it('shows its parts in order, and who uses which name if names are contested', async () => {
    const page = await browser.open('names');
    await expectMarks(page, ['Russia', 'Karabakh', 'Nakhchivan']);
    await hoverMark(page, 'Nakhchivan');
    await expectCard(page, 'Autonomous republic');
    const dialog = await findInCard(page, ({ attributes }) => attributes.role === 'dialog');
    const parts = await dialog?.call(`(dialog) => [...dialog.querySelectorAll(
      '.entry__kind, .entry__name, .entry__names, .entry__summary, .entry__facts, .entry__usage, .map, .entry__related, .entry__source'
    )].map((part) => part.getAttribute('class').split(' ')[0])`);
    expect(parts).toEqual(
      'entry__kind entry__name entry__names entry__summary entry__facts entry__usage map entry__related entry__source'.split(
        ' ',
      ),
    );
    const facts = await dialog?.call(`(dialog) => dialog.querySelectorAll('.entry__facts > li').length`);
    expect(facts).toBe(3);
    const languages = await dialog?.call(
      `(dialog) => [...dialog.querySelectorAll('.entry__names [lang]')].map(({ lang }) => lang)`,
    );
    expect(languages).toEqual(['hy', 'az', 'ru', 'tr', 'ka']);
    expect(await cardText(page)).toMatch(/who uses which name .*Nakhichevan/i);
  });

  it('gives the reason why a common name is marked', async () => {
    const page = await browser.open('names');
    await expectMarks(page, ['Russia', 'Karabakh', 'Nakhchivan']);
    await hoverMark(page, 'Russia');
    await expectCard(page, 'Marked because this page also mentions Karabakh and Nakhchivan.');
    await hoverMark(page, 'Karabakh');
    await expectCard(page, 'Region in the South Caucasus');
    expect(await cardText(page)).not.toContain('Marked because');
  });

  it('opens when the pointer rests on a mark and closes after the pointer has left', async () => {
    const page = await browser.open('line');
    await expectMarks(page, ['Zangezur corridor', 'Yerevan', 'Baku']);
    await hoverMark(page, 'Zangezur corridor');
    await expectCard(page, 'Zangezur');
    await page.mouse.move(600, 10);
    await expectNoCard(page);
  });

  it('closes at once on Escape with the pointer on the mark, and the page does not get the key', async () => {
    const page = await browser.open('line');
    await page.evaluate(() => addEventListener('keydown', () => document.body.classList.add('got-key')));
    await expectMarks(page, ['Zangezur corridor', 'Yerevan', 'Baku']);
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Yerevan');
    await page.keyboard.press('Escape');
    expect(await cardBox(page)).toBeUndefined();
    expect(await page.evaluate(() => document.body.classList.contains('got-key'))).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.body.classList.contains('got-key'))).toBe(true);
  });

  it('does not open if the pointer only passes over a mark', async () => {
    const page = await browser.open('line');
    await expectMarks(page, ['Zangezur corridor', 'Yerevan', 'Baku']);
    const passed = await showMark(page, 'Yerevan');
    const rested = await showMark(page, 'Baku');
    await page.evaluate((name) => {
      const cards = Object.assign(window, { cards: 0 });
      new MutationObserver((records) => {
        cards.cards += records
          .flatMap((record) => [...record.addedNodes])
          .filter((node) => node.nodeName.toLowerCase() === name).length;
      }).observe(document.documentElement, { childList: true });
    }, CARD);
    await page.mouse.move(passed.x - 60, passed.y);
    await page.mouse.move(rested.x, rested.y, { steps: 4 });
    await expectCard(page, 'Capital of Azerbaijan');
    expect(await page.evaluate(() => 'cards' in window && window.cards)).toBe(1);
  });

  it('stays while the pointer is on it, and moves from mark to mark', async () => {
    const page = await browser.open('line');
    await expectMarks(page, ['Zangezur corridor', 'Yerevan', 'Baku']);
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Capital of Armenia');
    const box = await cardBox(page);
    await page.mouse.move((box?.left ?? 0) + 30, (box?.top ?? 0) + 30, { steps: 5 });
    await waitOutClosing(page);
    expect(await cardText(page)).toContain('Capital of Armenia');
    await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
  });

  it('shows a related entry, with a button that leads back', async () => {
    const page = await browser.open('line');
    await expectMarks(page, ['Zangezur corridor', 'Yerevan', 'Baku']);
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Capital of Armenia');
    await clickInCard(page, 'Armenia');
    await expectCard(page, 'Back to Yerevan');
    expect(await cardText(page)).toContain(
      'How they connect: Yerevan is the capital of Armenia. country Armenia',
    );
    await clickInCard(page, 'Back to');
    await expectCard(page, 'Capital of Armenia');
    expect(await cardText(page)).not.toContain('Back to');
  });

  it('shows the trail of entries, leads back to each, and shows how the first and the last connect', async () => {
    const page = await browser.open('line');
    await expectMarks(page, ['Zangezur corridor', 'Yerevan', 'Baku']);
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Capital of Armenia');
    await clickInCard(page, 'Armenia');
    await expectCard(page, 'Back to Yerevan');
    await clickInCard(page, 'Pashinyan');
    await expectCard(page, 'Back to Armenia');
    expect(await cardText(page)).toMatch(
      /Yerevan Armenia Nikol Pashinyan How they connect: .*Yerevan.*Armenia.*Pashinyan/,
    );
    await clickInCard(page, 'Yerevan');
    await expectCard(page, 'Capital of Armenia');
    expect(await cardText(page)).not.toContain('Back to');
  });

  it('shows more facts from the article on request', async () => {
    const page = await browser.open('line');
    await expectMarks(page, ['Zangezur corridor', 'Yerevan', 'Baku']);
    await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
    const mentions = async () => (await cardText(page))?.match(/¶/g)?.length ?? 0;
    const atFirst = await mentions();
    await clickInCard(page, 'More from the article');
    await expect.poll(mentions).toBeGreaterThan(atFirst);
    expect(await cardText(page)).toContain('Capital of Azerbaijan');
  });

  it('shows the place on a map, and the events on a timeline', async () => {
    const page = await browser.open('line');
    await expectMarks(page, ['Zangezur corridor', 'Yerevan', 'Baku']);
    await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
    const map = await findInCard(page, ({ attributes }) => attributes.role === 'img');
    expect(map && textOf(map)).toContain('Map: Baku');
    expect(await cardText(page)).toMatch(/When .*February 2025 .*27 June 2025 .*7 July 2025 .*Related/);
  });

  it.each([
    'Yerevan',
    'Baku',
    'Ankara',
    'Gyumri',
    'Pashinyan',
  ])('is within the window and does not cover the line of %s', async (name) => {
    const page = await browser.open('corners');
    await expectMarks(page, ['Yerevan', 'Baku', 'Ankara', 'Gyumri', 'Pashinyan']);
    const mark = await hoverMark(page, name);
    await expectCard(page, name);
    const { left = -1, top = -1, right = Infinity, bottom = Infinity } = (await cardBox(page)) ?? {};
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(window.width);
    expect(bottom).toBeLessThanOrEqual(window.height);
    expect(bottom <= mark.top || top >= mark.bottom).toBe(true);
  });

  it('is at the line under the pointer if a mark is wrapped', async () => {
    const page = await browser.open('wrapped');
    await expectMarks(page, ['Zangezur corridor']);
    const mark = await hoverMark(page, 'Zangezur corridor');
    await expectCard(page, 'Zangezur');
    const first = await cardBox(page);
    expect((first?.top ?? 0) - mark.bottom).toBeLessThan(30);
    await page.keyboard.press('Escape');
    await page.mouse.move(400, 400);
    await page.evaluate(() => new Promise(requestAnimationFrame)); // moves within one frame count as one move
    await page.mouse.move(mark.x, mark.y + 30);
    await expectCard(page, 'Zangezur');
    expect((await cardBox(page))?.top).toBeCloseTo((first?.top ?? 0) + 30, 0);
  });

  it('is above a modal dialog', async () => {
    const page = await browser.open('dialog');
    await expectMarks(page, ['Baku']);
    await hoverMark(page, 'Baku');
    await expectCard(page, 'Capital of Azerbaijan');
    const box = await cardBox(page);
    const inCard = { x: (box?.left ?? 0) + 6, y: ((box?.top ?? 0) + (box?.bottom ?? 0)) / 2 };
    await expect.poll(() => pixelAt(page, inCard)).toEqual(PAPER);
  });
});
