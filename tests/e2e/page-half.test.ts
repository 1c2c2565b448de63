/**
 * Tests the content script on difficult pages: pages that clear highlights, remove their root element, are
 * editors or change all the time. Also tests updates and sites that are switched off and on.
 */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { CARD, hoverMark, settled, showMark } from '../../scripts/page-probe.ts';
import { expectCard, expectNoCard } from '../support/cards.ts';
import { describeInBrowsers, expectMarks, html } from '../support/in-browsers.ts';
import { waitOutOpening, waitOutRescan } from '../support/wait-out.ts';

const LINE = '<p style="margin: 100px">Talks in Yerevan and in Baku</p>';
const MARKS = ['Yerevan', 'Baku'];

const clearing = html(
  `<input><p id="note"></p>${LINE}<script>
    /** Clears all highlights and changes the page, as a search box of the page would at each key press. */
    window.clearThirtyTimes = async () => {
      for (let count = 0; count < 30; count++) {
        CSS.highlights.clear();
        document.querySelector('#note').textContent = count + ' found';
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    window.clearAlways = () => {
      CSS.highlights.clear();
      requestAnimationFrame(clearAlways);
    };
  </script>`,
);

interface ClearingPage {
  clearThirtyTimes(): Promise<void>;
  clearAlways(): void;
}

describeInBrowsers('a page that clears all highlights', { pages: () => clearing }, (browser) => {
  it('gets its marks back after it has cleared them thirty times', async () => {
    const page = await browser.open('page');
    await expectMarks(page, MARKS);
    await page.evaluate(() => (window as unknown as ClearingPage).clearThirtyTimes());
    await expectMarks(page, MARKS);
    await hoverMark(page, 'Yerevan');
    await expectCard(page, 'Capital of Armenia');
  });

  it('opens no card where nothing is painted, if it clears them in every frame', async () => {
    const page = await browser.open('page');
    await expectMarks(page, MARKS);
    const { x, y } = await showMark(page, 'Yerevan');
    await page.evaluate(() => (window as unknown as ClearingPage).clearAlways());
    await page.mouse.move(x - 3, y + 1);
    await page.mouse.move(x, y);
    await waitOutOpening(page);
    expect(await page.$$(CARD)).toEqual([]);
  });
});

describeInBrowsers(
  'an update while a card is open',
  { pages: () => html(LINE), only: 'firefox' },
  (browser) => {
    it('closes the card, and one card opens when the pointer next rests on a name', async () => {
      const page = await browser.open('page');
      await expectMarks(page, MARKS);
      await hoverMark(page, 'Yerevan');
      await expectCard(page, 'Capital of Armenia');
      await browser.session().reinstallExtension();
      await page.mouse.move(5, 5);
      await expectNoCard(page);
      // Firefox has ended the old script without removing its marks. The new script paints its own marks.
      await page.evaluate(() => CSS.highlights.clear());
      await expectMarks(page, MARKS);
      await hoverMark(page, 'Baku');
      await expectCard(page, 'Capital of Azerbaijan');
      expect(await page.$$(CARD)).toHaveLength(1);
    });
  },
);

describeInBrowsers(
  'a site that is switched off and on',
  { pages: () => html(LINE), only: 'chromium' },
  (browser) => {
    const SWITCH = '[role=switch]';

    /** Returns the number of event listeners in the page's process after garbage collection. */
    async function countListeners(page: Page): Promise<number> {
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      await session.detach();
      return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN;
    }

    it('keeps no listeners after it is switched ten times', async () => {
      const page = await browser.open('page');
      await expectMarks(page, MARKS);
      const popup = await browser.openPopup();
      async function switchOffAndOn(): Promise<void> {
        await (await popup.waitForSelector(`${SWITCH}[aria-checked=true]`))?.click();
        await expectMarks(page, []);
        await (await popup.waitForSelector(`${SWITCH}[aria-checked=false]`))?.click();
        await expectMarks(page, MARKS);
      }
      await switchOffAndOn();
      const before = await countListeners(page);
      for (let count = 0; count < 10; count++) await switchOffAndOn();
      await expect.poll(() => countListeners(page)).toBeLessThan(before + 10);
    });
  },
);

