// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { createSiteSwitch as Create } from '../../platform/page-site.ts';

const askBackground = vi.fn<(message: unknown) => Promise<unknown>>();
const extension = { inIncognitoContext: false };
let createSiteSwitch: typeof Create;
let onChange = vi.fn<(isOff: boolean) => void>();

function goTo(href: string): void {
  vi.stubGlobal('location', { href });
}

beforeEach(async () => {
  fakeBrowser.reset();
  onChange = vi.fn();
  askBackground.mockReset().mockResolvedValue({ site: undefined, isOff: false, isPaused: false });
  extension.inIncognitoContext = false;
  vi.stubGlobal('chrome', { ...fakeBrowser, runtime: { ...fakeBrowser.runtime, sendMessage: askBackground }, extension });
  vi.resetModules();
  ({ createSiteSwitch } = await import('../../platform/page-site.ts'));
  goTo('https://a.com/page');
});

const switchOff = (site: string) => fakeBrowser.storage.local.set({ [`site-off:${site}`]: true });
const switchOn = (site: string) => fakeBrowser.storage.local.remove(`site-off:${site}`);
const onlySome = () => fakeBrowser.storage.local.set({ 'site-rule': 'only' });
/** What is stored is read anew at a change. */
const toldSoFar = (calls: readonly boolean[][]) => vi.waitFor(() => expect(onChange.mock.calls).toEqual(calls));
const cameBack = () => dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));

describe('the page’s side of the site switch', () => {
  it('reads for itself whether it is off here', async () => {
    expect(await createSiteSwitch(onChange).isOff()).toBe(false);
    await switchOff('a.com');
    expect(await createSiteSwitch(onChange).isOff()).toBe(true);
    expect(askBackground).not.toHaveBeenCalled();
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

  it('misses nothing that is switched while storage is being read', async () => {
    const before = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementationOnce(async (keys) => {
      const stored = await before(keys as never);
      await switchOff('a.com');
      return stored;
    });
    await createSiteSwitch(onChange).isOff();
    await toldSoFar([[true]]);
    get.mockRestore();
    await switchOn('a.com');
    await toldSoFar([[true], [false]]);
  });

  it('asks once more where the background was stopped before it had answered', async () => {
    goTo('about:blank');
    askBackground.mockRejectedValueOnce(new Error('Could not establish connection.'));
    askBackground.mockResolvedValue({ site: 'a.com', isOff: true, isPaused: false });
    expect(await createSiteSwitch(onChange).isOff()).toBe(true);
  });

  it('is told of a change where only the background knows the site', async () => {
    goTo('about:blank');
    askBackground.mockResolvedValue({ site: 'a.com', isOff: false, isPaused: false });
    await createSiteSwitch(onChange).isOff();
    askBackground.mockResolvedValue({ site: 'a.com', isOff: true, isPaused: false });
    await switchOff('a.com');
    await toldSoFar([[true]]);
  });

  it('does not mind other sites', async () => {
    await createSiteSwitch(onChange).isOff();
    await switchOff('b.com');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('asks the background where the page has no address of its own', async () => {
    goTo('about:blank');
    askBackground.mockResolvedValue({ site: 'a.com', isOff: true, isPaused: false });
    expect(await createSiteSwitch(onChange).isOff()).toBe(true);
    expect(askBackground.mock.calls).toEqual([[{ type: 'site-state' }]]);
    await switchOn('a.com');
    expect(await createSiteSwitch(onChange).isOff()).toBe(true);
  });

  it.each([undefined, null, 'off', { isOff: 'yes' }])('is on where the background answers %j', async (answer) => {
    goTo('about:blank');
    askBackground.mockResolvedValue(answer);
    expect(await createSiteSwitch(onChange).isOff()).toBe(false);
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

    it('is told of it where the page has no address of its own, and in private windows', async () => {
      goTo('about:blank');
      await createSiteSwitch(onChange).isOff();
      askBackground.mockResolvedValue({ site: undefined, isOff: false, isPaused: true });
      await pause(true);
      await toldSoFar([[true]]);
      extension.inIncognitoContext = true;
      askBackground.mockResolvedValue({ site: undefined, isOff: false, isPaused: false });
      await pause(false);
      await toldSoFar([[true], [false]]);
    });
  });

  it('looks again when the page comes back from the back-forward cache', async () => {
    await createSiteSwitch(onChange).isOff();
    cameBack();
    await vi.waitFor(() => expect(onChange.mock.calls).toEqual([[false]]));
  });

  describe('in a private window', () => {
    beforeEach(() => {
      extension.inIncognitoContext = true;
      askBackground.mockResolvedValue({ site: 'a.com', isOff: false, isPaused: false });
    });

    it('asks the background, which knows what is not stored', async () => {
      await createSiteSwitch(onChange).isOff();
      expect(askBackground).toHaveBeenCalledTimes(1);
    });

    it.each<[string, unknown, boolean[][]]>([
      ['of its site', { type: 'site-changed', site: 'a.com', isOff: true }, [[true]]],
      ['of another site', { type: 'site-changed', site: 'b.com', isOff: true }, []],
      ['that is none', { type: 'site-changed', site: 'a.com' }, []],
    ])('hears a message %s', async (_, message, calls) => {
      await createSiteSwitch(onChange).isOff();
      await fakeBrowser.runtime.onMessage.trigger(message, { id: fakeBrowser.runtime.id }, () => {});
      expect(onChange.mock.calls).toEqual(calls);
    });

    it('keeps to what ordinary windows choose meanwhile, unless the background knows better, as do badge and menu', async () => {
      await createSiteSwitch(onChange).isOff();
      await switchOff('a.com');
      await vi.waitFor(() => expect(askBackground).toHaveBeenCalledTimes(2));
      expect(onChange).not.toHaveBeenCalled();
      askBackground.mockResolvedValue({ site: 'a.com', isOff: true, isPaused: false });
      await switchOff('b.com');
      await toldSoFar([[true]]);
    });
  });
});
