/**
 * Reads, writes, changes and watches one value in the browser's storage. Values may have versions, with
 * migrations from earlier ones.
 */
import type * as z from 'zod/mini';
import { browser } from '../extension.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { withRoomError } from './no-room.ts';
import { type StorageChange, watchStorage } from './watch-storage.ts';

type Area = 'local' | 'session';

/** Reads a stored value; returns `undefined` if it is damaged. */
export type ReadStored<T> = (stored: unknown) => T | undefined;

export interface StoredItemOptions<T> {
  readonly key: string;
  /** Storage area; `local` by default. */
  readonly area?: Area;
  /**
   * Reads the stored value, by a schema (`bySchema`) or a plain function. A schema takes 1 ms to create. So
   * values that the background needs for its first answer have plain functions.
   */
  readonly read: ReadStored<T>;
  /** The value if nothing is stored, or if the stored value is damaged. */
  readonly fallback: T;
  /** True for a value that equals the fallback; it is removed instead of stored. */
  readonly isNothing?: (value: T) => boolean;
  /** Version of the stored form, from 1; 1 by default. */
  readonly version?: number;
  /**
   * Functions that each convert a value to the next version. The first one converts version 1 to version 2.
   */
  readonly migrations?: readonly ((old: unknown) => unknown)[];
}

/** Stored values by their keys, as the browser returns them. */
export type StoredValues = Readonly<Record<string, unknown>>;

/** The value of an item before and after one write. */
export interface ItemChange<T> {
  readonly before: T;
  readonly after: T;
}

export interface StoredItem<T> {
  readonly key: string;
  /** Keys under which the value and its version are stored. */
  readonly keys: readonly string[];
  get(): Promise<T>;
  /** Returns the value in `stored`, for callers that read several items under their `keys` in one call. */
  valueIn(stored: StoredValues): T;
  /**
   * Stores the value, or removes it if it is `undefined`. The browser has received the call when this
   * returns.
   */
  set(value: T | undefined): Promise<void>;
  /**
   * Changes the stored value while other windows wait. If `change` returns `undefined`, the value stays as it
   * is.
   */
  update(change: (value: T) => T | undefined | Promise<T | undefined>): Promise<void>;
  /**
   * Returns an `update` for a popup, which may close right after a change. It has read the value before, so
   * the browser has the change when the call returns. The popup calls this when it opens. `signal` ends it.
   */
  updater(signal: AbortSignal): (change: (value: T) => T) => Promise<void>;
  /**
   * Returns the values before and after a write; `undefined` if the write does not change this item.
   * `changes` are all changes of one write, as `watchStorage` reports them.
   */
  changeIn(changes: readonly StorageChange[]): ItemChange<T> | undefined;
  /** Calls `onChange` whenever the value changes, in any page, until `signal` ends. */
  watch(onChange: (value: T) => void, signal?: AbortSignal): void;
}

/** Returns the key under which a damaged value is kept, so that it can be repaired. */
export function backupKey(key: string): string {
  return `backup:${key}`;
}

/** Returns the key of a value's version; nothing is stored there for version 1. */
function versionKey(key: string): string {
  return `version:${key}`;
}

/** Returns a function that reads by a schema. It creates the schema when it is first called. */
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

  /** Returns the value in the form of this version; `undefined` if it is damaged. */
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
    // A write stores this version. A removal removes the version too, unless none was stored.
    const unchanged = { [versionKey(key)]: changed.newValue === undefined ? 1 : version };
    const valueFrom = (side: 'oldValue' | 'newValue') =>
      valueIn({ ...unchanged, ...Object.fromEntries(own.map((each) => [each.key, each[side]])) });
    return { before: valueFrom('oldValue'), after: valueFrom('newValue') };
  }

  /**
   * Reads the value. A damaged value is returned under its backup key, to be stored together with the next
   * value.
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
      else void tell().catch(() => {}); // the next change is told
    }, signal);

    /** Reads the value again, since a change names only a version that has changed too. */
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
        () => {}, // `update` reads again, and reports the failure
      );
      return (change) =>
        known === undefined ? oneAtATime(key, () => update(change)) : write(change(known.value));
    },
  };
}
