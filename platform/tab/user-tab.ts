/** The tab that the popup is about. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../extension.ts';

export interface UserTab {
  readonly id: number;
  readonly windowId: number;
  /** Known only where the extension has access to the page. */
  readonly url: string | undefined;
  /** Empty where it is not known, like the address. */
  readonly title: string;
  readonly incognito: boolean;
}

export function toUserTab({ id, windowId, url, title = '', incognito }: Tabs.Tab): UserTab | undefined {
  return id === undefined || windowId === undefined ? undefined : { id, windowId, url, title, incognito };
}

/** True for the welcome page and the like, which a popup in a tab is never about. */
function isOwnPage({ url }: Tabs.Tab): boolean {
  return url?.startsWith(browser.runtime.getURL('')) === true;
}

/** The tab of the window that was in use before the popup, where the popup is a tab itself (Firefox for Android). */
async function tabBefore(own: Tabs.Tab): Promise<Tabs.Tab | undefined> {
  const tabs = await browser.tabs.query(own.windowId === undefined ? { currentWindow: true } : { windowId: own.windowId });
  const others = tabs.filter((tab) => tab.id !== own.id && !isOwnPage(tab));
  return others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** A tab as it is now; `undefined` if it has been closed. */
export async function tabNow(id: number): Promise<UserTab | undefined> {
  const tab = await browser.tabs.get(id).catch(() => undefined);
  return tab && toUserTab(tab);
}

/** `undefined` if the window has no tab but the popup's own. */
export async function userTab(): Promise<UserTab | undefined> {
  const own = await browser.tabs.getCurrent();
  const tab = own === undefined ? (await browser.tabs.query({ active: true, currentWindow: true }))[0] : await tabBefore(own);
  return tab && toUserTab(tab);
}

/** Calls `onChange` when the tab shows another address or has loaded, until `signal` ends. */
function watchTab(tabId: number, onChange: (tab: UserTab) => void, signal: AbortSignal): void {
  const hear = (id: number, { url, status }: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab) => {
    const changed = id === tabId && (url !== undefined || status === 'complete') ? toUserTab(tab) : undefined;
    if (changed !== undefined) onChange(changed);
  };
  browser.tabs.onUpdated.addListener(hear);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(hear));
}

/** Calls `onTab` with the tab that the popup is about, and again whenever that tab shows another address or has loaded, until `signal` ends. */
export async function followUserTab(onTab: (tab: UserTab | undefined) => void, signal: AbortSignal): Promise<void> {
  const tab = await userTab();
  if (signal.aborted) return;
  onTab(tab);
  if (tab !== undefined) watchTab(tab.id, onTab, signal);
}
