/**
 * Tells the tabs of private windows when something was switched there: content scripts do not hear of what is kept in memory only. The background does
 * it, since the popup in which it was switched may be gone by then.
 */
import { browser } from '../extension.ts';
import type { SiteChanged } from '../messages.ts';
import { siteOfKey } from '../sites/sites.ts';

async function tellPrivateTabs(): Promise<void> {
  const change: SiteChanged = { type: 'site-changed' };
  const tabs = await browser.tabs.query({});
  const told = tabs.filter((tab) => tab.incognito && tab.id !== undefined).map((tab) => browser.tabs.sendMessage(tab.id as number, change));
  await Promise.allSettled(told); // a tab without our content script rejects
}

/** To be called at every start of the background. */
export function keepPrivateTabsTold(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && Object.keys(changes).some((key) => siteOfKey(key) !== undefined)) void tellPrivateTabs();
  });
}
