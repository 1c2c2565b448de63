import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetChoices } from '../../platform/forget.ts';
import { changeSettings } from '../../platform/settings.ts';
import { siteStateOf, switchSite } from '../../platform/site-switch.ts';
import { sitesOff, watchSitesOff } from '../../platform/stored-sites.ts';

const ORDINARY = { incognito: false };
const PRIVATE = { url: 'https://p.com/', incognito: true };
const sendMessage = vi.fn(async () => {});

beforeEach(() => {
  fakeBrowser.reset();
  sendMessage.mockClear();
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 1, incognito: true }], sendMessage });
});

it('lists the sites that are off in order, and nothing else that is stored', async () => {
  await fakeBrowser.storage.local.set({ settings: {}, welcomed: true, 'site-off:x.com': 'garbage' });
  for (const site of ['b.com', 'a.com', 'local files']) await switchSite(site, true, ORDINARY);
  expect(await sitesOff()).toEqual(['a.com', 'b.com', 'local files']);
});

it('tells of changes until the end', async () => {
  const onChange = vi.fn();
  const life = new AbortController();
  watchSitesOff(onChange, life.signal);
  await switchSite('a.com', true, ORDINARY);
  await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith(['a.com']));
  await changeSettings({ delay: 10 });
  await switchSite('a.com', false, ORDINARY);
  await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith([]));
  life.abort();
  await switchSite('b.com', true, ORDINARY);
  expect(onChange).toHaveBeenCalledTimes(2);
});

it('forgets all sites and settings, in private windows too, and tells those', async () => {
  await switchSite('a.com', true, ORDINARY);
  await switchSite('p.com', true, PRIVATE);
  await changeSettings({ delay: 10, isPaused: true });
  await fakeBrowser.storage.local.set({ welcomed: true });
  await forgetChoices();
  expect(await fakeBrowser.storage.local.get()).toEqual({ welcomed: true });
  expect(await fakeBrowser.storage.session.get()).toEqual({});
  expect(await siteStateOf(PRIVATE)).toEqual({ site: 'p.com', isOff: false, isPaused: false });
  expect(sendMessage).toHaveBeenLastCalledWith(1, { type: 'site-changed', site: 'p.com', isOff: false });
});
