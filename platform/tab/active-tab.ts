/** Follows the active tab in the window of the side panel. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { toUserTab, type UserTab, userTab } from './user-tab.ts';

/** Called with the active tab; `undefined` if the window has no tab but the panel's own. */
export type TabListener = (tab: UserTab | undefined) => void;

/**
 * Calls `onTab` with the active tab of this window: at once, when another tab becomes active, and when the
 * tab has another address or has loaded. It stops when `signal` is aborted. If the panel's page is itself in
 * a tab, `onTab` gets the tab that was active before.
 */
export function followActiveTab(onTab: TabListener, signal: AbortSignal): void {
  let current: number | undefined;
  /** Count of the searches for the active tab. Only the result of the last search is used. */
  let asked = 0;

  async function tell(find: () => Promise<UserTab | undefined>): Promise<void> {
    asked++;
    const question = asked;
    const tab = await find().catch(() => undefined); // the tab has been closed meanwhile
    if (signal.aborted || question !== asked) return;
    current = tab?.id;
    onTab(tab);
  }

  async function comeToFront({ tabId, windowId }: Tabs.OnActivatedActiveInfoType): Promise<void> {
    const [own, home] = await Promise.all([browser.tabs.getCurrent(), browser.windows.getCurrent()]);
    if (windowId === home.id && tabId !== own?.id)
      await tell(async () => toUserTab(await browser.tabs.get(tabId)));
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
