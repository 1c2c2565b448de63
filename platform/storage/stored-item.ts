/**
 * Reads, writes, changes and watches one value in the browser's storage. If the form of the value has changed
 * between versions of Sidelight, migrations convert older values.
 */
import type * as z from 'zod/mini';
import { browser } from '../extension.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { withRoomError } from './no-room.ts';
import { type StorageChange, watchStorage } from './watch-storage.ts';

type Area = 'local' | 'session';

/** Checks a stored value and returns it with its type; `undefined` if it is damaged. */
export type ReadStored<T> = (stored: unknown) => T | undefined;

export interface StoredItemOptions<T> {
  readonly key: string;
  /** Storage area; `local` by default. */
  readonly area?: Area;
  /**
   * Checks the stored value. The function comes from a schema (`bySchema`) or is written by hand. Creating a
   * schema takes 1 ms, so values that the background needs for its first answer have a function written by
   * hand.
   */
  readonly read: ReadStored<T>;
  /** The value if nothing is stored, or if the stored value is damaged. */
  readonly fallback: T;
  /**
   * Returns true for a value that is equal to the fallback. Such a value is removed from storage instead of
   * stored.
   */
  readonly isNothing?: (value: T) => boolean;
  /** Version of the form in which the value is stored; 1 by default. */
  readonly version?: number;
  /**
   * Functions that each convert a value to the next version. The first converts from version 1 to version 2.
   */
  readonly migrations?: readonly ((old: unknown) => unknown)[];
}

/** Stored values, by the keys under which the browser returns them. */
export type StoredValues = Readonly<Record<string, unknown>>;

/** The value of an item before and after one write. */
export interface ItemChange<T> {
  readonly before: T;
  readonly after: T;
}

export interface StoredItem<T> {
  readonly key: string;
  /** The storage keys of the value and of its version. */
  readonly keys: readonly string[];
  get(): Promise<T>;
  /**
   * Returns the item's value from `stored`, the values under `keys`. Callers use it to read several items by
   * one call to the browser.
   */
  valueIn(stored: StoredValues): T;
  /**
   * Stores the value, or removes it if it is `undefined`. The call to the browser is made before this
   * returns, so a popup may close right after.
   */
  set(value: T | undefined): Promise<void>;
  /**
   * Changes the stored value. Other windows that change it at the same time wait, so no change is lost. If
   * `change` returns `undefined`, the value stays as it is.
   */
  update(change: (value: T) => T | undefined | Promise<T | undefined>): Promise<void>;
  /**
   * Returns a function like `update` for a popup, which may close right after a change. The popup calls
   * `updater` when it opens, so that the value has been read before the user changes it. A change is then one
   * call to the browser, made before the function returns. Aborting `signal` ends this.
   */
  updater(signal: AbortSignal): (change: (value: T) => T) => Promise<void>;
  /**
   * Returns the item's values before and after a write; `undefined` if the write does not change this item.
   * `changes` are all changes of the write, as `watchStorage` reports them.
   */
  changeIn(changes: readonly StorageChange[]): ItemChange<T> | undefined;
  /**
   * Calls `onChange` with the new value whenever any page or the background changes it, until `signal` is
   * aborted.
   */
  watch(onChange: (value: T) => void, signal?: AbortSignal): void;
}

/**
 * Returns the key under which a damaged value is kept when a new one replaces it, so that it can be repaired.
 */
export function backupKey(key: string): string {
  return `backup:${key}`;
}

/** Returns the key under which the version of a value is stored. The key is missing for version 1. */
function versionKey(key: string): string {
  return `version:${key}`;
}

/** Returns a function that checks a stored value by a schema. The schema is created at the first check. */
export function bySchema<T>(
  schema: () => z.core.$ZodType<T> & Pick<z.ZodMiniType<T>, 'safeParse'>,
): ReadStored<T> {
  let made: ReturnType<typeof schema> | undefined;
  return (stored) => {
    made ??= schema();
    return made.safeParse(stored).data;
  };
}

