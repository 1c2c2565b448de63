/** Marks as they are painted on pages of all colours: can their text be read, and are their lines seen. */
import { expect, it } from 'vitest';
import { paintedMarks } from '../../scripts/page-probe.ts';
import { contrast } from '../support/contrast.ts';
import { storeSettings } from '../support/extension-pages.ts';
import { type BrowserTests, describeInBrowsers } from '../support/in-browsers.ts';
import { type Ground, groundsPage, type Look, type MarkColours, markColours, WORDS } from '../support/mark-colours.ts';

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

/** What text must have (WCAG 2.2, 1.4.3). A line needs 3 (1.4.11); ours, which is all that tells a mark from a tint, is held to the same as text. */
const LEAST = 4.5;
/** Of the page's own contrast a tint leaves at least so much, so that on pages with 5.3 and more text keeps 4.5. */
const KEPT = 0.85;

const LOOKS = Object.keys(WORDS) as readonly Look[];

async function coloursOf(browser: BrowserTests, looks: 'quiet' | 'kinds'): Promise<readonly MarkColours[]> {
  await storeSettings(browser, { looks });
  const page = await browser.open('grounds');
  const highlights = looks === 'quiet' ? ['sidelight'] : LOOKS.map((look) => `sidelight-${look}`);
  const marks = async () => (await Promise.all(highlights.map((highlight) => paintedMarks(page, { highlight })))).flat().length;
  await expect.poll(marks, { timeout: 10_000 }).toBe(GROUNDS.length * LOOKS.length);
  const colours = await markColours(page, GROUNDS);
  await storeSettings(browser, {});
  return colours;
}

describeInBrowsers('marks', { pages: () => groundsPage(GROUNDS) }, (browser) => {
  it.each(['quiet', 'kinds'] as const)('can be read and are seen on pages of all colours (%s)', async (looks) => {
    const colours = await coloursOf(browser, looks);
    expect(colours).toHaveLength(GROUNDS.length * LOOKS.length);
    // What is measured is the mark: it is tinted, and under a word that is not marked there is no line.
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
    expect(measured.filter(({ text, line, kept }) => text < LEAST || line < LEAST || kept < KEPT)).toEqual([]);
  });

  it('a name that is jumped to lights up and can be read on pages of all colours', async () => {
    const page = await browser.open('grounds');
    // As the marks' script does for a moment.
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
