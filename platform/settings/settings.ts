/**
 * The extension pages' side of the settings: read, watched, changed field by field. Stored in `storage.local`
 * under one key.
 */
import { isPausedIn, readSettings, type Settings } from '../../engine/settings.ts';
import { storedItem } from '../storage/stored-item.ts';
import { SETTINGS_KEY } from './settings-key.ts';

/**
 * Only what a user has set is stored, so that everything else can have a better default one day, and what a
 * later version has stored beside it stays. `readSettings` reads it field by field.
 */
type StoredSettings = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is StoredSettings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const item = storedItem<StoredSettings>({
  key: SETTINGS_KEY,
  read: (stored) => (isRecord(stored) ? stored : undefined),
  fallback: {},
  isNothing: (value) => Object.keys(value).length === 0,
});

export async function currentSettings(): Promise<Settings> {
  return readSettings(await item.get());
}

/**
 * Changes the fields in `change`.
 * @throws {Error} if the browser cannot store it; then nothing has changed.
 */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  return item.update((before) => ({ ...before, ...change }));
}

/** As `changeSettings`, for a popup, which may be closed in the moment after (`StoredItem.updater`). */
export function settingsChanger(signal: AbortSignal): typeof changeSettings {
  const update = item.updater(signal);
  return (change) => update((before) => ({ ...before, ...change }));
}

/** Sets everything to what it was at first, but whether Sidelight is paused. */
export function resetSettings(): Promise<void> {
  return item.update((before) => (isPausedIn(before) ? ({ isPaused: true } satisfies Partial<Settings>) : {}));
}

/** Calls `onChange` whenever the settings change, in whichever page, until `signal` ends. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  item.watch((stored) => onChange(readSettings(stored)), signal);
}