export function storedItem<T>({
  key,
  area = 'local',
  read,
  fallback,
  isNothing = () => false,
  version = 1,
  migrations = [],
}: StoredItemOptions<T>): StoredItem<T> {
  const keys = version > 1 ? [key, versionKey(key)] : [key];

  /** Returns the stored value, converted to the present version; `undefined` if it is damaged. */
  function readIn(stored: StoredValues): T | undefined {
    const before = stored[versionKey(key)];
    const from = typeof before === 'number' && before >= 1 ? before : 1;
    return read(migrations.slice(from - 1).reduce((value, migrate) => migrate(value), stored[key]));
  }

  function valueIn(stored: StoredValues): T {
    return (stored[key] === undefined ? undefined : readIn(stored)) ?? fallback;
  }

  function changeIn(changes: readonly StorageChange[]): ItemChange<T> | undefined {
    const own = changes.filter((each) => each.area === area && keys.includes(each.key));
    const changed = own.find((each) => each.key === key);
    if (changed === undefined) return undefined;
    // Writing the value also writes its version. Removing the value also removes its version.
    const unchanged = { [versionKey(key)]: changed.newValue === undefined ? 1 : version };
    const valueFrom = (side: 'oldValue' | 'newValue') =>
      valueIn({ ...unchanged, ...Object.fromEntries(own.map((each) => [each.key, each[side]])) });
    return { before: valueFrom('oldValue'), after: valueFrom('newValue') };
  }

  /**
   * Reads the value. If the stored value is damaged, `damaged` contains it under its backup key. The caller
   * stores it together with the next value.
   */
  async function load(): Promise<{ readonly value: T; readonly damaged: StoredValues }> {
    const stored = await browser.storage[area].get(keys);
    if (stored[key] === undefined) return { value: fallback, damaged: {} };
    const value = readIn(stored);
    if (value !== undefined) return { value, damaged: {} };
    return { value: fallback, damaged: area === 'local' ? { [backupKey(key)]: stored[key] } : {} };
  }

  function write(value: T | undefined, beside: StoredValues = {}): Promise<void> {
    if (value === undefined || isNothing(value)) return browser.storage[area].remove(keys);
    const items = { ...beside, ...(version > 1 && { [versionKey(key)]: version }), [key]: value };
    return browser.storage[area].set(items).catch((error: unknown) => {
      throw withRoomError(error);
    });
  }

  async function update(change: (value: T) => T | undefined | Promise<T | undefined>): Promise<void> {
    const { value, damaged } = await load();
    const next = await change(value);
    if (next !== undefined) await write(next, damaged);
  }

  function watch(onChange: (value: T) => void, signal?: AbortSignal): void {
    watchStorage((changes) => {
      const change = changes.find((each) => each.area === area && each.key === key);
      if (change === undefined) return;
      if (version === 1) onChange(read(change.newValue) ?? fallback);
      else void tell().catch(() => {}); // the next change calls `onChange` again
    }, signal);

    /**
     * Reads the value again and calls `onChange`. A reported change is not enough, because it does not
     * contain the version if only the value has changed.
     */
    async function tell(): Promise<void> {
      const { value } = await load();
      if (signal?.aborted !== true) onChange(value);
    }
  }

  return {
    key,
    keys,
    valueIn,
    changeIn,
    get: async () => (await load()).value,
    set: (value) => write(value),
    update: (change) => oneAtATime(key, () => update(change)),
    watch,
    updater(signal) {
      let known: { readonly value: T } | undefined;
      watch((value) => {
        known = { value };
      }, signal);
      load().then(
        ({ value, damaged }) => {
          if (Object.keys(damaged).length === 0) known ??= { value };
        },
        () => {}, // if reading fails, `update` reads again and reports the error
      );
      return (change) =>
        known === undefined ? oneAtATime(key, () => update(change)) : write(change(known.value));
    },
  };
}
