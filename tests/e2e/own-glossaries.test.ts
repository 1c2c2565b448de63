/**
 * Tests the effect of users' glossaries on pages. The file glossaries.test.ts covers how users create and
 * change them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/build-extension.ts';
import { cardText, clickInCard, hoverMark, markedTexts, readCard } from '../../scripts/page-probe.ts';
import { elementsIn } from '../../scripts/shadow-tree.ts';
import { expectCard } from '../support/cards.ts';
import { storeSettings } from '../support/extension-pages.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { putGlossaries, storeGlossaries } from '../support/stored-packs.ts';
import { writtenPack } from '../support/written-packs.ts';

const PAGES: Readonly<Record<string, string>> = {
  plain: html('<p>The committee met in Tavush.</p>'),
  both: html('<p>Talks in Yerevan, Baku and Tavush.</p>'),
  words: html('<p>A constructor, __proto__ and toString, hasOwnProperty too.</p>'),
  framed: html('<p>The committee met.</p><iframe title="frame" srcdoc="<p>In Tavush.</p>"></iframe>'),
  common: html('<p>Ministers of China and India met in Tavush.</p>'),
  longer: html('<p>A gorilla, Gorilla, and Gor in Yerevan.</p>'),
  long: html(
    `${'<p>Talks in Yerevan and in Baku went on, with a word or two that is of no interest.</p>'.repeat(800)}<p>In Tavush with others.</p>`,
  ),
  inflected: html('<p>Встреча прошла в Тавуше.</p>'),
};

const mine = writtenPack(
  'mine',
  { id: 'tavush', name: 'Tavush', note: 'A province in the north-east.', to: 'ijevan' },
  { id: 'ijevan', name: 'Ijevan', note: 'Its capital.' },
);
const ownBaku = writtenPack('desk', { id: 'baku', name: 'Baku', note: 'Our correspondent lives here.' });

async function setMarks(page: Page): Promise<readonly string[]> {
  return [...new Set(await markedTexts(page))];
}

describeInBrowsers(
  'a user’s glossary',
  {
    pages: (path) =>
      PAGES[path] ?? readFileSync(join(projectFolder, 'tests', 'pages', 'article.html'), 'utf8'),
  },
  (browser) => {
    afterEach(() => storeGlossaries(browser, 'bundled'));

    it('has its names marked on pages without other names, in open and new tabs, and its notes on cards', async () => {
      const page = await browser.open('plain');
      await storeGlossaries(browser, mine, 'bundled');
      await page.bringToFront();
      await expectMarks(page, ['Tavush']);
      await hoverMark(page, 'Tavush');
      await expectCard(page, 'A province in the north-east.');
      await page.reload();
      await expectMarks(page, ['Tavush']);
      await hoverMark(page, 'Tavush');
      await expectCard(page, 'The glossary mine');
      expect(browser.pageErrors()).toEqual([]);
    });

    it('has cards that lead from one of its entries to another', async () => {
      await storeGlossaries(browser, mine, 'bundled');
      const page = await browser.open('plain');
      await expectMarks(page, ['Tavush']);
      await hoverMark(page, 'Tavush');
      await expectCard(page, 'Ijevan');
      await clickInCard(page, 'Ijevan');
      await expectCard(page, 'Its capital.');
    });

    it('comes before or after the bundled glossary for a shared name, in the order of the user', async () => {
      await storeGlossaries(browser, ownBaku, 'bundled');
      const page = await browser.open('both');
      await expectMarks(page, ['Yerevan', 'Baku']);
      await hoverMark(page, 'Baku');
      await expectCard(page, 'Our correspondent lives here.');
      await page.mouse.move(1, 1);
      await storeGlossaries(browser, 'bundled', ownBaku);
      await page.bringToFront();
      const noteNow = async () => {
        await page.mouse.move(1, 1);
        await hoverMark(page, 'Baku');
        await expectCard(page, 'Baku');
        return cardText(page);
      };
      await expect.poll(noteNow, { timeout: 10_000 }).toContain('Capital of Azerbaijan');
      await hoverMark(page, 'Yerevan');
      await expectCard(page, 'Capital of Armenia');
    });

    it('can be switched off and on, and open tabs change', async () => {
      await storeGlossaries(browser, mine, 'bundled');
      const page = await browser.open('both');
      await expectMarks(page, ['Yerevan', 'Baku', 'Tavush']);
      await storeGlossaries(browser, { off: mine }, 'bundled');
      await expectMarks(page, ['Yerevan', 'Baku']);
      await storeGlossaries(browser, mine, 'bundled');
      await expectMarks(page, ['Yerevan', 'Baku', 'Tavush']);
      await storeGlossaries(browser, mine, { off: 'bundled' });
      await expectMarks(page, ['Tavush']);
      await storeGlossaries(browser, { off: mine }, { off: 'bundled' });
      await expectMarks(page, []);
      await storeGlossaries(browser, 'bundled', { off: mine });
      await expectMarks(page, ['Yerevan', 'Baku']);
    });

    it('has its names marked, whatever kinds of bundled names are', async () => {
      await storeGlossaries(browser, mine, 'bundled');
      await storeSettings(browser, { kinds: [] });
      await expectMarks(await browser.open('both'), ['Tavush']);
      await storeSettings(browser, {});
    });

    it('changes open pages when a name is added or a note is changed', async () => {
      await storeGlossaries(browser, mine, 'bundled');
      const page = await browser.open('both');
      await expectMarks(page, ['Yerevan', 'Baku', 'Tavush']);
      await hoverMark(page, 'Tavush');
      await expectCard(page, 'A province in the north-east.');
      await page.mouse.move(1, 1);
      await storeGlossaries(
        browser,
        writtenPack('mine', { id: 'tavush', name: 'Tavush', note: 'Another note.' }, 'The talks', 'Talks'),
        'bundled',
      );
      await page.bringToFront();
      await expectMarks(page, ['Talks', 'Yerevan', 'Baku', 'Tavush']);
      await hoverMark(page, 'Tavush');
      await expectCard(page, 'Another note.');
    });

    it('leaves the marks of a long page in place while the page is scanned again', async () => {
      await storeGlossaries(browser, mine, 'bundled');
      const page = await browser.open('long');
      await expect.poll(() => setMarks(page), { timeout: 10_000 }).toContain('Tavush');
      const before = (await markedTexts(page)).length;
      const popup = await browser.openPopup();
      await page.bringToFront(); // a page in the background gets no frames
      await page.evaluate(() => {
        const sizes: number[] = [];
        Object.assign(window, { sizes });
        const look = () => {
          sizes.push(CSS.highlights.get('sidelight')?.size ?? 0);
          requestAnimationFrame(look);
        };
        look();
      });
      await putGlossaries(popup, [writtenPack('mine', 'Tavush', 'others'), 'bundled']);
      await expect.poll(() => setMarks(page), { timeout: 10_000 }).toContain('others');
      expect(before).toBe(1601);
      expect(await page.evaluate(() => Math.min(...Reflect.get(window, 'sizes')))).toBe(before);
    });

    it('never shows a name of a glossary that is off, not even for a moment', async () => {
      await storeGlossaries(browser, mine, { off: 'bundled' });
      const page = await browser.open('plain');
      await expectMarks(page, ['Tavush']); // the content script is registered by now
      await page.evaluateOnNewDocument(() => {
        const seen = new Set<string>();
        Object.assign(window, { seen });
        const look = () => {
          for (const range of CSS.highlights.get('sidelight') ?? [])
            seen.add(range.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? '');
          requestAnimationFrame(look);
        };
        look();
      });
      await page.goto(browser.server().url('both'));
      await expectMarks(page, ['Tavush']);
      const seen = () => page.evaluate(() => [...Reflect.get(window, 'seen')]);
      await expect.poll(seen).toEqual(['Tavush']);
    });

    it('has its names marked beside all bundled names if the user wants every name', async () => {
      await storeSettings(browser, { relevance: 'every' });
      await storeGlossaries(browser, mine, 'bundled');
      const page = await browser.open('common');
      await expectMarks(page, ['China', 'India', 'Tavush']);
      await page.reload();
      await expectMarks(page, ['China', 'India', 'Tavush']);
      await storeSettings(browser, {});
      await expectMarks(page, ['Tavush']);
    });

    it('has inflected forms of its names marked', async () => {
      const pack = writtenPack('mine', 'Тавуш');
      const inRussian = {
        ...pack,
        entries: pack.entries.map((entry) => ({
          ...entry,
          names: [{ text: 'Тавуш', lang: 'ru', type: 'other' as const }],
        })),
      };
      await storeGlossaries(browser, inRussian, 'bundled');
      const page = await browser.open('inflected');
      await expectMarks(page, ['Тавуше']);
    });

    it('has a name marked after longer words that begin with it', async () => {
      await storeGlossaries(browser, writtenPack('mine', 'Gor'), 'bundled');
      const page = await browser.open('longer');
      await expectMarks(page, ['Gor', 'Yerevan']);
    });

    it('has its names marked in frames without an address of their own', async () => {
      await storeGlossaries(browser, mine, 'bundled');
      const page = await browser.open('plain');
      await expectMarks(page, ['Tavush']);
      await page.goto(browser.server().url('framed'));
      await expect.poll(() => page.frames().length).toBe(2);
      const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
      if (frame === undefined) throw new Error('The page has no frame.');
      await expectMarks(frame, ['Tavush']);
    });

    it('can contain names that every object has as properties', async () => {
      await storeGlossaries(
        browser,
        writtenPack('constructor', 'constructor', '__proto__', 'toString'),
        'bundled',
      );
      const page = await browser.open('words');
      await expectMarks(page, ['constructor', '__proto__', 'toString']);
      await hoverMark(page, '__proto__');
      await expectCard(page, 'A note on __proto__.');
      expect(browser.pageErrors()).toEqual([]);
    });

    it('has its texts shown as plain text, even if they contain HTML', async () => {
      const note = '<img src=x onerror="document.title = \'run\'"> <a href="javascript:alert(1)">press</a>';
      await storeGlossaries(browser, writtenPack('mine', { id: 'tavush', name: 'Tavush', note }), 'bundled');
      const page = await browser.open('plain');
      await expectMarks(page, ['Tavush']);
      await hoverMark(page, 'Tavush');
      await expectCard(page, '<img src=x');
      const card = await readCard(page);
      expect(
        card &&
          [...elementsIn(card)].map(({ name }) => name).filter((name) => name === 'img' || name === 'a'),
      ).toEqual([]);
      expect(await page.title()).toBe('Test page');
    });

    it('tells a page only which of its words are marked', async () => {
      await storeGlossaries(browser, mine, ownBaku, 'bundled');
      const page = await browser.open('both');
      await expectMarks(page, ['Yerevan', 'Baku', 'Tavush']);
      expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['sidelight']);
      const everything = await page.evaluate(() => document.documentElement.outerHTML);
      expect(everything).not.toMatch(/mine|desk|sidelight/);
    });

    it('affects a page that returns from the back-forward cache', async () => {
      await storeGlossaries(browser, mine, 'bundled');
      const page = await browser.open('both');
      await expectMarks(page, ['Yerevan', 'Baku', 'Tavush']);
      await page.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
      );
      await page.goto(browser.server().url('plain'));
      await storeGlossaries(browser, ownBaku, { off: mine }, { off: 'bundled' });
      await page.bringToFront();
      await page.evaluate(() => history.back());
      await expectMarks(page, ['Baku']);
      expect(await page.evaluate(() => 'persisted' in window && window.persisted)).toBe(true);
    });

    it('can contain five thousand names', async () => {
      const page = await browser.open('article');
      const ofArticle = await setMarks(page);
      const names = Array.from(
        { length: 5000 },
        (_, index) =>
          `Zhk${index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}ovo`,
      );
      await storeGlossaries(browser, writtenPack('many', ...names, 'Rudenshiold', 'ministers'), 'bundled');
      await page.bringToFront();
      await expect.poll(() => setMarks(page), { timeout: 20_000 }).toContain('ministers');
      expect(await setMarks(page)).toEqual(expect.arrayContaining([...ofArticle]));
      await hoverMark(page, 'ministers');
      await expectCard(page, 'A note on ministers.');
    });

    it('does no harm if its stored data is damaged', async () => {
      const popup = await browser.openPopup();
      await popup.evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { set(items: object): Promise<void> } } };
        };
        return chrome.storage.local.set({
          glossaries: [null, { id: 'damaged', isOn: true }, { id: 'gone', isOn: true }, 7],
          'pack:damaged': { entries: [null] },
          'compiled:damaged': { version: 1, entries: {}, forms: 7 },
        });
      });
      const page = await browser.open('both');
      await expectMarks(page, ['Yerevan', 'Baku']);
      await page.reload();
      await expectMarks(page, ['Yerevan', 'Baku']);
      expect(browser.pageErrors()).toEqual([]);
    });
  },
);
