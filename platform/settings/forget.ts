/** Removes the user's settings and listed sites from storage. */
import { browser } from '../extension.ts';
import { siteOfKey } from '../sites/sites.ts';
import { changeSiteRule } from '../sites/stored-sites.ts';
import { backupKey } from '../storage/stored-item.ts';
import { changeSettings, resetSettings, storedSettings } from './settings.ts';

function siteKeysIn(stored: object): string[] {
  return Object.keys(stored).filter((key) => siteOfKey(key) !== undefined);
}

/**
 * Removes all settings and all listed sites, including the sites of private windows. Sidelight is then on
 * everywhere, as after its installation.
 */
export async function forgetChoices(): Promise<void> {
  const { local, session } = browser.storage;
  const inPrivate = siteKeysIn(await session.get());
  await local.remove([...siteKeysIn(await local.get()), backupKey(storedSettings.key)]);
  await changeSiteRule('except');
  await changeSettings({ isPaused: false });
  await resetSettings();
  await session.remove(inPrivate);
}
