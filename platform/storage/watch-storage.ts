/** Hearing of changes in the browser's storage, from whichever page makes them. */
import { browser } from '../extension.ts';

export type StorageArea = 'local' | 'session' | 'managed';

/** A change of one key. A value is missing where the key was, or is now, not stored. */
export interface StorageChange {
  readonly key: string;
  readonly area: StorageArea;
  readonly oldValue?: unknown;
  readonly newValue?: unknown;
}

const AREAS: readonly string[] = ['local', 'session', 'managed'] satisfies StorageArea[];

function isArea(area: string): area is StorageArea {
  return AREAS.includes(area);
}

/** Calls `onChanges` with all keys that changed in one write, until `signal` ends. */
export function watchStorage(onChanges: (changes: readonly StorageChange[]) => void, signal?: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, object>>, area: string) => {
    if (isArea(area)) onChanges(Object.entries(changes).map(([key, change]) => ({ ...change, key, area })));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
