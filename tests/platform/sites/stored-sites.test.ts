import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetChoices } from '../../../platform/settings/forget.ts';
import { changeSettings } from '../../../platform/settings/settings.ts';
import { siteStateOf, switchSite } from '../../../platform/sites/site-switch.ts';
import { changeSiteRule, storedSites, watchStoredSites } from '../../../platform/sites/stored-sites.ts';

const ORDINARY = { incognito: false };
const PRIVATE = { url: 'https://p.com/', incognito: true };

beforeEach(() => fakeBrowser.reset());

it('lists the sites that are off in order, and no other stored values', async () => {
  await fakeBrowser.storage.local.set({ settings: {}, welcomed: true, 'site-off:x.com': 'garbage' });
  for (const site of ['b.com', 'a.com', 'local files']) await switchSite(site, true, ORDINARY);
  expect(await storedSites()).toEqual({ rule: 'except', sites: ['a.com', 'b.com', 'local files'] });
});

it('keeps the list that the rule does not use', async () => {
  await switchSite('a.com', true, ORDINARY);
  await changeSiteRule('only');
  expect(await storedSites()).toEqual({ rule: 'only', sites: [] });
  await switchSite('b.com', false, ORDINARY);
  expect(await storedSites()).toEqual({ rule: 'only', sites: ['b.com'] });
  await changeSiteRule('except');
  expect(await storedSites()).toEqual({ rule: 'except', sites: ['a.com'] });
  expect(await fakeBrowser.storage.local.get()).toEqual({ 'site-off:a.com': true, 'site-on:b.com': true });
});

it('reports changes until the signal ends', async () => {
  const onChange = vi.fn();
  const controller = new AbortController();
  watchStoredSites(onChange, controller.signal);
  await switchSite('a.com', true, ORDINARY);
  await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith({ rule: 'except', sites: ['a.com'] }));
  await changeSettings({ delay: 10 });
  await switchSite('a.com', false, ORDINARY);
  await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith({ rule: 'except', sites: [] }));
  await changeSiteRule('only');
  await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith({ rule: 'only', sites: [] }));
  controller.abort();
  await switchSite('b.com', true, ORDINARY);
  expect(onChange).toHaveBeenCalledTimes(3);
});

it('forgets all sites and settings, including those of private windows', async () => {
  await switchSite('a.com', true, ORDINARY);
  await switchSite('p.com', true, PRIVATE);
  await changeSiteRule('only');
  await switchSite('c.com', false, ORDINARY);
  await changeSettings({ delay: 10, isPaused: true });
  await fakeBrowser.storage.local.set({ welcomed: true });
  await forgetChoices();
  expect(await fakeBrowser.storage.local.get()).toEqual({ welcomed: true });
  expect(await fakeBrowser.storage.session.get()).toEqual({});
  expect(await siteStateOf(PRIVATE)).toEqual({ site: 'p.com', isOff: false, isPaused: false });
});
