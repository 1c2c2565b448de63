/** The extension pages' side of the settings: read, watched, changed field by field. Stored in `storage.local` under one key. */
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../engine/settings.ts';
import { browser } from './extension.ts';

export const SETTINGS_KEY = 'settings';

async function stored(): Promise<unknown> {
  return (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
}

export async function currentSettings(): Promise<Settings> {
  return readSettings(await stored());
}

/** Changes the fields in `change`. What a later version has stored beside them stays. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const before = await stored();
  await browser.storage.local.set({ [SETTINGS_KEY]: { ...DEFAULT_SETTINGS, ...(typeof before === 'object' ? before : {}), ...change } });
}

/** Calls `onChange` whenever the settings change, in whichever page, until `signal` ends. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { readonly newValue?: unknown }>, area: string) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change !== undefined) onChange(readSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
