import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lookupAddress, openLookup, takeLookupRequest } from '../../platform/lookup-request.ts';

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

it.each([{ entry: 'baku' }, { query: 'Bakı & Gəncə' }])('%j survives in an address', async (request) => {
  expect(await takeLookupRequest(new URL(lookupAddress(request)).search)).toEqual(request);
});

it('gives the popup the waiting query, once', async () => {
  await openLookup('Baku');
  expect(await takeLookupRequest('')).toEqual({ query: 'Baku' });
  expect(await takeLookupRequest('')).toBeUndefined();
  expect(create).not.toHaveBeenCalled();
});

it('opens a tab where the popup cannot be opened, and leaves nothing waiting', async () => {
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

it('does not mind something else in its place', async () => {
  await fakeBrowser.storage.session.set({ pendingQuery: 7 });
  expect(await takeLookupRequest('?other=1')).toBeUndefined();
});
