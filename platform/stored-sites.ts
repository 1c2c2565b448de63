/** The list of sites that are off, for the options page. */
import { browser } from './extension.ts';
import { isOff, type Site, siteOfKey } from './sites.ts';

function sitesIn(stored: Readonly<Record<string, unknown>>): Site[] {
  const sites = Object.entries(stored).flatMap(([key, value]) => (isOff(value) ? (siteOfKey(key) ?? []) : []));
  return sites.sort((a, b) => a.localeCompare(b, 'en'));
}

/** The sites that Sidelight is off on, in alphabetical order. What private windows chose is not among them. */
export async function sitesOff(): Promise<Site[]> {
  return sitesIn(await browser.storage.local.get());
}

/** Calls `onChange` with the new list whenever a site was switched off or on, until `signal` ends. */
export function watchSitesOff(onChange: (sites: readonly Site[]) => void, signal: AbortSignal): void {
  const listener = (changes: object, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => siteOfKey(key) !== undefined))
      void sitesOff().then((sites) => signal.aborted || onChange(sites));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
