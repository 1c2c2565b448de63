/** The lists of sites, and which of them counts: for the options page, and for whoever switches a site. */
import { browser } from '../extension.ts';
import { isListed, readSiteRule, SITE_RULE_KEY, type Site, type SiteRule, siteOfKey } from './sites.ts';

/** The rule that counts, and its sites in alphabetical order. What private windows chose is not among them. */
export interface StoredSites {
  readonly rule: SiteRule;
  readonly sites: readonly Site[];
}

export async function currentSiteRule(): Promise<SiteRule> {
  return readSiteRule((await browser.storage.local.get(SITE_RULE_KEY))[SITE_RULE_KEY]);
}

/** Lets the other list count, at once in all open tabs. What either one lists stays as it is. */
export async function changeSiteRule(rule: SiteRule): Promise<void> {
  if (rule === 'except') await browser.storage.local.remove(SITE_RULE_KEY);
  else await browser.storage.local.set({ [SITE_RULE_KEY]: rule });
}

export async function storedSites(): Promise<StoredSites> {
  const stored = await browser.storage.local.get();
  const rule = readSiteRule(stored[SITE_RULE_KEY]);
  const sites = Object.entries(stored).flatMap(([key, value]) => (isListed(value) ? (siteOfKey(key, rule) ?? []) : []));
  return { rule, sites: sites.sort((a, b) => a.localeCompare(b, 'en')) };
}

/** Calls `onChange` whenever a site was switched off or on or the other list counts, until `signal` ends. */
export function watchStoredSites(onChange: (stored: StoredSites) => void, signal: AbortSignal): void {
  const isAboutSites = (key: string) => key === SITE_RULE_KEY || siteOfKey(key) !== undefined;
  const listener = (changes: object, area: string) => {
    if (area === 'local' && Object.keys(changes).some(isAboutSites)) void storedSites().then((stored) => signal.aborted || onChange(stored));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
