import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, storedSettings } from '../../../platform/settings/settings.ts';
import {
  siteStateOf,
  switchKeys,
  switchSite,
  switchStateIn,
  toggleSite,
} from '../../../platform/sites/site-switch.ts';
import { changeSiteRule } from '../../../platform/sites/stored-sites.ts';

const TAB = { url: 'https://a.com/page', incognito: false };
const PRIVATE_TAB = { ...TAB, incognito: true };

beforeEach(() => fakeBrowser.reset());

const stored = () => fakeBrowser.storage.local.get();
const inMemory = () => fakeBrowser.storage.session.get();

describe('the site switch', () => {
  it('is on if nothing is stored', async () => {
    expect(await siteStateOf(TAB)).toEqual({ site: 'a.com', isOff: false, isPaused: false });
  });

  it.each([
    undefined,
    '',
    'about:blank',
    'chrome://extensions/',
  ])('has no site and is on for the address %s', async (url) => {
    expect(await siteStateOf({ url, incognito: false })).toEqual({
      site: undefined,
      isOff: false,
      isPaused: false,
    });
  });

  it('stays off for this site only after it was switched off', async () => {
    await switchSite('a.com', true, TAB);
    expect(await siteStateOf(TAB)).toEqual({ site: 'a.com', isOff: true, isPaused: false });
    expect(await siteStateOf({ ...TAB, url: 'https://b.com/' })).toEqual({
      site: 'b.com',
      isOff: false,
      isPaused: false,
    });
  });

  it.each([
    'except',
    'only',
  ] as const)('reaches the browser at once if the rule (%s) is known, since the popup may close', async (rule) => {
    await changeSiteRule(rule);
    for (const off of [true, false]) {
      const write = vi.spyOn(fakeBrowser.storage.local, off === (rule === 'except') ? 'set' : 'remove');
      const switched = switchSite('a.com', off, TAB, rule);
      expect(write).toHaveBeenCalledTimes(1);
      await switched;
      expect(await siteStateOf(TAB)).toMatchObject({ isOff: off });
      write.mockRestore();
    }
  });

  it('leaves nothing stored after it is switched on again', async () => {
    await switchSite('a.com', true, TAB);
    await switchSite('a.com', false, TAB);
    expect(await stored()).toEqual({});
    expect(await siteStateOf(TAB)).toMatchObject({ isOff: false });
  });

  it('loses no choice if several windows choose at once', async () => {
    const sites = Array.from({ length: 50 }, (_, index) => `site-${index}.com`);
    await Promise.all(sites.map((site) => switchSite(site, true, TAB)));
    const states = await Promise.all(
      sites.map((site) => siteStateOf({ url: `https://${site}/`, incognito: false })),
    );
    expect(states.filter(({ isOff }) => isOff)).toHaveLength(50);
  });

  it('is unchanged if it is toggled twice at once', async () => {
    await Promise.all([toggleSite(TAB), toggleSite(TAB)]);
    expect(await siteStateOf(TAB)).toMatchObject({ isOff: false });
    await Promise.all([toggleSite(TAB), toggleSite(TAB), toggleSite(TAB)]);
    expect(await siteStateOf(TAB)).toMatchObject({ isOff: true });
  });

  it.each(['yes', 1, {}, null])('is on if an unknown value is stored: %j', async (value) => {
    await fakeBrowser.storage.local.set({ 'site-off:a.com': value });
    expect(await siteStateOf(TAB)).toMatchObject({ isOff: false });
  });

  it('reports a pause, which does not change the choice for the site', async () => {
    await changeSettings({ isPaused: true });
    expect(await siteStateOf(TAB)).toEqual({ site: 'a.com', isOff: false, isPaused: true });
    expect(await siteStateOf(PRIVATE_TAB)).toMatchObject({ isPaused: true });
    expect(await siteStateOf({ incognito: false })).toEqual({
      site: undefined,
      isOff: false,
      isPaused: true,
    });
  });

  it('reads settings that an earlier version has stored', async () => {
    await fakeBrowser.storage.local.set({ settings: 'paused' });
    const reading = vi
      .spyOn(storedSettings, 'valueIn')
      .mockImplementation(({ settings }) => ({ isPaused: settings === 'paused' }));
    expect(await siteStateOf(TAB)).toMatchObject({ isPaused: true });
    reading.mockRestore();
  });

  it('toggles to the other state', async () => {
    await toggleSite(TAB);
    expect(await siteStateOf(TAB)).toMatchObject({ isOff: true });
    await toggleSite(TAB);
    expect(await stored()).toEqual({});
    await toggleSite({ url: 'about:blank', incognito: false });
    expect(await stored()).toEqual({});
  });

  describe('if only some sites are on', () => {
    beforeEach(() => changeSiteRule('only'));

    it('is off until it is switched on, and leaves nothing stored after it is switched off again', async () => {
      expect(await siteStateOf(TAB)).toEqual({ site: 'a.com', isOff: true, isPaused: false });
      await switchSite('a.com', false, TAB);
      expect(await siteStateOf(TAB)).toMatchObject({ isOff: false });
      expect(await siteStateOf({ ...TAB, url: 'https://b.com/' })).toMatchObject({ isOff: true });
      await toggleSite(TAB);
      expect(await siteStateOf(TAB)).toMatchObject({ isOff: true });
      expect(await stored()).toEqual({ 'site-rule': 'only' });
    });

    it('stores no choice of private windows, and follows it there', async () => {
      await switchSite('a.com', false, PRIVATE_TAB);
      expect(await stored()).toEqual({ 'site-rule': 'only' });
      expect(await siteStateOf(PRIVATE_TAB)).toMatchObject({ isOff: false });
      expect(await siteStateOf(TAB)).toMatchObject({ isOff: true });
    });
  });

  describe('in private windows', () => {
    it.each([true, false])('stores nothing on disk when it is switched off: %s', async (off) => {
      await switchSite('a.com', off, PRIVATE_TAB);
      expect(await stored()).toEqual({});
      expect(Object.keys(await inMemory())).toHaveLength(1);
      expect(await siteStateOf(PRIVATE_TAB)).toMatchObject({ isOff: off });
    });

    it('does not affect ordinary windows', async () => {
      await switchSite('a.com', true, PRIVATE_TAB);
      expect(await siteStateOf(TAB)).toMatchObject({ isOff: false });
    });

    it('follows the choice of ordinary windows until another choice is made', async () => {
      await switchSite('a.com', true, TAB);
      expect(await siteStateOf(PRIVATE_TAB)).toMatchObject({ isOff: true });
      await switchSite('a.com', false, PRIVATE_TAB);
      expect(await siteStateOf(PRIVATE_TAB)).toMatchObject({ isOff: false });
      expect(await siteStateOf(TAB)).toMatchObject({ isOff: true });
    });
  });
});

