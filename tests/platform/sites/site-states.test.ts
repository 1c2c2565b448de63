import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, storedSettings } from '../../../platform/settings/settings.ts';
import { rememberSiteStates, type SiteStates } from '../../../platform/sites/site-states.ts';
import { switchSite } from '../../../platform/sites/site-switch.ts';

const TAB = { url: 'https://a.com/page', incognito: false };
const PRIVATE_TAB = { ...TAB, incognito: true };

let states: SiteStates;

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.tabs, { query: async () => [] });
  states = rememberSiteStates();
});

describe('the states of sites', () => {
  it('are read from storage once for each site', async () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    for (const path of ['one', 'two', 'three']) {
      expect(await states.of({ ...TAB, url: `https://a.com/${path}` })).toEqual({
        site: 'a.com',
        isOff: false,
        isPaused: false,
      });
    }
    expect(get).toHaveBeenCalledOnce();
    await states.of({ ...TAB, url: 'https://b.com/' });
    expect(get).toHaveBeenCalledTimes(2);
    get.mockRestore();
  });

  it.each([
    ['a site is switched off', () => switchSite('a.com', true, TAB), { isOff: true }],
    ['everything is paused', () => changeSettings({ isPaused: true }), { isPaused: true }],
  ])('are right when %s, in listeners too', async (_, change, expected) => {
    await states.of(TAB);
    const heard: unknown[] = [];
    states.onSwitch(async () => heard.push(await states.of(TAB)));
    await change();
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard).toMatchObject([expected]);
    expect(await states.of(TAB)).toMatchObject(expected);
  });

  it('reach listeners if a pause that an earlier version has stored ends', async () => {
    const change = { before: { isPaused: true }, after: {} };
    const reading = vi.spyOn(storedSettings, 'changeIn').mockReturnValue(change);
    const heard = vi.fn();
    states.onSwitch(heard);
    await fakeBrowser.storage.local.set({ settings: 'running' });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
    reading.mockRestore();
  });

  it('of private windows are not kept', async () => {
    await switchSite('a.com', true, PRIVATE_TAB);
    expect(await states.of(PRIVATE_TAB)).toMatchObject({ isOff: true });
    expect(await states.of(TAB)).toMatchObject({ isOff: false });
    await fakeBrowser.storage.session.clear();
    expect(await states.of(PRIVATE_TAB)).toMatchObject({ isOff: false });
  });

  it('are read again after a failure of the storage', async () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error'));
    await expect(states.of(TAB)).rejects.toThrow('IO error');
    expect(await states.of(TAB)).toMatchObject({ isOff: false });
    get.mockRestore();
  });
});
