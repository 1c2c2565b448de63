/** Gives end-to-end tests access to the background in Chromium. Firefox gives tests no such access. */
import type { WebWorker } from 'puppeteer-core';
import type { Browser, Runtime } from 'webextension-polyfill';
import type { BrowserTests } from './in-browsers.ts';

/**
 * Global variables of the background that these helpers use. They include a list in which the helpers keep
 * messages.
 */
interface World {
  readonly chrome: Browser;
  heard?: HeardMessage[];
}

export async function backgroundOf(browser: BrowserTests): Promise<WebWorker> {
  const target = await browser
    .session()
    .browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  if (worker === null) throw new Error('The background is not running.');
  return worker;
}

/**
 * Sends an event of the extension API to the background, named by its path, such as `commands.onCommand`.
 * Chromium lets an extension dispatch its own events as if the browser had sent them.
 */
export async function dispatch(
  browser: BrowserTests,
  event: string,
  ...args: readonly unknown[]
): Promise<void> {
  await (await backgroundOf(browser)).evaluate(
    (path, values) => {
      const found = path
        .split('.')
        .reduce<unknown>((api, name) => (api as Record<string, unknown>)[name], globalThis);
      (found as { dispatch(...values: readonly unknown[]): void }).dispatch(...values);
    },
    `chrome.${event}`,
    args,
  );
}

/** A message that a page has sent to the background. */
export interface HeardMessage {
  /** Address of the document that sent the message. */
  readonly from: string | undefined;
  readonly message: unknown;
}

/**
 * Records every message that pages send to Chromium's background from now on, through new ports or without a
 * port. The returned function gives the messages so far.
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
    runtime.onConnect.addListener((port) =>
      port.onMessage.addListener((message: unknown) => void heard.push({ from: port.sender?.url, message })),
    );
  });
  return () => worker.evaluate(() => (globalThis as unknown as World).heard ?? []);
}

/**
 * Ends Chromium's background, as the browser does when it has been idle. The next event starts it again. Do
 * not call `backgroundOf` before: if a debugger is attached, Chromium can leave the next background waiting
 * for one.
 */
export async function stopBackground(browser: BrowserTests): Promise<void> {
  const [page] = await browser.session().browser.pages();
  const client = await page?.createCDPSession();
  await client?.send('ServiceWorker.enable');
  await client?.send('ServiceWorker.stopAllWorkers');
  await client?.detach();
}
