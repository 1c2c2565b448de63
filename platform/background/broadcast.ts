/**
 * Notifies pages when settings, switches or glossaries have changed. Content scripts cannot watch storage
 * themselves.
 */
import { browser } from '../extension.ts';
import type { Notice } from '../messages.ts';
import type { SiteStates } from '../sites/site-states.ts';
import type { PagePorts } from './page-ports.ts';
import type { StoredChoices } from './stored-choices.ts';

async function tellAllTabs(): Promise<void> {
  const notice: Notice['changed'] = { type: 'changed' };
  const tabs = await browser.tabs.query({});
  // Sending a message rejects if the tab has no content script of ours.
  await Promise.allSettled(
    tabs.map(async ({ id }) => id !== undefined && browser.tabs.sendMessage(id, notice)),
  );
}

/**
 * After each change, sends the new state over all open ports, and notifies all tabs, including private ones.
 * A page whose port has closed then asks for the state. The background calls this at every start.
 */
export function tellPages(ports: PagePorts, choices: StoredChoices, sites: SiteStates): void {
  let isTelling = false;

  /** Notifies pages once, even if several changes happen in the same task. */
  function tell(): void {
    if (isTelling) return;
    isTelling = true;
    queueMicrotask(() => {
      isTelling = false;
      ports.refresh();
      void tellAllTabs();
    });
  }

  choices.onChange(tell);
  sites.onSwitch(tell);
}
