// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { createSiteSwitch as Create } from '../../../platform/page/page-site.ts';
import { siteStateOf } from '../../../platform/sites/site-switch.ts';

const askBackground = vi.fn<(message: unknown) => Promise<unknown>>();
let createSiteSwitch: typeof Create;
let onChange = vi.fn<(isOff: boolean) => void>();
let tab = { url: 'https://a.com/page', incognito: false };

beforeEach(async () => {
  fakeBrowser.reset();
  onChange = vi.fn();
  tab = { url: 'https://a.com/page', incognito: false };
  askBackground.mockReset().mockImplementation(() => siteStateOf(tab));
  vi.stubGlobal('chrome', { ...fakeBrowser, runtime: { ...fakeBrowser.runtime, sendMessage: askBackground } });
  vi.resetModules();
  ({ createSiteSwitch } = await import('../../../platform/page/page-site.ts'));
});

const switchOff = (site: string) => fakeBrowser.storage.local.set({ [`site-off:${site}`]: true });
const switchOn = (site: string) => fakeBrowser.storage.local.remove(`site-off:${site}`);
const onlySome = () => fakeBrowser.storage.local.set({ 'site-rule': 'only' });
/** The background is asked anew at a change. */
const toldSoFar = (calls: readonly boolean[][]) => vi.waitFor(() => expect(onChange.mock.calls).toEqual(calls));
const cameBack = () => dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));

