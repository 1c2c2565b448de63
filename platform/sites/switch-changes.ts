/** Watches everything that switches Sidelight on or off: the lists of sites, the site rule, and the pause. */
import { isPausedIn } from '../../engine/settings.ts';
import { storedSettings } from '../settings/settings.ts';
import { type StorageChange, watchStorage } from '../storage/watch-storage.ts';
import { SITE_RULE_KEY, siteOfKey } from './sites.ts';

function changesSite({ key, area }: StorageChange): boolean {
  if (siteOfKey(key) !== undefined) return area === 'local' || area === 'session';
  return area === 'local' && key === SITE_RULE_KEY;
}

function changesPause(changes: readonly StorageChange[]): boolean {
  const settings = storedSettings.changeIn(changes);
  return settings !== undefined && isPausedIn(settings.before) !== isPausedIn(settings.after);
}

/**
 * Calls `onChange` when a site, the site rule or the pause has changed in any window, including private ones,
 * until `signal` is aborted.
 */
export function watchSwitches(onChange: () => void, signal?: AbortSignal): void {
  watchStorage((changes) => {
    if (changes.some(changesSite) || changesPause(changes)) onChange();
  }, signal);
}
