import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcomeUsers } from '../../../platform/background/welcome.ts';

const create = vi.fn(async () => {});
let inUse: string | undefined;

beforeEach(() => {
  fakeBrowser.reset();
  create.mockClear();
  inUse = 'https://chromewebstore.google.com/detail/sidelight';
  Object.assign(fakeBrowser.tabs, { create, query: async () => [{ url: inUse }] });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `extension://id/${path}` });
  welcomeUsers();
});

const happen = (reason: string) => fakeBrowser.runtime.onInstalled.trigger({ reason } as never);

it('opens the welcome page after the installation, and only once', async () => {
  await happen('install');
  await vi.waitFor(() =>
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'extension://id/welcome.html', active: true }),
  );
  await happen('install');
  await vi.waitFor(async () => expect(await fakeBrowser.storage.local.get()).toEqual({ welcomed: true }));
  expect(create).toHaveBeenCalledOnce();
});

it.each([
  'https://a.com/',
  undefined,
])('opens the page in the background if the user is already elsewhere: %s', async (url) => {
  inUse = url;
  await happen('install');
  await vi.waitFor(() =>
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'extension://id/welcome.html', active: false }),
  );
});

it.each([
  'update',
  'chrome_update',
  'browser_update',
  'shared_module_update',
])('opens no page after %s', async (reason) => {
  await happen(reason);
  expect(create).not.toHaveBeenCalled();
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
