/**
 * Reads, watches and changes the settings, for extension pages and the background. They are stored in
 * `storage.local` under one key.
 */
import { isPausedIn, readSettings, type Settings } from '../../engine/settings.ts';
import { storedItem } from '../storage/stored-item.ts';

/**
 * The settings as they are stored. Fields that the user has never set are missing, so that a later version
 * can change their defaults. Fields that only a later version of Sidelight knows are kept.
 */
export type StoredSettings = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is StoredSettings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const storedSettings = storedItem<StoredSettings>({
  key: 'settings',
  read: (stored) => (isRecord(stored) ? stored : undefined),
  fallback: {},
  isNothing: (value) => Object.keys(value).length === 0,
});

/** Returns the current settings. */
export async function currentSettings(): Promise<Settings> {
  return readSettings(await storedSettings.get());
}

/**
 * Changes the settings named in `change` and keeps all others.
 * @throws {Error} if the browser cannot store them. Nothing has changed then.
 */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  return storedSettings.update((before) => ({ ...before, ...change }));
}

/**
 * Returns a function like `changeSettings` for a popup, which may close right after a change. The browser
 * then still stores the change (`StoredItem.updater`). The popup calls this when it opens.
 */
export function settingsChanger(signal: AbortSignal): typeof changeSettings {
  const update = storedSettings.updater(signal);
  return (change) => update((before) => ({ ...before, ...change }));
}

/** Resets all settings to their defaults. Sidelight stays paused if it was paused. */
export function resetSettings(): Promise<void> {
  return storedSettings.update((before) =>
    isPausedIn(before) ? ({ isPaused: true } satisfies Partial<Settings>) : {},
  );
}

/** Calls `onChange` whenever the settings change, in any page, until `signal` ends. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  storedSettings.watch((stored) => onChange(readSettings(stored)), signal);
}
