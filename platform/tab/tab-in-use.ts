/** Finds the tab that the user looks at, for the background. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../extension.ts';

/** Returns the active tab of the window that was used last; `undefined` if no window is open. */
export async function tabInUse(): Promise<Tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}
