/** Tests the messages that content scripts send to the background, and pages whose background ends. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { cardText, hoverMark } from '../../scripts/page-probe.ts';
import { hearMessages, stopBackground } from '../support/background.ts';
import { expectCard } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { waitOutClosing } from '../support/wait-out.ts';

const LINE = '<p style="margin: 100px">Talks in Yerevan and in Baku</p>';
const MARKS = ['Yerevan', 'Baku'];

/**
 * A page that prerenders the page "next". A second after loading, when a content script has had time to read
 * it, "next" tells the server whether it is still prerendered.
 */
const prerendering = html(
  '<p>Nothing of interest.</p><a id="next" href="/next">Next</a>',
  '<script type="speculationrules">{ "prerender": [{ "urls": ["/next"], "eagerness": "immediate" }] }</script>',
);
const next = html(`${LINE}<script>
  const tell = (when) => fetch('/' + when + '-' + (document.prerendering ? 'prerendering' : 'shown'));
  addEventListener('load', () => setTimeout(() => tell('read'), 1000));
</script>`);

describeInBrowsers(
  'a page that Chromium prerenders',
  { pages: (path) => (path === 'next' ? next : prerendering), only: 'chromium' },
  (browser) => {
    it('sends no question to the background before it is shown, and is marked then', async () => {
      const messages = await hearMessages(browser);
      const page = await browser.open('page');
      await expect.poll(() => browser.server().requests, { timeout: 15_000 }).toContain('read-prerendering');
      const fromNext = async () => (await messages()).filter(({ from }) => from?.endsWith('/next'));
      expect(await fromNext()).toEqual([]);
      await Promise.all([page.waitForNavigation(), page.click('#next')]);
      await expectMarks(page, MARKS);
      // The browser shows the prerendered page and does not load it again.
      expect(browser.server().requests.filter((path) => path === 'next')).toHaveLength(1);
      expect(await fromNext()).not.toEqual([]);
    });
  },
);

const SECRET = 'Yerevan, my secret';
const editors = html(
  `<p>Talks in Yerevan</p>
   <textarea>${SECRET}</textarea><input value="${SECRET}"><input type="search" value="${SECRET}"><select><option>${SECRET}</option></select>
   <div contenteditable><p>${SECRET}</p></div><p>A line with <b contenteditable="plaintext-only">${SECRET}</b> in it, and Baku</p>
   <div role="textbox">${SECRET}</div>
   <textarea id="area"></textarea><div id="editor" contenteditable style="min-height: 50px"></div>`,
);

describeInBrowsers(
  'a page with editors and fields',
  { pages: () => editors, only: 'chromium' },
  (browser) => {
    it('never sends their contents, or what the user types, to the background', async () => {
      const messages = await hearMessages(browser);
      const page = await browser.open('page');
      await expectMarks(page, MARKS);
      for (const selector of ['#area', '#editor']) {
        await page.click(selector);
        await page.keyboard.type(`${SECRET}. `);
      }
      await page.evaluate(() => document.querySelector('p')?.append(' and in Gyumri'));
      await expectMarks(page, ['Yerevan', 'Gyumri', 'Baku']); // all earlier messages have arrived by then
      const told = JSON.stringify(await messages());
      expect(told).toContain('Talks in Yerevan and in Gyumri');
      expect(told).not.toContain('secret');
    });
  },
);

/** Dispatches a thousand forged events of each type that normally only the browser dispatches. */
function forgeEvents(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (let count = 0; count < 1000; count++) {
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      document.dispatchEvent(new Event('prerenderingchange'));
      dispatchEvent(new Event('focus'));
    }
  });
}

describeInBrowsers('a page that forges events of the browser', { pages: () => html(LINE) }, (browser) => {
  it('does not close a card or lose a mark', async () => {
    const page = await browser.open('page');
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Capital of Armenia');
    await forgeEvents(page);
    await waitOutClosing(page);
    expect(await cardText(page)).toContain('Capital of Armenia');
    await expectMarks(page, MARKS);
    expect(browser.pageErrors()).toEqual([]);
  });
});

describeInBrowsers(
  'a page that forges events of the browser',
  { pages: () => html(LINE), only: 'chromium' },
  (browser) => {
    it('does not flood the background', async () => {
      const page = await browser.open('page');
      await expectMarks(page, MARKS);
      const messages = await hearMessages(browser);
      await forgeEvents(page);
      await page.evaluate(() => document.querySelector('p')?.append(' and in Gyumri'));
      await expectMarks(page, [...MARKS, 'Gyumri']); // all earlier messages have arrived by then
      expect((await messages()).length).toBeLessThan(20);
    });
  },
);

const bare = html('<p style="margin: 100px" id="later">Nothing of interest.</p>');

describeInBrowsers(
  'a background that ends',
  { pages: (path) => (path === 'bare' ? bare : html(LINE)), only: 'chromium' },
  (browser) => {
    /** Waits until the background has answered a page. */
    async function waitForBackground(): Promise<void> {
      await expectMarks(await browser.open('page'), MARKS);
    }

    async function expectMarksAndCard(page: Page): Promise<void> {
      await expectMarks(page, MARKS);
      await page.mouse.move(5, 5);
      await hoverMark(page, 'Yerevan');
      await expectCard(page, 'Capital of Armenia');
      expect(browser.pageErrors()).toEqual([]);
    }

    it('is started again by a page that loads at that moment', async () => {
      await waitForBackground();
      const [page] = await Promise.all([browser.open('page'), stopBackground(browser)]);
      await expectMarksAndCard(page);
    });

    it('is started again by a page that asks later', async () => {
      await waitForBackground();
      const page = await browser.open('bare');
      await stopBackground(browser);
      await page.evaluate(() =>
        document.getElementById('later')?.replaceChildren('Talks in Yerevan and in Baku'),
      );
      await expectMarksAndCard(page);
    });

    it.each([1, 2, 3, 4, 5])('is asked again if it ends during a question (%i)', async () => {
      await waitForBackground();
      const page = await browser.open('bare');
      const change = () =>
        page.evaluate(() =>
          document.getElementById('later')?.replaceChildren('Talks in Yerevan and in Baku'),
        );
      await Promise.all([change(), stopBackground(browser)]);
      await expectMarksAndCard(page);
    });

    it('leaves painted marks, and later text is marked', async () => {
      const page = await browser.open('page');
      await expectMarks(page, MARKS);
      await stopBackground(browser);
      await expectMarks(page, MARKS);
      // Georgia is ambiguous: its mark needs evidence from the text that the page showed before.
      await page.evaluate(() => document.querySelector('p')?.append(' and with Georgia'));
      await expectMarks(page, [...MARKS, 'Georgia']);
    });

    it('is started again for the card when the pointer rests on a mark', async () => {
      const page = await browser.open('page');
      await expectMarks(page, MARKS);
      await stopBackground(browser);
      await hoverMark(page, 'Baku');
      await expectCard(page, 'Capital of Azerbaijan');
      expect(browser.pageErrors()).toEqual([]);
    });

    it.each([
      1, 2, 3,
    ])('is asked again for the card if it ends while the pointer rests on a mark (%i)', async () => {
      const page = await browser.open('page');
      await expectMarks(page, MARKS);
      await Promise.all([hoverMark(page, 'Baku'), stopBackground(browser)]);
      await expectCard(page, 'Capital of Azerbaijan');
      expect(browser.pageErrors()).toEqual([]);
    });
  },
);
