/** The tab that the reader looks at, as the background sees it. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../extension.ts';

/** The active tab of the window that was used last. */
export async function tabInUse(): Promise<Tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}
