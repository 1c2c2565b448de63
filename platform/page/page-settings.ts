/** The page scripts' side of the settings, without the polyfill. */
import { readSettings, type Settings } from '../../engine/settings.ts';
import { SETTINGS_KEY } from '../settings/settings-key.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';

export async function currentSettings(): Promise<Settings> {
  return readSettings((await pageExtension.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/**
 * Calls `onChange` whenever the settings change, and when the page comes back from the back-forward cache, in which it has heard of no change.
 * The listener lasts as long as the page: it does nothing once `signal` has ended.
 */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  pageExtension.storage.onChanged.addListener((changes, area) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change !== undefined && !signal.aborted) onChange(readSettings(change.newValue));
  });
  addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted && isExtensionAlive()) void currentSettings().then((settings) => signal.aborted || onChange(settings));
    },
    { signal },
  );
}
