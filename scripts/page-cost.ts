/** Measures in Chromium what a page costs its tab. */
import type { CDPSession, Page } from 'puppeteer-core';
import type { Session } from './browsers.ts';

interface Recorder {
  longestGap: number;
}

/**
 * Records the longest gap between two calls of a timer. Runs in the page. Chromium's own list of long tasks
 * is not enough: it omits the work of a content script that handles an answer from its background.
 */
export function recordGaps(): void {
  const recorder: Recorder = { longestGap: 0 };
  Object.assign(globalThis, { recorder });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    recorder.longestGap = Math.max(recorder.longestGap, now - last);
    last = now;
  }, 5);
}

/** Makes the next page loaded in this tab record its timer gaps. */
export async function watchGaps(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(recordGaps);
}

/** Returns the longest time between two runs of the page's 5 ms timer, in ms. */
export function longestGap(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { readonly recorder: Recorder }).recorder.longestGap);
}

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}

/** Returns the CPU time of the page's main thread so far, in ms. `Performance` must be enabled. */
export async function cpuTime(session: CDPSession): Promise<number> {
  return (await metric(session, 'ThreadTime')) * 1000;
}

/** Time for which a page must be nearly idle to count as settled, in ms. */
const QUIET = 400;

/**
 * Waits until the page uses less than `idle` ms of CPU time during `QUIET` ms. Returns the CPU time it has
 * used in all, in ms.
 */
async function settledCpuTime(session: CDPSession, idle: number): Promise<number> {
  for (let last = await cpuTime(session); ; ) {
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    const now = await cpuTime(session);
    if (now - last < idle) return now;
    last = now;
  }
}

async function loadUntilSettled<Result>(
  browser: Session,
  address: string,
  prepare: (page: Page) => Promise<void>,
  measure: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage();
  await page.bringToFront();
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await prepare(page);
  await page.goto(address);
  const result = await measure(page, session);
  await page.close();
  return result;
}

/** Loads a page and returns the CPU time of its main thread until it has settled, in ms. */
export function cpuTimeOf(browser: Session, address: string): Promise<number> {
  return loadUntilSettled(
    browser,
    address,
    async () => {},
    (_, session) => settledCpuTime(session, 5),
  );
}

/**
 * Loads a page twice, measures its longest timer gap until it has settled, in ms, and returns the shorter of
 * the two gaps. A busy machine can only make the figure larger.
 */
export async function longestGapOf(browser: Session, address: string): Promise<number> {
  const measure = () =>
    loadUntilSettled(browser, address, watchGaps, async (page, session) => {
      await settledCpuTime(session, QUIET / 8); // the gap timer itself uses a tenth of the CPU time
      return longestGap(page);
    });
  return Math.min(await measure(), await measure());
}

/** CPU time and memory that a page uses in its tab, and the number of marks painted there. */
export interface PageCost {
  /** CPU time of the main thread until the page has settled, in ms. */
  readonly cpu: number;
  /** JavaScript heap after garbage collection, in MB. */
  readonly heap: number;
  readonly marks: number;
}

/** Loads a page once to start its process, then loads it again and measures the second load. */
export function costOf(browser: Session, address: string): Promise<PageCost> {
  const nothing = async () => {};
  return loadUntilSettled(browser, `${address}?warm`, nothing, async (page, session) => {
    await settledCpuTime(session, 5);
    // Enabling `Performance` again restarts its clock.
    await session.send('Performance.disable');
    await session.send('Performance.enable');
    await page.goto(address);
    const cpu = await settledCpuTime(session, 5);
    await session.send('HeapProfiler.collectGarbage');
    const heap = (await metric(session, 'JSHeapUsedSize')) / 1e6;
    return { cpu, heap, marks: await countMarks(page) };
  });
}

/** Returns how many ranges are painted on the page. */
export function countMarks(page: Page): Promise<number> {
  return page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
}
