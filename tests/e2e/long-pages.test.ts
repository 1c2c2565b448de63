/** Pages with thousands of names: they stay usable while they are read, and lose no mark when they are read anew. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { settled } from '../../scripts/page-probe.ts';
import { storeSettings } from '../support/extension-pages.ts';
import { describeInBrowsers, html } from '../support/in-browsers.ts';

/** Records the marks that are painted in each frame, and, where the browser tells, tasks of 50 ms and more. */
const RECORDER = `<script>
  window.sizes = [];
  window.tasks = [];
  (function look() {
    const size = [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
    if (size !== window.sizes.at(-1)) window.sizes.push(size);
    requestAnimationFrame(look);
  })();
  if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
</script>`;

const NAMES_IN_PARAGRAPH = 9;
const paragraph = '<p>Georgia and Turkey met Armenia in Yerevan; Baku spoke of Zangezur, Pashinyan of Russia and Iran.</p>';

function pageOf(paragraphs: number): string {
  const sections = Array.from({ length: paragraphs / 10 }, (_, index) => `<section><h3>Part ${index}</h3>${paragraph.repeat(10)}</section>`);
  return html(sections.join('\n'), RECORDER);
}

function sizes(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (window as unknown as { sizes: readonly number[] }).sizes);
}

const LONGEST_TASK = 250;

describeInBrowsers('a page with 13,500 names', { pages: () => pageOf(1500), only: 'chromium' }, (browser) => {
  it('is read in slices, and shows its first names before the last are read', async () => {
    const page = await browser.open('long');
    await settled(page);
    const seen = await sizes(page);
    expect(seen.at(-1)).toBe(2000);
    expect(seen.length).toBeGreaterThan(2); // none, some, all
    const longest = await page.evaluate(() => {
      const [{ loadEventEnd }] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming];
      const { tasks } = window as unknown as { tasks: readonly PerformanceEntry[] };
      return Math.max(0, ...tasks.filter(({ startTime }) => startTime > loadEventEnd).map(({ duration }) => duration));
    });
    expect(longest).toBeLessThan(LONGEST_TASK);
  });
});

describeInBrowsers('a page with 1,800 names', { pages: () => pageOf(200) }, (browser) => {
  it('never shows fewer marks while it is read, nor when it is read anew', async () => {
    const page = await browser.open('long');
    const all = 200 * NAMES_IN_PARAGRAPH;
    await expect.poll(async () => (await sizes(page)).at(-1), { timeout: 20_000 }).toBe(all);
    await storeSettings(browser, { relevance: 'every' });
    await page.bringToFront();
    await page.evaluate(() => document.body.append('Gyumri')); // is read after all else
    await expect.poll(async () => (await sizes(page)).at(-1), { timeout: 20_000 }).toBe(all + 1);
    const seen = await sizes(page);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    await storeSettings(browser, {});
  });
});
