/** The tab that is in front in the window of the side panel, whichever that is at the time. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { type UserTab, userTab, toUserTab } from './user-tab.ts';

/** Called with the tab that there is to be told about, `undefined` if the window has none. */
export type TabListener = (tab: UserTab | undefined) => void;

/**
 * Calls `onTab` at once, and whenever another tab comes to the front of this window, shows another address or has loaded, until `signal`
 * ends. Where the panel's page is in a tab itself, that tab is left out: the page is about the one that was in front before.
 */
export function followActiveTab(onTab: TabListener, signal: AbortSignal): void {
  let current: number | undefined;
  /** Counts what was asked, so that only the last answer is heard. */
  let asked = 0;

  async function tell(find: () => Promise<UserTab | undefined>): Promise<void> {
    asked++;
    const question = asked;
    const tab = await find().catch(() => undefined); // the tab was closed meanwhile
    if (signal.aborted || question !== asked) return;
    current = tab?.id;
    onTab(tab);
  }

  async function comeToFront({ tabId, windowId }: Tabs.OnActivatedActiveInfoType): Promise<void> {
    const [own, home] = await Promise.all([browser.tabs.getCurrent(), browser.windows.getCurrent()]);
    if (windowId === home.id && tabId !== own?.id) await tell(async () => toUserTab(await browser.tabs.get(tabId)));
  }

  function change(id: number, { url, status }: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab): void {
    if (id === current && (url !== undefined || status === 'complete')) void tell(async () => toUserTab(tab));
  }

  const activated = (info: Tabs.OnActivatedActiveInfoType) => void comeToFront(info);
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(change);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(change);
  });
  void tell(userTab);
}
