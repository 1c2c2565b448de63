/**
 * The extension pages' side of the site switch. Choices made in ordinary windows are stored; those made in private windows are kept in
 * memory until the browser closes, since a host name is a record of browsing.
 */
import { browser } from '../extension.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { LISTED, type Site, type SiteRule, type SiteState, siteKey, siteOf, switchKeys, switchStateIn } from './sites.ts';
import { currentSiteRule } from './stored-sites.ts';

/** As much of a tab as the switch needs. */
export interface SwitchTab {
  readonly url?: string | undefined;
  readonly incognito: boolean;
}

/** The site of a tab, whether Sidelight is off there, or paused everywhere. A private window also keeps to what is stored for ordinary ones. */
export async function siteStateOf(tab: SwitchTab): Promise<SiteState> {
  const site = siteOf(tab.url ?? '');
  const keys = switchKeys(site);
  const stored = await browser.storage.local.get(keys);
  const own = tab.incognito ? await browser.storage.session.get(keys) : {};
  const chosen = Object.entries(own).filter(([, value]) => typeof value === 'boolean');
  return { site, ...switchStateIn({ ...stored, ...Object.fromEntries(chosen) }, site) };
}

/**
 * Switches Sidelight on or off on `site`, in all open tabs of it at once, and remembers that in the list that counts. Whoever knows its `rule` gives
 * it: then the browser has the choice when this returns, also if the popup closes in that moment.
 */
export async function switchSite(site: Site, off: boolean, tab: SwitchTab, known?: SiteRule): Promise<void> {
  const rule = known ?? (await currentSiteRule());
  const key = siteKey(site, rule);
  const isListed = off === (rule === 'except');
  if (tab.incognito) await browser.storage.session.set({ [key]: isListed });
  else if (isListed) await browser.storage.local.set({ [key]: LISTED });
  else await browser.storage.local.remove(key);
}

/** Switches Sidelight off where it is on in this tab, and on where it is off; twice in quick succession leaves it as it was. Does nothing where no site is. */
export function toggleSite(tab: SwitchTab): Promise<void> {
  return oneAtATime('toggle-site', async () => {
    const { site, isOff: off } = await siteStateOf(tab);
    if (site !== undefined) await switchSite(site, !off, tab);
  });
}
