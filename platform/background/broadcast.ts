/** Tells content scripts that settings, switches or glossaries have changed: they read no storage themselves. */
import { browser } from '../extension.ts';
import type { Notice } from '../messages.ts';
import type { SiteStates } from '../sites/site-states.ts';
import type { PagePorts } from './page-ports.ts';
import type { StoredChoices } from './stored-choices.ts';

async function tellAllTabs(): Promise<void> {
  const notice: Notice['changed'] = { type: 'changed' };
  const tabs = await browser.tabs.query({});
  // A tab without our content script rejects.
  await Promise.allSettled(tabs.map(async ({ id }) => id !== undefined && browser.tabs.sendMessage(id, notice)));
}

/** Tells open ports first, then all tabs, private ones too: pages whose port has ended ask again. To be called at every start of the background. */
export function tellPages(ports: PagePorts, choices: StoredChoices, sites: SiteStates): void {
  let isTelling = false;

  /** Several changes of one moment are told once. */
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
