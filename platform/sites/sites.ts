/**
 * Sites and how the reader's choices about them are stored: one key a site in `storage.local`, present only where a choice was made, so
 * that two windows never write the same key with different contents and there is nothing to migrate or to corrupt. Which of two lists
 * counts is a key of its own, so each keeps its sites while the other one counts.
 */
import { isPausedIn } from '../../engine/settings.ts';
import type { Translator } from '../../locales/translator.ts';
import { SETTINGS_KEY } from '../settings/settings-key.ts';

/** What the switch is about: a host name, or all local files. */
export type Site = string;

/** Whether Sidelight runs on a site: only where it is neither off nor paused. */
export interface SiteState {
  readonly site: Site | undefined;
  /** The user has switched Sidelight off on this site. */
  readonly isOff: boolean;
  /** The user has paused Sidelight everywhere. */
  readonly isPaused: boolean;
}

/** Where Sidelight is on: on every site except those listed as off, or only on those listed as on. */
export const SITE_RULES = ['except', 'only'] as const;
export type SiteRule = (typeof SITE_RULES)[number];

/** In `storage.local`: the rule, present only where it is not `except`. */
export const SITE_RULE_KEY = 'site-rule';

const KEY_PREFIX: Readonly<Record<SiteRule, string>> = { except: 'site-off:', only: 'site-on:' };
/** All files of this computer count as one site. So it is stored; readers see `siteName`. */
export const LOCAL_FILES = 'local files';

/** The site of an address; `undefined` where no site is (browser pages, `about:blank`, a malformed address). */
export function siteOf(address: string): Site | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'file:') return LOCAL_FILES;
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '' ? hostname : undefined;
}

/** What readers see as the name of a site. */
export function siteName(site: Site, { t }: Pick<Translator, 't'>): string {
  return site === LOCAL_FILES ? t('site_local_files') : site;
}

/** The key under which a site stands in the list of a rule. */
export function siteKey(site: Site, rule: SiteRule): string {
  return KEY_PREFIX[rule] + site;
}

/** The site that a key of the storage is about, in the list of a rule or in either; `undefined` for a key of something else. */
export function siteOfKey(key: string, rule?: SiteRule): Site | undefined {
  const prefix = SITE_RULES.filter((each) => rule === undefined || each === rule)
    .map((each) => KEY_PREFIX[each])
    .find((each) => key.startsWith(each));
  return prefix === undefined ? undefined : key.slice(prefix.length);
}

/** What is stored under `siteKey`. */
export const LISTED = true;

/** Reads a value stored under `siteKey`; whatever is not ours counts as not listed. */
export function isListed(stored: unknown): boolean {
  return stored === LISTED;
}

/** Reads what is stored under `SITE_RULE_KEY`. */
export function readSiteRule(stored: unknown): SiteRule {
  return stored === 'only' ? 'only' : 'except';
}

/** The keys of everything that says whether Sidelight is on, on a site or (`undefined`) where no site is. */
export function switchKeys(site: Site | undefined): string[] {
  return [SETTINGS_KEY, SITE_RULE_KEY, ...(site === undefined ? [] : SITE_RULES.map((rule) => siteKey(site, rule)))];
}

/** Is Sidelight off on the site, and is it paused, by what is stored under `switchKeys`? Where no site is it is on. */
export function switchStateIn(
  stored: Readonly<Record<string, unknown>>,
  site: Site | undefined,
): { readonly isOff: boolean; readonly isPaused: boolean } {
  const rule = readSiteRule(stored[SITE_RULE_KEY]);
  const isInList = site !== undefined && isListed(stored[siteKey(site, rule)]);
  return { isOff: site !== undefined && isInList === (rule === 'except'), isPaused: isPausedIn(stored[SETTINGS_KEY]) };
}
