/**
 * The background's memory of which sites Sidelight is off on. Browsers tell of every navigation in every tab, several times, and badge and
 * menus want to know each time; storage is asked once a site, until something is switched.
 */
import { type SwitchTab, siteStateOf } from './site-switch.ts';
import { type SiteState, siteOf } from './sites.ts';
import { watchSwitches } from './switch-changes.ts';

export interface SiteStates {
  /** As `siteStateOf`. */
  of(tab: SwitchTab): Promise<SiteState>;
  /** Calls `onChange` when something was switched in any window, private ones too. What is remembered is right by then. */
  onSwitch(onChange: () => void): void;
}

/** To be called at every start of the background. */
export function rememberSiteStates(): SiteStates {
  const known = new Map<string | undefined, Promise<SiteState>>();
  const listeners: (() => void)[] = [];
  watchSwitches(() => {
    known.clear();
    for (const listener of listeners) listener();
  });

  return {
    of(tab) {
      if (tab.incognito) return siteStateOf(tab); // nothing of private windows is remembered
      const site = siteOf(tab.url ?? '');
      const state = known.get(site) ?? siteStateOf(tab);
      known.set(site, state);
      state.catch(() => known.delete(site));
      return state;
    },
    onSwitch: (onChange) => void listeners.push(onChange),
  };
}
