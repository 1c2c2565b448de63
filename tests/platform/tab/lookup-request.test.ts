import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  lookupAddress,
  openAddition,
  openLookup,
  takeLookupRequest,
} from '../../../platform/tab/lookup-request.ts';

const openPopup = vi.fn<() => Promise<void>>();
const create = vi.fn(async () => {});

beforeEach(() => {
  fakeBrowser.reset();
  openPopup.mockReset().mockResolvedValue();
  create.mockClear();
  Object.assign(fakeBrowser, { action: { openPopup } });
  Object.assign(fakeBrowser.tabs, { create });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `extension://id/${path}` });
});

it.each([
  { entry: 'baku' },
  { entry: 'my-names/baku' },
  { query: 'Bakı & Gəncə' },
  { add: 'Bakı & Gəncə' },
])('reads %j back from an address', async (request) => {
  expect(await takeLookupRequest(new URL(lookupAddress(request)).search)).toEqual(request);
});

it('gives the popup the waiting query, once', async () => {
  await openLookup('Baku');
  expect(await takeLookupRequest('')).toEqual({ query: 'Baku' });
  expect(await takeLookupRequest('')).toBeUndefined();
  expect(create).not.toHaveBeenCalled();
});

it('gives the popup the name to add, once, as one line', async () => {
  await openAddition(' Nikol\n Pashinyan ');
  expect(await takeLookupRequest('')).toEqual({ add: 'Nikol Pashinyan' });
  expect(await takeLookupRequest('')).toBeUndefined();
});

it('opens a tab if the popup cannot open, and leaves no request waiting', async () => {
  openPopup.mockRejectedValue(new Error('Failed to open popup.'));
  await openLookup('Baku');
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'extension://id/popup.html?query=Baku' });
  expect(await takeLookupRequest('')).toBeUndefined();
});

it('cuts a selection that is longer than any name', async () => {
  await openLookup('word '.repeat(100_000));
  const request = await takeLookupRequest('');
  expect(request).toEqual({ query: expect.stringMatching(/^word word/) });
  expect(JSON.stringify(request).length).toBeLessThan(150);
});

it.each([7, null, { query: 7 }, 'Baku'])('ignores %j in its place in storage', async (waiting) => {
  await fakeBrowser.storage.session.set({ pendingRequest: waiting });
  expect(await takeLookupRequest('?other=1')).toBeUndefined();
});
