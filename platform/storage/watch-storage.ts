/** Watches the browser's storage for changes that any page or the background makes. */
import { browser } from '../extension.ts';

export type StorageArea = 'local' | 'session' | 'managed';

/**
 * A change of the value under one key. `oldValue` is missing if the key is new, and `newValue` if the key was
 * removed.
 */
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

/** Calls `onChanges` after each write, with all changes of that write, until `signal` is aborted. */
export function watchStorage(
  onChanges: (changes: readonly StorageChange[]) => void,
  signal?: AbortSignal,
): void {
  const listener = (changes: Readonly<Record<string, object>>, area: string) => {
    if (isArea(area)) onChanges(Object.entries(changes).map(([key, change]) => ({ ...change, key, area })));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
