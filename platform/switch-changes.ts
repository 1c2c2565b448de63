/** When Sidelight goes off or on somewhere: a site's switch, the rule for sites, or a pause. For the background. */
import { isPausedIn } from '../engine/settings.ts';
import { browser } from './extension.ts';
import { SETTINGS_KEY } from './settings-key.ts';
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

/** Calls `onChange` when something was switched in any window, private ones too. */
export function watchSwitches(onChange: () => void): void {
  browser.storage.onChanged.addListener((changes: Record<string, Change>, area) => {
    if (Object.entries(changes).some((change) => isAboutSwitches(change, area))) onChange();
  });
}
