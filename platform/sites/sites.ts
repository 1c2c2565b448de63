/**
 * Defines sites, and the keys under which `storage.local` lists them. The blocklist contains sites on which
 * Sidelight is off, and the allowlist sites on which it is on. The site rule decides which of the two lists
 * is used; the other stays stored. Each listed site has a key of its own, so two windows never overwrite each
 * other's choices.
 */
import type { Translator } from '../../locales/translator.ts';

/** A host name, or `LOCAL_FILES`. Users switch Sidelight off and on for each site. */
export type Site = string;

/** State of Sidelight on a site. Sidelight runs there only if it is neither off nor paused. */
export interface SiteState {
  readonly site: Site | undefined;
  /** True if Sidelight is off on this site, by the site rule and its list. */
  readonly isOff: boolean;
  /** True if the user has paused Sidelight everywhere. */
  readonly isPaused: boolean;
}

/**
 * Site rules. With `except`, Sidelight is on everywhere except on the sites of the blocklist. With `only`, it
 * is on only on the sites of the allowlist.
 */
export const SITE_RULES = ['except', 'only'] as const;
export type SiteRule = (typeof SITE_RULES)[number];

/** Key of the site rule in `storage.local`. The key is missing if the rule is `except`. */
export const SITE_RULE_KEY = 'site-rule';

const KEY_PREFIX: Readonly<Record<SiteRule, string>> = { except: 'site-off:', only: 'site-on:' };

/** The site that stands for all files on this computer. Users see the text that `siteName` returns for it. */
export const LOCAL_FILES = 'local files';

/**
 * Returns the site of a page's address; `undefined` if the address has none. Browser pages, `about:blank` and
 * malformed addresses have no site.
 */
export function siteOf(address: string): Site | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'file:') return LOCAL_FILES;
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '' ? hostname : undefined;
}

/** Returns the name under which users see a site. */
export function siteName(site: Site, { t }: Pick<Translator, 't'>): string {
  return site === LOCAL_FILES ? t('site_local_files') : site;
}

/** Returns the storage key of a site in the list that `rule` uses: blocklist or allowlist. */
export function siteKey(site: Site, rule: SiteRule): string {
  return KEY_PREFIX[rule] + site;
}

/**
 * Returns the site that a storage key stands for; `undefined` for keys of other values. If `rule` is given,
 * only keys of the list that it uses count.
 */
export function siteOfKey(key: string, rule?: SiteRule): Site | undefined {
  const prefix = SITE_RULES.filter((each) => rule === undefined || each === rule)
    .map((each) => KEY_PREFIX[each])
    .find((each) => key.startsWith(each));
  return prefix === undefined ? undefined : key.slice(prefix.length);
}

/** The value that is stored under the key of a listed site. */
export const LISTED = true;

/** Returns true if the value stored under a `siteKey` means that the site is in the list. */
export function isListed(stored: unknown): boolean {
  return stored === LISTED;
}

/** Returns the site rule for a stored value; `except` if the value is missing or unknown. */
export function readSiteRule(stored: unknown): SiteRule {
  return stored === 'only' ? 'only' : 'except';
}
