/** Chromium's background, for end-to-end tests. Firefox shows its own to nobody. */
import type { WebWorker } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser, Runtime } from 'webextension-polyfill';
import type { BrowserTests } from './in-browsers.ts';

/** What the background's world has, and what is kept in it here. */
interface World {
  readonly chrome: Browser;
  heard?: HeardMessage[];
}

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

/** A message that a page has sent to the background. */
export interface HeardMessage {
  /** The address of the document that has sent it. */
  readonly from: string | undefined;
  readonly message: unknown;
}

/**
 * Notes every message that pages send to Chromium's background from now on, over connections opened from now on and without one. The
 * returned function gives what has come so far.
 */
export async function hearMessages(browser: BrowserTests): Promise<() => Promise<readonly HeardMessage[]>> {
  const worker = await backgroundOf(browser);
  await worker.evaluate(() => {
    const world = globalThis as unknown as World;
    const heard: HeardMessage[] = [];
    world.heard = heard;
    const { runtime } = world.chrome;
    runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender): undefined => {
      heard.push({ from: sender.url, message });
    });
    runtime.onConnect.addListener((port) => port.onMessage.addListener((message: unknown) => void heard.push({ from: port.sender?.url, message })));
  });
  return () => worker.evaluate(() => (globalThis as unknown as World).heard ?? []);
}

/** Ends Chromium's background. It starts again with the next event. */
export async function stopBackground(browser: BrowserTests): Promise<void> {
  const worker = await backgroundOf(browser);
  // Chromium gives up a service worker that is ended while it is being installed.
  const state = () => worker.evaluate(() => (globalThis as unknown as { serviceWorker: ServiceWorker }).serviceWorker.state);
  await expect.poll(state, { timeout: 10_000 }).toBe('activated');
  await worker.close();
}
