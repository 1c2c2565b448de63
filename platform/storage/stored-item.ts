/**
 * One value in the browser's storage: how it is read, written, changed and watched. Everything that we store
 * under a key of its own goes through here.
 */
import type * as z from 'zod/mini';
import { browser } from '../extension.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { withRoomError } from './no-room.ts';
import { watchStorage } from './watch-storage.ts';

type Area = 'local' | 'session';

/** Returns what a stored value says, `undefined` if it is damaged. */
export type ReadStored<T> = (stored: unknown) => T | undefined;

export interface StoredItemOptions<T> {
  readonly key: string;
  /** `local` unless said otherwise. */
  readonly area?: Area;
  /**
   * A schema by `bySchema`; a plain function where the background needs the value before it answers its first
   * page (a schema costs 1 ms then).
   */
  readonly read: ReadStored<T>;
  /** The value where nothing is stored, or what is stored is damaged. */
  readonly fallback: T;
  /** True for a value that is the same as nothing, so that nothing is stored. */
  readonly isNothing?: (value: T) => boolean;
  /** Of the stored form, from 1. */
  readonly version?: number;
  /**
   * Brings a value of an older version to the next one: the first function brings version 1 to 2, and so on.
   */
  readonly migrations?: readonly ((old: unknown) => unknown)[];
}

export interface StoredItem<T> {
  readonly key: string;
  get(): Promise<T>;
  /** The browser has the value when this returns, in one call. `undefined` removes it. */
  set(value: T | undefined): Promise<void>;
  /** Changes what is stored, one window after the other. `undefined` leaves it as it is. */
  update(change: (value: T) => T | undefined | Promise<T | undefined>): Promise<void>;
  /**
   * As `update`, for a popup, which may close in the moment after: the value is known beforehand, so the
   * browser has the change when this returns. To be called when the popup opens; `signal` ends it.
   */
  updater(signal: AbortSignal): (change: (value: T) => T) => Promise<void>;
  /** Calls `onChange` whenever the value changes, in whichever page, until `signal` ends. */
  watch(onChange: (value: T) => void, signal?: AbortSignal): void;
}

/** The key under which a damaged value is kept, should anybody want to repair it. */
export function backupKey(key: string): string {
  return `backup:${key}`;
}

/** The key of the version of a value; missing for version 1. */
function versionKey(key: string): string {
  return `version:${key}`;
}

/** Reads by a schema, which is made at the first reading. */
export function bySchema<T>(schema: () => z.core.$ZodType<T> & Pick<z.ZodMiniType<T>, 'safeParse'>): ReadStored<T> {
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
  const keys = version > 1 ? [key, versionKey(key)] : key;

  function current(stored: Readonly<Record<string, unknown>>): unknown {
    const before = stored[versionKey(key)];
    const from = typeof before === 'number' && before >= 1 ? before : 1;
    return migrations.slice(from - 1).reduce((value, migrate) => migrate(value), stored[key]);
  }

  /** The value with whatever else has to be written when it is replaced: a damaged one goes to its backup. */
  async function load(): Promise<{ readonly value: T; readonly damaged: Readonly<Record<string, unknown>> }> {
    const stored = await browser.storage[area].get(keys);
    if (stored[key] === undefined) return { value: fallback, damaged: {} };
    const value = read(current(stored));
    if (value !== undefined) return { value, damaged: {} };
    return { value: fallback, damaged: area === 'local' ? { [backupKey(key)]: stored[key] } : {} };
  }

  function write(value: T | undefined, beside: Readonly<Record<string, unknown>> = {}): Promise<void> {
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
      if (change !== undefined) onChange(read(change.newValue) ?? fallback);
    }, signal);
  }

  return {
    key,
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
        () => {}, // `update` tells whoever changes something
      );
      return (change) => (known === undefined ? oneAtATime(key, () => update(change)) : write(change(known.value)));
    },
  };
}
