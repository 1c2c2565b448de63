/** Forgetting what the reader has chosen. */
import { browser } from '../extension.ts';
import { siteOfKey } from '../sites/sites.ts';
import { changeSiteRule } from '../sites/stored-sites.ts';
import { backupKey } from '../storage/stored-item.ts';
import { changeSettings, resetSettings } from './settings.ts';
import { SETTINGS_KEY } from './settings-key.ts';

function siteKeysIn(stored: object): string[] {
  return Object.keys(stored).filter((key) => siteOfKey(key) !== undefined);
}

/** Forgets all sites and settings, those of private windows too. Sidelight is then on everywhere, as it was at first. */
export async function forgetChoices(): Promise<void> {
  const { local, session } = browser.storage;
  const inPrivate = siteKeysIn(await session.get());
  await local.remove([...siteKeysIn(await local.get()), backupKey(SETTINGS_KEY)]);
  await changeSiteRule('except');
  await changeSettings({ isPaused: false });
  await resetSettings();
  await session.remove(inPrivate);
}