describe('the page’s side of the site switch', () => {
  it('asks the background whether it is off here', async () => {
    expect(await createSiteSwitch(onChange).isOff()).toBe(false);
    await switchOff('a.com');
    expect(await createSiteSwitch(onChange).isOff()).toBe(true);
    expect(askBackground.mock.calls[0]).toEqual([{ type: 'site-state' }]);
  });

  it('is told of changes from the first question on', async () => {
    const siteSwitch = createSiteSwitch(onChange);
    await switchOff('a.com');
    expect(onChange).not.toHaveBeenCalled();
    await siteSwitch.isOff();
    await switchOn('a.com');
    await toldSoFar([[false]]);
    await switchOff('a.com');
    await toldSoFar([[false], [true]]);
  });

  it('is told once of each change, however often it has asked', async () => {
    const siteSwitch = createSiteSwitch(onChange);
    await siteSwitch.isOff();
    await siteSwitch.isOff();
    await switchOff('a.com');
    await toldSoFar([[true]]);
  });

  it('is off where only some sites are on, until this is one', async () => {
    const siteSwitch = createSiteSwitch(onChange);
    expect(await siteSwitch.isOff()).toBe(false);
    await onlySome();
    await toldSoFar([[true]]);
    await fakeBrowser.storage.local.set({ 'site-on:a.com': true });
    await toldSoFar([[true], [false]]);
    expect(await siteSwitch.isOff()).toBe(false);
  });

  it('hears of quick changes only what came out of them', async () => {
    await createSiteSwitch(onChange).isOff();
    await Promise.all([switchOff('a.com'), onlySome(), fakeBrowser.storage.local.set({ 'site-on:a.com': true }), switchOn('a.com')]);
    await fakeBrowser.storage.local.remove('site-on:a.com');
    await toldSoFar([[true]]);
  });

  it('misses nothing that is switched while the background answers', async () => {
    askBackground.mockImplementationOnce(async () => {
      const state = await siteStateOf(tab);
      await switchOff('a.com');
      return state;
    });
    await createSiteSwitch(onChange).isOff();
    await toldSoFar([[true]]);
    await switchOn('a.com');
    await toldSoFar([[true], [false]]);
  });

  it('asks once more where the background was stopped before it had answered', async () => {
    await switchOff('a.com');
    askBackground.mockRejectedValueOnce(new Error('Could not establish connection.'));
    expect(await createSiteSwitch(onChange).isOff()).toBe(true);
  });

  it('does not mind other sites', async () => {
    await createSiteSwitch(onChange).isOff();
    await switchOff('b.com');
    expect(onChange).not.toHaveBeenCalled();
  });

  it.each(['on', true, { isOff: 'no' }])('is off where the background answers %j, which says nothing of the site', async (answer) => {
    askBackground.mockResolvedValue(answer);
    expect(await createSiteSwitch(onChange).isOff()).toBe(true);
  });

  it.each([undefined, null])('asks once more where the background answers %j, as it seems when it ends before it has heard', async (answer) => {
    await switchOff('a.com');
    askBackground.mockResolvedValueOnce(answer);
    expect(await createSiteSwitch(onChange).isOff()).toBe(true);
    expect(askBackground).toHaveBeenCalledTimes(2);
  });

  describe('in a pause', () => {
    const pause = (isPaused: boolean) => fakeBrowser.storage.local.set({ settings: { isPaused } });

    it('is off', async () => {
      await pause(true);
      expect(await createSiteSwitch(onChange).isOff()).toBe(true);
    });

    it('is told when it begins and ends', async () => {
      await createSiteSwitch(onChange).isOff();
      await pause(true);
      await toldSoFar([[true]]);
      await pause(false);
      await toldSoFar([[true], [false]]);
    });

    it('is not told of other settings', async () => {
      await createSiteSwitch(onChange).isOff();
      await fakeBrowser.storage.local.set({ settings: { delay: 400 } });
      expect(onChange).not.toHaveBeenCalled();
    });

    it('stays off until both the site is on and the pause over', async () => {
      await switchOff('a.com');
      await createSiteSwitch(onChange).isOff();
      await pause(true);
      await switchOn('a.com');
      expect(onChange).not.toHaveBeenCalled();
      await pause(false);
      await toldSoFar([[false]]);
    });
  });

  it('looks again when the page comes back from the back-forward cache', async () => {
    await createSiteSwitch(onChange).isOff();
    cameBack();
    await vi.waitFor(() => expect(onChange.mock.calls).toEqual([[false]]));
  });

  it('stays as it was, without an error, where the background does not answer then', async () => {
    await switchOff('a.com');
    const siteSwitch = createSiteSwitch(onChange);
    expect(await siteSwitch.isOff()).toBe(true);
    askBackground.mockRejectedValue(new Error('Could not establish connection.'));
    cameBack();
    await expect(siteSwitch.isOff()).rejects.toThrow('does not answer');
    expect(onChange).not.toHaveBeenCalled();
  });

  describe('in a private window', () => {
    beforeEach(() => {
      tab = { ...tab, incognito: true };
    });
    const chooseInPrivate = (site: string, isOff: boolean) => fakeBrowser.storage.session.set({ [`site-off:${site}`]: isOff });
    const tell = (message: unknown) => fakeBrowser.runtime.onMessage.trigger(message, { id: fakeBrowser.runtime.id }, () => {});

    it.each<[string, string, unknown, boolean[][]]>([
      ['its own site', 'a.com', { type: 'site-changed' }, [[true]]],
      ['another site', 'b.com', { type: 'site-changed' }, []],
    ])('hears of what was chosen for %s', async (_, site, message, calls) => {
      await createSiteSwitch(onChange).isOff();
      await chooseInPrivate(site, true);
      await tell(message);
      await vi.waitFor(() => expect(askBackground.mock.settledResults.filter(({ type }) => type === 'fulfilled').length).toBeGreaterThan(1));
      await toldSoFar(calls);
    });

    it('asks nothing for messages of other kinds', async () => {
      await createSiteSwitch(onChange).isOff();
      await tell({ type: 'step', direction: 'next' });
      expect(askBackground).toHaveBeenCalledTimes(1);
    });

    it('keeps to what ordinary windows choose meanwhile, unless it has chosen itself, as do badge and menu', async () => {
      await createSiteSwitch(onChange).isOff();
      await switchOff('a.com');
      await toldSoFar([[true]]);
      await chooseInPrivate('a.com', false);
      await tell({ type: 'site-changed' });
      await toldSoFar([[true], [false]]);
    });
  });
});
