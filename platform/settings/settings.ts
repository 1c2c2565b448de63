/** The extension pages' side of the settings: read, watched, changed field by field. Stored in `storage.local` under one key. */
import { isPausedIn, readSettings, type Settings } from '../../engine/settings.ts';
import { browser } from '../extension.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { SETTINGS_KEY } from './settings-key.ts';

async function stored(): Promise<unknown> {
  return (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
}

export async function currentSettings(): Promise<Settings> {
  return readSettings(await stored());
}

function withChange(before: unknown, change: Partial<Settings>): object {
  return { ...(typeof before === 'object' ? before : {}), ...change };
}

/**
 * Changes the fields in `change`. Only what a reader has set is stored, so that everything else can have a better default one day, and
 * what a later version has stored beside it stays.
 * @throws {Error} if the browser cannot store it; then nothing has changed.
 */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  return oneAtATime(SETTINGS_KEY, async () => {
    await browser.storage.local.set({ [SETTINGS_KEY]: withChange(await stored(), change) });
  });
}

/**
 * As `changeSettings`, for a popup, which may be closed in the moment after: what is stored is known beforehand, so the browser has the change when
 * this returns. To be called when the popup opens; `signal` ends it.
 */
export function settingsChanger(signal: AbortSignal): typeof changeSettings {
  let known: { readonly value: unknown } | undefined;
  const listener = (changes: Record<string, { readonly newValue?: unknown }>, area: string) => {
    if (area === 'local' && SETTINGS_KEY in changes) known = { value: changes[SETTINGS_KEY]?.newValue };
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
  stored().then(
    (value) => {
      known ??= { value };
    },
    () => {}, // whoever changes something is told
  );
  return (change) => (known === undefined ? changeSettings(change) : browser.storage.local.set({ [SETTINGS_KEY]: withChange(known.value, change) }));
}

/** Everything as it was at first, but whether Sidelight is paused. */
export function resetSettings(): Promise<void> {
  return oneAtATime(SETTINGS_KEY, async () => {
    if (isPausedIn(await stored())) await browser.storage.local.set({ [SETTINGS_KEY]: { isPaused: true } satisfies Partial<Settings> });
    else await browser.storage.local.remove(SETTINGS_KEY);
  });
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
