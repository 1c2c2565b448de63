/** Chromium's background, for end-to-end tests. Firefox shows its own to nobody. */
import type { WebWorker } from 'puppeteer-core';
import type { BrowserTests } from './in-browsers.ts';

export async function backgroundOf(browser: BrowserTests): Promise<WebWorker> {
  const target = await browser.session().browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  if (worker === null) throw new Error('The background is not running.');
  return worker;
}

/** Has an event of the extension API come to the background, by its path as `commands.onCommand`. Chromium lets extensions send themselves events as if they were the browser's. */
export async function dispatch(browser: BrowserTests, event: string, ...args: readonly unknown[]): Promise<void> {
  await (await backgroundOf(browser)).evaluate(
    (path, values) => {
      const found = path.split('.').reduce<unknown>((api, name) => (api as Record<string, unknown>)[name], globalThis);
      (found as { dispatch(...values: readonly unknown[]): void }).dispatch(...values);
    },
    `chrome.${event}`,
    args,
  );
}
