/** The lists of sites, and which of them counts: for the options page, and for whoever switches a site. */
import { browser } from '../extension.ts';
import { storedItem } from '../storage/stored-item.ts';
import { watchStorage } from '../storage/watch-storage.ts';
import { isListed, readSiteRule, SITE_RULE_KEY, type Site, type SiteRule, siteOfKey } from './sites.ts';

/**
 * The rule that counts, and its sites in alphabetical order. What private windows chose is not among them.
 */
export interface StoredSites {
  readonly rule: SiteRule;
  readonly sites: readonly Site[];
}

const siteRule = storedItem<SiteRule>({
  key: SITE_RULE_KEY,
  read: readSiteRule,
  fallback: 'except',
  isNothing: (rule) => rule === 'except',
});

export function currentSiteRule(): Promise<SiteRule> {
  return siteRule.get();
}

/** Lets the other list count, at once in all open tabs. What either one lists stays as it is. */
export function changeSiteRule(rule: SiteRule): Promise<void> {
  return siteRule.set(rule);
}

export async function storedSites(): Promise<StoredSites> {
  const stored = await browser.storage.local.get();
  const rule = readSiteRule(stored[SITE_RULE_KEY]);
  const sites = Object.entries(stored).flatMap(([key, value]) => (isListed(value) ? (siteOfKey(key, rule) ?? []) : []));
  return { rule, sites: sites.sort((a, b) => a.localeCompare(b, 'en')) };
}

/** Calls `onChange` whenever a site was switched off or on or the other list counts, until `signal` ends. */
export function watchStoredSites(onChange: (stored: StoredSites) => void, signal: AbortSignal): void {
  watchStorage((changes) => {
    const isAboutSites = changes.some(({ key, area }) => area === 'local' && (key === SITE_RULE_KEY || siteOfKey(key) !== undefined));
    if (isAboutSites) void storedSites().then((stored) => signal.aborted || onChange(stored));
  }, signal);
}
