import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { NoRoomError } from '../../../platform/storage/no-room.ts';
import { backupKey, bySchema, storedItem } from '../../../platform/storage/stored-item.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const stored = () => fakeBrowser.storage.local.get();
const count = storedItem({ key: 'count', read: bySchema(() => z.int()), fallback: 0 });

describe('a stored item', () => {
  it('has its fallback until a value is stored', async () => {
    expect(await count.get()).toBe(0);
    await count.set(7);
    expect(await count.get()).toBe(7);
    await count.set(undefined);
    expect([await count.get(), await stored()]).toEqual([0, {}]);
  });

  it('reaches the browser in one call when it is set', () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    void count.set(7);
    expect(set).toHaveBeenCalledExactlyOnceWith({ count: 7 });
  });

  it('creates its schema once, for the first reading', async () => {
    const schema = vi.fn(() => z.string());
    const item = storedItem({ key: 'text', read: bySchema(schema), fallback: '' });
    expect(schema).not.toHaveBeenCalled();
    await item.set('x');
    await item.get();
    await item.get();
    expect(schema).toHaveBeenCalledTimes(1);
  });

  it('is removed if its value equals the fallback', async () => {
    const rule = storedItem({
      key: 'rule',
      read: bySchema(() => z.string()),
      fallback: 'except',
      isNothing: (value) => value === 'except',
    });
    await rule.set('only');
    expect(await stored()).toEqual({ rule: 'only' });
    await rule.set('except');
    expect(await stored()).toEqual({});
  });

  it('loses no change if several windows change it at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => count.update((before) => before + 1)));
    expect(await count.get()).toBe(20);
  });

  it('stays unchanged if a change returns nothing or throws', async () => {
    await count.set(7);
    await count.update(() => undefined);
    await expect(count.update(() => Promise.reject(new Error('No.')))).rejects.toThrow('No.');
    expect(await count.get()).toBe(7);
  });

  it('rejects if there is no room', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await expect(count.set(7)).rejects.toThrow(NoRoomError);
  });

  it('is given to watchers until the signal ends, as the fallback if it is damaged', async () => {
    const told = vi.fn();
    const controller = new AbortController();
    count.watch(told, controller.signal);
    await count.set(7);
    await fakeBrowser.storage.local.set({ other: 1 });
    await fakeBrowser.storage.session.set({ count: 9 });
    await fakeBrowser.storage.local.set({ count: 'garbage' });
    controller.abort();
    await count.set(8);
    expect(told.mock.calls).toEqual([[7], [0]]);
  });
});

describe('a damaged value', () => {
  it('is kept under another key when a new value is stored', async () => {
    await fakeBrowser.storage.local.set({ count: 'garbage' });
    expect(await count.get()).toBe(0);
    expect(await stored()).toEqual({ count: 'garbage' });
    await count.update((before) => before + 1);
    expect(await stored()).toEqual({ count: 1, [backupKey('count')]: 'garbage' });
  });

  it('is also kept if a popup makes the change', async () => {
    await fakeBrowser.storage.local.set({ count: 'garbage' });
    const controller = new AbortController();
    const update = count.updater(controller.signal);
    await count.get();
    await update((before) => before + 1);
    expect(await stored()).toEqual({ count: 1, [backupKey('count')]: 'garbage' });
  });

  it('is not kept in session storage', async () => {
    const draft = storedItem({
      key: 'draft',
      area: 'session',
      read: bySchema(() => z.string()),
      fallback: '',
    });
    await fakeBrowser.storage.session.set({ draft: 7 });
    await draft.update(() => 'x');
    expect(await fakeBrowser.storage.session.get()).toEqual({ draft: 'x' });
  });
});

describe('a value of an older version', () => {
  const third = storedItem({
    key: 'size',
    read: bySchema(() => z.object({ width: z.number(), unit: z.string() })),
    fallback: { width: 0, unit: 'px' },
    version: 3,
    migrations: [(old) => ({ width: old }), (old) => ({ ...(old as object), unit: 'em' })],
  });

  const VERSIONS: readonly Record<string, unknown>[] = [
    { size: 7 },
    { size: 7, 'version:size': 1 },
    { size: { width: 7 }, 'version:size': 2 },
    { size: { width: 7, unit: 'em' }, 'version:size': 3 },
  ];

  it.each(
    VERSIONS.map((before) => [before]),
  )('is converted when it is read or changed: %j', async (before) => {
    await fakeBrowser.storage.local.set(before);
    expect(await third.get()).toEqual({ width: 7, unit: 'em' });
    await third.update((size) => ({ ...size, width: 8 }));
    expect(await stored()).toEqual({ size: { width: 8, unit: 'em' }, 'version:size': 3 });
  });

  it.each(VERSIONS.map((before) => [before]))('is converted for watchers: %j', async (before) => {
    const told = vi.fn();
    const controller = new AbortController();
    third.watch(told, controller.signal);
    await fakeBrowser.storage.local.set(before);
    await vi.waitFor(() => expect(told.mock.calls).toEqual([[{ width: 7, unit: 'em' }]]));
    controller.abort();
  });

  it.each(VERSIONS.map((before) => [before]))('is converted among other stored values: %j', (before) => {
    expect(third.keys).toEqual(['size', 'version:size']);
    expect(third.valueIn({ ...before, other: 1 })).toEqual({ width: 7, unit: 'em' });
    expect(third.valueIn({ other: 1 })).toEqual({ width: 0, unit: 'px' });
  });

  it.each(VERSIONS.map((before) => [before]))('is converted on both sides of a change: %j', (before) => {
    const changes = Object.entries(before).map(([key, oldValue]) => ({
      area: 'local' as const,
      key,
      oldValue,
      newValue: undefined,
    }));
    expect(third.changeIn(changes)).toEqual({
      before: { width: 7, unit: 'em' },
      after: { width: 0, unit: 'px' },
    });
  });

  it('is not assumed for a change that leaves the version as it is', () => {
    const change = {
      area: 'local',
      key: 'size',
      oldValue: { width: 7, unit: 'em' },
      newValue: { width: 8, unit: 'px' },
    } as const;
    expect(third.changeIn([change])).toEqual({
      before: { width: 7, unit: 'em' },
      after: { width: 8, unit: 'px' },
    });
    expect(third.changeIn([{ ...change, area: 'session' }])).toBeUndefined();
    expect(third.changeIn([{ ...change, key: 'other' }])).toBeUndefined();
  });

  it('is removed together with its version', async () => {
    await third.set({ width: 7, unit: 'em' });
    await third.set(undefined);
    expect(await stored()).toEqual({});
  });
});

describe('for a popup, a change', () => {
  it('reaches the browser in one call once the stored value is known', async () => {
    await count.set(7);
    const update = count.updater(new AbortController().signal);
    await count.get();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    void update((before) => before + 1);
    expect(set).toHaveBeenCalledExactlyOnceWith({ count: 8 });
  });

  it('before that is made once the stored value is known', async () => {
    await count.set(7);
    await count.updater(new AbortController().signal)((before) => before + 1);
    expect(await count.get()).toBe(8);
  });
});
