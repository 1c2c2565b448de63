/**
 * Defines sites and the keys under which the user's choices about them are stored in `storage.local`. Each
 * site has its own key, present only if the user made a choice. So two windows never write different contents
 * to one key, and there is nothing to migrate or to corrupt. Another key says which of the two lists counts;
 * each list keeps its sites while the other one counts.
 */
import { isPausedIn } from '../../engine/settings.ts';
import type { Translator } from '../../locales/translator.ts';
import { SETTINGS_KEY } from '../settings/settings-key.ts';

/** The subject of a site's switch: a host name, or all local files. */
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
 * Rules for where Sidelight is on: on every site except those listed as off, or only on those listed as on.
 */
export const SITE_RULES = ['except', 'only'] as const;
export type SiteRule = (typeof SITE_RULES)[number];

/** Key of the rule in `storage.local`, present only if the rule is not `except`. */
export const SITE_RULE_KEY = 'site-rule';

const KEY_PREFIX: Readonly<Record<SiteRule, string>> = { except: 'site-off:', only: 'site-on:' };
/** The site that stands for all files of this computer, as stored; users see `siteName`. */
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

/** Returns the name of a site that users see. */
export function siteName(site: Site, { t }: Pick<Translator, 't'>): string {
  return site === LOCAL_FILES ? t('site_local_files') : site;
}

/** Returns the key of a site in the list of a rule. */
export function siteKey(site: Site, rule: SiteRule): string {
  return KEY_PREFIX[rule] + site;
}

/**
 * Returns the site of a storage key, in the list of a rule or in either list; `undefined` for any other key.
 */
export function siteOfKey(key: string, rule?: SiteRule): Site | undefined {
  const prefix = SITE_RULES.filter((each) => rule === undefined || each === rule)
    .map((each) => KEY_PREFIX[each])
    .find((each) => key.startsWith(each));
  return prefix === undefined ? undefined : key.slice(prefix.length);
}

/** The value stored under `siteKey`. */
export const LISTED = true;

/** Reads a value stored under `siteKey`; any other value counts as not listed. */
export function isListed(stored: unknown): boolean {
  return stored === LISTED;
}

/** Reads the value stored under `SITE_RULE_KEY`. */
export function readSiteRule(stored: unknown): SiteRule {
  return stored === 'only' ? 'only' : 'except';
}

/** Returns the keys that decide if Sidelight is on for a site, or (`undefined`) on a page without a site. */
export function switchKeys(site: Site | undefined): string[] {
  return [SETTINGS_KEY, SITE_RULE_KEY, ...(site === undefined ? [] : SITE_RULES.map((rule) => siteKey(site, rule)))];
}

/**
 * Returns the state of Sidelight on a site, from the values stored under `switchKeys`. A page without a site
 * is never off.
 */
export function switchStateIn(
  stored: Readonly<Record<string, unknown>>,
  site: Site | undefined,
): { readonly isOff: boolean; readonly isPaused: boolean } {
  const rule = readSiteRule(stored[SITE_RULE_KEY]);
  const isInList = site !== undefined && isListed(stored[siteKey(site, rule)]);
  return { isOff: site !== undefined && isInList === (rule === 'except'), isPaused: isPausedIn(stored[SETTINGS_KEY]) };
}
