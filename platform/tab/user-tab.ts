/** Finds the tab whose page the popup is about, and watches its address. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../extension.ts';

export interface UserTab {
  readonly id: number;
  readonly windowId: number;
  /** Address of the page; `undefined` if the extension has no access to the page. */
  readonly url: string | undefined;
  /** Title of the page; empty if the extension has no access to the page. */
  readonly title: string;
  readonly incognito: boolean;
}

/** Returns the properties of a tab that the popup needs; `undefined` for a tab without an id or window. */
export function toUserTab({ id, windowId, url, title = '', incognito }: Tabs.Tab): UserTab | undefined {
  return id === undefined || windowId === undefined ? undefined : { id, windowId, url, title, incognito };
}

/**
 * Returns true if the tab shows a page of the extension itself, such as the welcome page. The popup is never
 * about such a page.
 */
function isOwnPage({ url }: Tabs.Tab): boolean {
  return url?.startsWith(browser.runtime.getURL('')) === true;
}

/**
 * Returns the tab that the user looked at before the popup, if the popup is itself in a tab (Firefox for
 * Android); `undefined` if the window has no other tab.
 */
async function tabBefore(own: Tabs.Tab): Promise<Tabs.Tab | undefined> {
  const tabs = await browser.tabs.query(
    own.windowId === undefined ? { currentWindow: true } : { windowId: own.windowId },
  );
  const others = tabs.filter((tab) => tab.id !== own.id && !isOwnPage(tab));
  return others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** Returns the tab with this id, with its present address and title; `undefined` if it has been closed. */
export async function tabNow(id: number): Promise<UserTab | undefined> {
  const tab = await browser.tabs.get(id).catch(() => undefined);
  return tab && toUserTab(tab);
}

/** Returns the tab that the popup is about; `undefined` if the window has no tab but the popup's own. */
export async function userTab(): Promise<UserTab | undefined> {
  const own = await browser.tabs.getCurrent();
  const tab =
    own === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await tabBefore(own);
  return tab && toUserTab(tab);
}

/** Calls `onChange` when the tab has another address or has finished loading, until `signal` is aborted. */
function watchTab(tabId: number, onChange: (tab: UserTab) => void, signal: AbortSignal): void {
  const hear = (id: number, { url, status }: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab) => {
    const changed = id === tabId && (url !== undefined || status === 'complete') ? toUserTab(tab) : undefined;
    if (changed !== undefined) onChange(changed);
  };
  browser.tabs.onUpdated.addListener(hear);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(hear));
}

/**
 * Calls `onTab` with the tab that the popup is about, and again when that tab has another address or has
 * finished loading, until `signal` is aborted.
 */
export async function followUserTab(
  onTab: (tab: UserTab | undefined) => void,
  signal: AbortSignal,
): Promise<void> {
  const tab = await userTab();
  if (signal.aborted) return;
  onTab(tab);
  if (tab !== undefined) watchTab(tab.id, onTab, signal);
}
