/**
 * Notifies pages when settings, switches or glossaries have changed, since content scripts read no storage.
 */
import { browser } from '../extension.ts';
import type { Notice } from '../messages.ts';
import type { SiteStates } from '../sites/site-states.ts';
import type { PagePorts } from './page-ports.ts';
import type { StoredChoices } from './stored-choices.ts';

async function tellAllTabs(): Promise<void> {
  const notice: Notice['changed'] = { type: 'changed' };
  const tabs = await browser.tabs.query({});
  // Sending rejects for tabs without our content script.
  await Promise.allSettled(
    tabs.map(async ({ id }) => id !== undefined && browser.tabs.sendMessage(id, notice)),
  );
}

/**
 * Refreshes open ports after each change, then notifies all tabs, including private ones. Pages whose port
 * has ended then ask again. The background calls this at every start.
 */
export function tellPages(ports: PagePorts, choices: StoredChoices, sites: SiteStates): void {
  let isTelling = false;

  /** Tells pages once for several changes in the same task. */
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
