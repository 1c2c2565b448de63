/**
 * Defines sites, and the keys under which `storage.local` lists them. There are two lists: sites that are off
 * and sites that are on. The site rule decides which list counts; the other list stays stored. Each listed
 * site has a key of its own, so two windows never overwrite each other's choices.
 */
import type { Translator } from '../../locales/translator.ts';

/** A host name, or `LOCAL_FILES`. Sidelight can be switched off and on for each. */
export type Site = string;

/** State of Sidelight on a site. It runs only if it is neither off nor paused. */
export interface SiteState {
  readonly site: Site | undefined;
  /** True if the user has switched Sidelight off on this site. */
  readonly isOff: boolean;
  /** True if the user has paused Sidelight everywhere. */
  readonly isPaused: boolean;
}

/**
 * Site rules: Sidelight is on everywhere except on the sites listed as off, or only on the sites listed as
 * on.
 */
export const SITE_RULES = ['except', 'only'] as const;
export type SiteRule = (typeof SITE_RULES)[number];

/** Key of the site rule in `storage.local`. Nothing is stored there if the rule is `except`. */
export const SITE_RULE_KEY = 'site-rule';

const KEY_PREFIX: Readonly<Record<SiteRule, string>> = { except: 'site-off:', only: 'site-on:' };

/** The site that stands for all files on this computer. Users see its `siteName` instead. */
export const LOCAL_FILES = 'local files';

/**
 * Returns the site of an address; `undefined` if it has none (browser pages, `about:blank`, a malformed
 * address).
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

/** Returns the key of a site in the list that counts under `rule`. */
export function siteKey(site: Site, rule: SiteRule): string {
  return KEY_PREFIX[rule] + site;
}

/**
 * Returns the site that a storage key lists; `undefined` for other keys. If `rule` is given, only keys of its
 * list count.
 */
export function siteOfKey(key: string, rule?: SiteRule): Site | undefined {
  const prefix = SITE_RULES.filter((each) => rule === undefined || each === rule)
    .map((each) => KEY_PREFIX[each])
    .find((each) => key.startsWith(each));
  return prefix === undefined ? undefined : key.slice(prefix.length);
}

/** The value that is stored under the key of a listed site. */
export const LISTED = true;

/** Reads a value stored under `siteKey`. Returns false for any value but `LISTED`. */
export function isListed(stored: unknown): boolean {
  return stored === LISTED;
}

/** Reads the stored site rule. Returns `except` for anything unknown. */
export function readSiteRule(stored: unknown): SiteRule {
  return stored === 'only' ? 'only' : 'except';
}