describeInBrowsers('a page that removes its root element', { pages: () => html(LINE) }, (browser) => {
  it('causes no error, and gets its marks again when the element comes back', async () => {
    const page = await browser.open('page');
    await expectMarks(page, MARKS);
    const root = await page.evaluateHandle(() => document.documentElement);
    await root.evaluate((element) => element.remove());
    await waitOutRescan(page);
    await root.evaluate((element) => {
      document.append(element);
      document.querySelector('p')?.append(' and in Ankara');
    });
    await expectMarks(page, [...MARKS, 'Ankara']);
    expect(browser.pageErrors()).toEqual([]);
  });

  it('causes no error if it does so before its names are marked', async () => {
    const page = await browser.open('page');
    await page.evaluate(() => document.documentElement.remove());
    await waitOutRescan(page);
    expect(browser.pageErrors()).toEqual([]);
  });
});

const editor = html(`${LINE}<script>document.designMode = 'on'</script>`);
const editorInFrame = html(
  `<p>Gyumri base</p><iframe src="/editor" style="width: 600px; height: 300px"></iframe>`,
);

describeInBrowsers(
  'a document that is an editor',
  { pages: (path) => (path === 'editor' ? editor : editorInFrame) },
  (browser) => {
    it('is not marked, and neither is the text that the user types into it', async () => {
      const page = await browser.open('editor');
      await page.mouse.click(150, 108);
      await page.keyboard.type('Zangezur corridor, ');
      await settled(page);
      await expectMarks(page, []);
    });

    it('is not marked in a frame of a page that is marked', async () => {
      const page = await browser.open('frame');
      await expectMarks(page, ['Gyumri base']);
      const frame = page.frames().find((each) => each.url().endsWith('/editor'));
      if (frame === undefined) throw new Error('There is no editor.');
      await settled(page);
      await expectMarks(frame, []);
    });
  },
);

/** Texts that the changing page shows in turn. They have the same names at different offsets. */
const VARIANTS = [
  'Yerevan and Baku met.',
  'They met in Baku, said Yerevan.',
  'In May Yerevan met somebody of Baku',
  'Nothing.',
  'Baku – Yerevan',
];

const changing = html(
  `<p id="text">Gyumri</p><p id="split"><b>Gyum</b>ri</p><script>
    const variants = ${JSON.stringify(VARIANTS)};
    const text = document.querySelector('#text').firstChild;
    const [half] = document.querySelectorAll('#split b');
    /** Painted texts that are not names. They are collected in each frame before the frame is painted. */
    window.wrong = [];
    window.frames = 0;
    (function look() {
      window.frames++;
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('sidelight')) continue;
        for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
          const range = document.createRange();
          try {
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
          } catch {
            continue; // the text has become shorter than the range, so the browser paints nothing
          }
          if (!${JSON.stringify(['Yerevan', 'Baku', 'Gyumri'])}.includes(range.toString())) window.wrong.push(range.toString());
        }
      }
      requestAnimationFrame(look);
    })();
    /** Changes the texts for a second, with pauses about as long as the background takes to answer. */
    window.change = async () => {
      const end = performance.now() + 1000;
      for (let count = 0; performance.now() < end; count++) {
        if (count % 3 === 0) text.replaceData(0, text.length, variants[count % variants.length]);
        else text.data = variants[count % variants.length];
        half.firstChild.data = count % 2 === 0 ? 'Gyum' : 'In Gyum';
        await new Promise((resolve) => setTimeout(resolve, count % 40));
      }
      text.data = variants[0];
      half.firstChild.data = 'Gyum';
    };
  </script>`,
);

interface ChangingPage {
  readonly wrong: readonly string[];
  readonly frames: number;
  change(): Promise<void>;
}

describeInBrowsers('a page whose text changes all the time', { pages: () => changing }, (browser) => {
  it.each([
    ['during the first search for names', false],
    ['after its names are marked', true],
  ])('has only names marked: %s', async (_, isMarkedBefore) => {
    const page = await browser.open('page');
    if (isMarkedBefore) await expectMarks(page, ['Gyumri', 'Gyumri']);
    await page.evaluate(() => (window as unknown as ChangingPage).change());
    await expectMarks(page, ['Yerevan', 'Baku', 'Gyumri']);
    const { wrong, frames } = await page.evaluate(() => {
      const { wrong: found, frames: count } = window as unknown as ChangingPage;
      return { wrong: found, frames: count };
    });
    expect(frames).toBeGreaterThan(10);
    expect([...new Set(wrong)]).toEqual([]);
  });
});
