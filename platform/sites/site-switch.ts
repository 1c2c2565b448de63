/**
 * Reads and changes on which sites Sidelight is on, for extension pages and the background. Choices made in
 * ordinary windows are stored on disk. Choices made in private windows stay in memory until the browser
 * closes, since a host name is a record of browsing.
 */
import { isPausedIn } from '../../engine/settings.ts';
import { browser } from '../extension.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { storedSettings } from '../settings/settings.ts';
import type { StoredValues } from '../storage/stored-item.ts';
import {
  isListed,
  LISTED,
  SITE_RULES,
  type Site,
  type SiteRule,
  type SiteState,
  siteKey,
  siteOf,
} from './sites.ts';
import { currentSiteRule, storedSiteRule } from './stored-sites.ts';

/** The properties of a tab that decide whether Sidelight is on in it. */
export interface SwitchTab {
  readonly url?: string | undefined;
  readonly incognito: boolean;
}

/**
 * Returns the storage keys that decide whether Sidelight is on for a site. `undefined` stands for a page
 * without a site.
 */
export function switchKeys(site: Site | undefined): string[] {
  return [
    ...storedSettings.keys,
    ...storedSiteRule.keys,
    ...(site === undefined ? [] : SITE_RULES.map((rule) => siteKey(site, rule))),
  ];
}

/**
 * Returns whether Sidelight is off on a site, and whether it is paused. `stored` has the values of
 * `switchKeys`. On a page without a site, Sidelight is never off.
 */
export function switchStateIn(stored: StoredValues, site: Site | undefined): Omit<SiteState, 'site'> {
  const rule = storedSiteRule.valueIn(stored);
  const isInList = site !== undefined && isListed(stored[siteKey(site, rule)]);
  return {
    isOff: site !== undefined && isInList === (rule === 'except'),
    isPaused: isPausedIn(storedSettings.valueIn(stored)),
  };
}

/**
 * Returns the state of Sidelight in a tab. In a private window, a choice made in private windows comes before
 * the stored choice.
 */
export async function siteStateOf(tab: SwitchTab): Promise<SiteState> {
  const site = siteOf(tab.url ?? '');
  const keys = switchKeys(site);
  const stored = await browser.storage.local.get(keys);
  const own = tab.incognito ? await browser.storage.session.get(keys) : {};
  const chosen = Object.entries(own).filter(([, value]) => typeof value === 'boolean');
  return { site, ...switchStateIn({ ...stored, ...Object.fromEntries(chosen) }, site) };
}

/**
 * Switches Sidelight on or off on `site`, at once in all its open tabs. `known` is the site rule, if the
 * caller knows it. Nothing then has to be read first, so the choice is stored even if the popup closes right
 * after the call.
 */
export async function switchSite(site: Site, off: boolean, tab: SwitchTab, known?: SiteRule): Promise<void> {
  const rule = known ?? (await currentSiteRule());
  const key = siteKey(site, rule);
  const shouldList = off === (rule === 'except');
  if (tab.incognito) await browser.storage.session.set({ [key]: shouldList });
  else if (shouldList) await browser.storage.local.set({ [key]: LISTED });
  else await browser.storage.local.remove(key);
}

/**
 * Switches Sidelight off on the tab's site if it is on there, and on if it is off. Two calls at the same time
 * cancel each other. Does nothing if the tab has no site.
 */
export function toggleSite(tab: SwitchTab): Promise<void> {
  return oneAtATime('toggle-site', async () => {
    const { site, isOff: off } = await siteStateOf(tab);
    if (site !== undefined) await switchSite(site, !off, tab);
  });
}
