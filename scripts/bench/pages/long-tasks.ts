/** Records the long tasks of a page, as the browser reports them, and the longest gap of a timer. */
import type { Page } from 'puppeteer-core';
import { longestGap, recordGaps, watchGaps } from '../../page-cost.ts';

/** Measures of how busy the main thread of a page was. */
export interface Busy {
  /** Number of tasks of more than 50 ms. */
  readonly longTasks: number;
  /** Length of the longest task, in ms; 0 if there was no long task. */
  readonly longestTask: number;
  /** Longest time between two runs of a 5 ms timer, in ms. */
  readonly longestGap: number;
}

interface Observed {
  readonly tasks: number[];
  observer: PerformanceObserver;
}

type WithTasks = typeof globalThis & { observedTasks: Observed };

/** Runs in the page: collects the lengths of its long tasks. */
function observeTasks(): void {
  const tasks: number[] = [];
  const note = (entries: readonly PerformanceEntry[]) =>
    tasks.push(...entries.map(({ duration }) => duration));
  const observer = new PerformanceObserver((list) => void note(list.getEntries()));
  if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
    observer.observe({ type: 'longtask', buffered: true });
  Object.assign(globalThis, { observedTasks: { tasks, observer } });
}

/** Records long tasks and timer gaps of all pages that this tab loads from now on. */
export async function watchTasks(page: Page): Promise<void> {
  await watchGaps(page);
  await page.evaluateOnNewDocument(observeTasks);
}

/** Records long tasks and timer gaps of the open page from now on. */
export async function watchTasksNow(page: Page): Promise<void> {
  await page.evaluate(recordGaps);
  await page.evaluate(observeTasks);
}

/** Returns the lengths of the long tasks so far, in ms. Firefox reports none. */
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