describe('switchStateIn', () => {
  const OFF_LIST = { 'site-off:a.com': true };
  const ON_LIST = { 'site-on:a.com': true };
  const ONLY = { 'site-rule': 'only' };
  it.each<[string, Record<string, unknown>, string | undefined, boolean]>([
    ['nothing is stored', {}, 'a.com', false],
    ['the site is listed as off', OFF_LIST, 'a.com', true],
    ['another site is listed as off', OFF_LIST, 'b.com', false],
    ['only some sites are on, and none is listed', ONLY, 'a.com', true],
    ['only some sites are on, and this is one of them', { ...ONLY, ...ON_LIST }, 'a.com', false],
    ['only some sites are on, and the other list has it', { ...ONLY, ...OFF_LIST }, 'a.com', true],
    [
      'the site is in both lists, and only some sites are on',
      { ...ONLY, ...ON_LIST, ...OFF_LIST },
      'a.com',
      false,
    ],
    ['the site is in both lists, and only some sites are off', { ...ON_LIST, ...OFF_LIST }, 'a.com', true],
    ['the page has no site', ONLY, undefined, false],
  ])('returns if Sidelight is off when %s', (_, stored, site, isOff) => {
    expect(switchStateIn(stored, site)).toEqual({ isOff, isPaused: false });
  });

  it('reports a pause', () => {
    expect(switchStateIn({ settings: { isPaused: true } }, 'a.com')).toEqual({
      isOff: false,
      isPaused: true,
    });
  });

  it('reads only the values under `switchKeys`', () => {
    const stored = { ...ONLY, ...ON_LIST, ...OFF_LIST, settings: { isPaused: true } };
    expect(switchKeys('a.com').sort()).toEqual(Object.keys(stored).sort());
    expect(switchKeys(undefined).sort()).toEqual(['settings', 'site-rule']);
  });
});
