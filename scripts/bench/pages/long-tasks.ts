/** Keeps a page's long tasks, as the browser reports them, and the longest time that a timer had to wait. */
import type { Page } from 'puppeteer-core';
import { longestGap, recordGaps, watchGaps } from '../../page-cost.ts';

/** How busy the main thread of a page was. */
export interface Busy {
  /** Tasks of more than 50 ms. */
  readonly longTasks: number;
  /** In ms; 0 without any. */
  readonly longestTask: number;
  /** Longest time for which the page did not get to a timer of 5 ms, in ms. */
  readonly longestGap: number;
}

interface Observed {
  readonly tasks: number[];
  observer: PerformanceObserver;
}

type WithTasks = typeof globalThis & { observedTasks: Observed };

/** Runs in the page. */
function observeTasks(): void {
  const tasks: number[] = [];
  const note = (entries: readonly PerformanceEntry[]) => tasks.push(...entries.map(({ duration }) => duration));
  const observer = new PerformanceObserver((list) => void note(list.getEntries()));
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) observer.observe({ type: 'longtask', buffered: true });
  Object.assign(globalThis, { observedTasks: { tasks, observer } });
}

/** Has the page that is loaded next in this tab keep its long tasks and gaps. */
export async function watchTasks(page: Page): Promise<void> {
  await watchGaps(page);
  await page.evaluateOnNewDocument(observeTasks);
}

/** Has the page that is open keep its long tasks and gaps from now on. */
export async function watchTasksNow(page: Page): Promise<void> {
  await page.evaluate(recordGaps);
  await page.evaluate(observeTasks);
}

/** Returns the lengths of the long tasks so far, in ms. Firefox tells of none. */
function longTasks(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const { tasks, observer } = (globalThis as WithTasks).observedTasks;
    return [...tasks, ...observer.takeRecords().map(({ duration }) => duration)];
  });
}

/** Returns how busy the page has been since it was loaded. */
export async function busyTimes(page: Page): Promise<Busy> {
  const tasks = await longTasks(page);
  return { longTasks: tasks.length, longestTask: Math.max(0, ...tasks), longestGap: await longestGap(page) };
}
