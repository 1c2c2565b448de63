/**
 * Reads, changes and watches the site rule and the list of sites that it uses: the blocklist or the
 * allowlist.
 */
import { browser } from '../extension.ts';
import { storedItem } from '../storage/stored-item.ts';
import { watchStorage } from '../storage/watch-storage.ts';
import { isListed, readSiteRule, SITE_RULE_KEY, type Site, type SiteRule, siteOfKey } from './sites.ts';

/**
 * The site rule, and the sites of the list that it uses, in alphabetical order. Sites that were switched in
 * private windows are missing.
 */
export interface StoredSites {
  readonly rule: SiteRule;
  readonly sites: readonly Site[];
}

export const storedSiteRule = storedItem<SiteRule>({
  key: SITE_RULE_KEY,
  read: readSiteRule,
  fallback: 'except',
  isNothing: (rule) => rule === 'except',
});

export function currentSiteRule(): Promise<SiteRule> {
  return storedSiteRule.get();
}

/** Changes the site rule, at once for all open tabs. Blocklist and allowlist keep their sites. */
export function changeSiteRule(rule: SiteRule): Promise<void> {
  return storedSiteRule.set(rule);
}

export async function storedSites(): Promise<StoredSites> {
  const stored = await browser.storage.local.get();
  const rule = storedSiteRule.valueIn(stored);
  const sites = Object.entries(stored).flatMap(([key, value]) =>
    isListed(value) ? (siteOfKey(key, rule) ?? []) : [],
  );
  return { rule, sites: sites.sort((a, b) => a.localeCompare(b, 'en')) };
}

/**
 * Calls `onChange` with the new rule and list after each change of the site rule or of a listed site, until
 * `signal` is aborted.
 */
export function watchStoredSites(onChange: (stored: StoredSites) => void, signal: AbortSignal): void {
  watchStorage((changes) => {
    const isAboutSites = changes.some(
      ({ key, area }) => area === 'local' && (key === SITE_RULE_KEY || siteOfKey(key) !== undefined),
    );
    if (isAboutSites) void storedSites().then((stored) => signal.aborted || onChange(stored));
  }, signal);
}
