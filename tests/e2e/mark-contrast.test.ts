/** Tests that marks are readable and their underlines visible on pages of all colours. */
import { expect, it } from 'vitest';
import { paintedMarks } from '../../scripts/page-probe.ts';
import { contrast } from '../support/contrast.ts';
import { storeSettings } from '../support/extension-pages.ts';
import { type BrowserTests, describeInBrowsers } from '../support/in-browsers.ts';
import {
  type Ground,
  groundsPage,
  type Look,
  type MarkColours,
  markColours,
  WORDS,
} from '../support/mark-colours.ts';

const GROUNDS: readonly Ground[] = [
  { name: 'white', background: '#fff', colour: '#000' },
  { name: 'white, grey text', background: '#fff', colour: '#595959' },
  { name: 'white, a link', background: '#fff', colour: '#0645ad' },
  { name: 'salmon', background: '#fff1e5', colour: '#33302e' },
  { name: 'sepia', background: '#f4ecd8', colour: '#5b4636' },
  { name: 'yellow', background: '#ffe14d', colour: '#222' },
  { name: 'black', background: '#000', colour: '#fff' },
  { name: 'dark by color-scheme', background: 'Canvas; color-scheme: dark', colour: 'CanvasText' },
  { name: 'dark without color-scheme', background: '#121212', colour: '#e0e0e0' },
  { name: 'dark, grey text', background: '#1b1b1b', colour: '#9e9e9e' },
  { name: 'navy', background: '#0a2342', colour: '#f0f4f8' },
  { name: 'red', background: '#a6192e', colour: '#fff' },
];

/**
 * Smallest contrast of text (WCAG 2.2, 1.4.3). WCAG requires only 3 for lines (1.4.11). The underlines of
 * marks must reach the contrast of text, since only the line shows that a tint is a mark.
 */
const LEAST = 4.5;
/**
 * Smallest share of the page's contrast that a tint must keep. Text with a contrast of 5.3 then keeps 4.5.
 */
const KEPT = 0.85;

const LOOKS = Object.keys(WORDS) as readonly Look[];

async function coloursOf(browser: BrowserTests, looks: 'quiet' | 'kinds'): Promise<readonly MarkColours[]> {
  await storeSettings(browser, { looks });
  const page = await browser.open('grounds');
  const highlights = looks === 'quiet' ? ['sidelight'] : LOOKS.map((look) => `sidelight-${look}`);
  const marks = async () =>
    (await Promise.all(highlights.map((highlight) => paintedMarks(page, { highlight })))).flat().length;
  await expect.poll(marks, { timeout: 10_000 }).toBe(GROUNDS.length * LOOKS.length);
  const colours = await markColours(page, GROUNDS);
  await storeSettings(browser, {});
  return colours;
}

describeInBrowsers('marks', { pages: () => groundsPage(GROUNDS) }, (browser) => {
  it.each([
    'quiet',
    'kinds',
  ] as const)('are readable and visible on pages of all colours (%s)', async (looks) => {
    const colours = await coloursOf(browser, looks);
    expect(colours).toHaveLength(GROUNDS.length * LOOKS.length);
    // Check that marks were measured: they have a tint, and the same word without a mark has no line under
    // it.
    for (const { page, tint, lineWithoutMark } of colours) {
      expect(tint).not.toEqual(page);
      expect(lineWithoutMark).toEqual(page);
    }
    const measured = colours.map(({ ground, look, page, tint, ink, line }) => ({
      mark: `${look} on ${ground}`,
      text: contrast(ink, tint),
      kept: contrast(ink, tint) / contrast(ink, page),
      line: Math.min(contrast(line, tint), contrast(line, page)),
    }));
    expect(measured.filter(({ text, line, kept }) => text < LEAST || line < LEAST || kept < KEPT)).toEqual(
      [],
    );
  });

  it('flash on a jump and stay readable on pages of all colours', async () => {
    const page = await browser.open('grounds');
    // After a jump to a mark, the content script makes the mark flash in the same way for a moment.
    await page.evaluate(() => {
      const ranges = [...document.querySelectorAll('b')].map(
        (word) => new StaticRange({ startContainer: word, startOffset: 0, endContainer: word, endOffset: 1 }),
      );
      CSS.highlights.set('sidelight-flash', new Highlight(...ranges));
    });
    for (const { ground, page: beside, tint, ink } of await markColours(page, GROUNDS)) {
      expect(contrast(ink, tint), ground).toBeGreaterThanOrEqual(LEAST);
      expect(tint, ground).not.toEqual(beside);
    }
  });
});
