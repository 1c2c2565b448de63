/** When Sidelight goes off or on somewhere: a site's switch, the rule for sites, or a pause. */
import { isPausedIn } from '../../engine/settings.ts';
import { SETTINGS_KEY } from '../settings/settings-key.ts';
import { type StorageChange, watchStorage } from '../storage/watch-storage.ts';
import { SITE_RULE_KEY, siteOfKey } from './sites.ts';

function isAboutSwitches({ key, area, oldValue, newValue }: StorageChange): boolean {
  if (siteOfKey(key) !== undefined) return area === 'local' || area === 'session';
  if (key === SITE_RULE_KEY) return area === 'local';
  return area === 'local' && key === SETTINGS_KEY && isPausedIn(oldValue) !== isPausedIn(newValue);
}

/** Calls `onChange` when something was switched in any window, private ones too, until `signal` ends. */
export function watchSwitches(onChange: () => void, signal?: AbortSignal): void {
  watchStorage((changes) => {
    if (changes.some(isAboutSwitches)) onChange();
  }, signal);
}
