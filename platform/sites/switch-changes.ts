/** When Sidelight goes off or on somewhere: a site's switch, the rule for sites, or a pause. */
import { isPausedIn } from '../../engine/settings.ts';
import { browser } from '../extension.ts';
import { SETTINGS_KEY } from '../settings/settings-key.ts';
import { SITE_RULE_KEY, siteOfKey } from './sites.ts';

interface Change {
  readonly oldValue?: unknown;
  readonly newValue?: unknown;
}

function isAboutSwitches([key, { oldValue, newValue }]: readonly [string, Change], area: string): boolean {
  if (siteOfKey(key) !== undefined) return area === 'local' || area === 'session';
  if (key === SITE_RULE_KEY) return area === 'local';
  return area === 'local' && key === SETTINGS_KEY && isPausedIn(oldValue) !== isPausedIn(newValue);
}

/** Calls `onChange` when something was switched in any window, private ones too, until `signal` ends. */
export function watchSwitches(onChange: () => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, Change>, area: string) => {
    if (Object.entries(changes).some((change) => isAboutSwitches(change, area))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
