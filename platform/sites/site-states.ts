/**
 * Remembers for each site whether Sidelight is off there or paused, for the background. Badge and menus need
 * this several times for each navigation. Storage is read once for each site, and again after the user has
 * switched something.
 */
import { type SwitchTab, siteStateOf } from './site-switch.ts';
import { type SiteState, siteOf } from './sites.ts';
import { watchSwitches } from './switch-changes.ts';

export interface SiteStates {
  /** Returns the state of Sidelight in a tab, like `siteStateOf`, but from memory if it is known. */
  of(tab: SwitchTab): Promise<SiteState>;
  /**
   * Calls `onChange` after the user has switched something in any window. After that, `of` returns the new
   * states.
   */
  onSwitch(onChange: () => void): void;
}

/** Starts to remember states. The background calls this at every start. */
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
