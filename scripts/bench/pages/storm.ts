/** Measures a page that keeps adding nodes with names. */
import type { Page } from 'puppeteer-core';
import { countMarks, cpuTime } from '../../page-cost.ts';
import type { BenchOptions } from '../options.ts';
import { rounded, type Table } from '../table.ts';
import { busyTimes, watchTasks } from './long-tasks.ts';
import { inSession, pageWith } from './session.ts';

/** Number of nodes that the page adds in a second. */
const RATE = 500;

/** Number of nodes that the page adds at once. */
const AT_ONCE = 10;

interface Storm {
  readonly added: number;
}

/**
 * Runs in the page: adds paragraphs to one element for `seconds`, by a timer. A page that is too busy adds
 * fewer, because the browser skips calls of the timer.
 */
async function rage(seconds: number, rate: number, atOnce: number): Promise<Storm> {
  const list = document.querySelector('#storm');
  let added = 0;
  const end = performance.now() + seconds * 1000;
  await new Promise<void>((resolve) => {
    const timer = setInterval(
      () => {
        if (performance.now() >= end) {
          clearInterval(timer);
          resolve();
          return;
        }
        for (let count = 0; count < atOnce; count++) {
          const line = document.createElement('p');
          line.textContent = `Line ${added++}: talks in Yerevan and Baku about Zangezur.`;
          list?.append(line);
        }
      },
      (1000 * atOnce) / rate,
    );
  });
  return { added };
}

/**
 * Returns a function that returns the CPU time of the page's main thread from now on, in ms. In Firefox,
 * which does not report this time, it returns NaN.
 */
async function mainThreadTime(page: Page, isChromium: boolean): Promise<() => Promise<number>> {
  if (!isChromium) return async () => Number.NaN;
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const before = await cpuTime(session);
  return async () => (await cpuTime(session)) - before;
}

async function measure({ browser, seconds }: BenchOptions, withExtension: boolean) {
  const body = '<h1>Talks in Yerevan</h1><div id="storm"></div>';
  return inSession({ browser, withExtension, pages: () => pageWith(body) }, async ({ session, server }) => {
    const page = await session.newPage();
    page.setDefaultTimeout(0);
    await watchTasks(page);
    await page.goto(server.url('page'));
    const cpuSoFar = await mainThreadTime(page, browser === 'chromium');
    const { added } = await page.evaluate(rage, seconds, RATE, AT_ONCE);
    const cpu = await cpuSoFar();
    const { longTasks, longestTask, longestGap } = await busyTimes(page);
    return {
      page: withExtension ? 'with Sidelight' : 'alone',
      'nodes added': added,
      'of nodes': seconds * RATE,
      'long tasks': browser === 'chromium' ? longTasks : undefined,
      'longest task ms': browser === 'chromium' ? rounded(longestTask) : undefined,
      'longest gap ms': rounded(longestGap),
      'CPU s': rounded(cpu / 1000),
      'marks painted': await countMarks(page),
    };
  });
}

/** Measures the storm without the extension and with it. */
export async function stormTable(options: BenchOptions): Promise<Table> {
  return {
    title: `Storm: ${RATE} named nodes a second for ${options.seconds} s`,
    notes: [
      `${options.browser}. A timer adds ${AT_ONCE} paragraphs with three names each; missed calls are not made up. gap: the longest time between two calls of a 5 ms timer.`,
    ],
    rows: [await measure(options, false), await measure(options, true)],
  };
}
