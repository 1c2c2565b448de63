import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { doLater } from '../../../platform/background/chores.ts';
import { onInstall } from '../../../platform/background/on-install.ts';
import { keepStorageFromPages } from '../../../platform/background/storage-access.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('runs all chores later, even if one of them fails', async () => {
  const chore = vi.fn();
  const failing = () => {
    throw new Error('No.');
  };
  doLater([failing, async () => failing(), chore]);
  expect(chore).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  expect(chore).toHaveBeenCalledTimes(1);
});

it('runs work after an installation or an update', async () => {
  const work = vi.fn();
  onInstall(work);
  await vi.runAllTimersAsync();
  expect(work).not.toHaveBeenCalled();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.1' });
  await vi.runAllTimersAsync();
  expect(work).toHaveBeenCalledTimes(1);
});

it('hides the storage from content scripts if the browser can', async () => {
  const setAccessLevel = vi.fn();
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: undefined });
  await keepStorageFromPages();
  Object.assign(fakeBrowser.storage.local, { setAccessLevel });
  await keepStorageFromPages();
  expect(setAccessLevel.mock.calls).toEqual([[{ accessLevel: 'TRUSTED_CONTEXTS' }]]);
});
