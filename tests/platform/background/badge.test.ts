import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Tabs } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type FakeEvent, fakeEvent } from '../../support/fake-events.ts';

type Tab = Pick<Tabs.Tab, 'id' | 'url' | 'incognito'>;

const TAB = { id: 7, url: 'https://a.com/', incognito: false } as Tabs.Tab;

/** Texts of the badges that the browser shows, by tab. */
let shown: Map<number, { text: string; colour?: string }>;
/** Tooltips of the toolbar button, by tab. */
let titles: Map<number, string>;
let open: Tab[];
let onUpdated: FakeEvent<[number, { readonly status?: string; readonly url?: string }, Tab]>;
let noteNames: typeof import('../../../platform/background/badge.ts').noteNames;

const badge = (tab: Tab = TAB) => shown.get(tab.id ?? 0)?.text ?? '';
const colour = (tab: Tab = TAB) => shown.get(tab.id ?? 0)?.colour;

const setBadgeText = vi.fn(
  async ({ tabId, text }: { tabId: number; text: string }) =>
    void shown.set(tabId, { ...shown.get(tabId), text }),
);

beforeEach(async () => {
  fakeBrowser.reset();
  shown = new Map();
  titles = new Map();
  open = [TAB];
  onUpdated = fakeEvent();
  setBadgeText.mockClear();
  const action = {
    setBadgeText,
    getBadgeText: async ({ tabId }: { tabId: number }) => shown.get(tabId)?.text ?? '',
    setBadgeBackgroundColor: async ({ tabId, color }: { tabId: number; color: string }) =>
      void shown.set(tabId, { text: shown.get(tabId)?.text ?? '', colour: color }),
    setBadgeTextColor: async () => {},
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) => void titles.set(tabId, title),
  };
  Object.assign(fakeBrowser, { action });
  Object.assign(fakeBrowser.tabs, { onUpdated, query: async () => open });
  await startBackground();
});

/** Loads the background again, as after the browser has stopped it. Nothing stays in its memory. */
async function startBackground(): Promise<void> {
  vi.resetModules();
  const module = await import('../../../platform/background/badge.ts');
  const { rememberSiteStates } = await import('../../../platform/sites/site-states.ts');
  module.showBadges(rememberSiteStates());
  ({ noteNames } = module);
}

/** Takes the tab to another page, so that the browser clears its badge. */
async function goTo(url: string): Promise<void> {
  open = [{ ...TAB, url }];
  shown.delete(7);
  await onUpdated.trigger(7, { status: 'complete' }, { ...TAB, url });
}

const switchOff = (site: string) => fakeBrowser.storage.local.set({ [`site-off:${site}`]: true });
const switchOn = (site: string) => fakeBrowser.storage.local.remove(`site-off:${site}`);
const pause = (isPaused: boolean) => fakeBrowser.storage.local.set({ settings: { isPaused } });

describe('the badge', () => {
  it('shows the number of different names in all frames together', async () => {
    await noteNames(TAB, { frame: 0, names: ['baku', 'yerevan'] });
    await noteNames(TAB, { frame: 3, names: ['baku', 'gyumri'] });
    expect(badge()).toBe('3');
    await noteNames(TAB, { frame: 0, names: [] });
    expect(badge()).toBe('2');
  });

  it.each([
    ['1 name on this page', async () => noteNames(TAB, { frame: 0, names: ['baku'] })],
    ['2 names on this page', async () => noteNames(TAB, { frame: 0, names: ['baku', 'gyumri'] })],
    ['off on this site', async () => switchOff('a.com').then(() => noteNames(TAB, { frame: 0, names: [] }))],
  ])('comes with the tooltip "Sidelight: %s"', async (words, act) => {
    await act();
    await vi.waitFor(() => expect(titles.get(7)).toBe(`Sidelight: ${words}`));
  });

  it('counts all frames if several report at once', async () => {
    await Promise.all([0, 1, 2, 3, 4].map((frame) => noteNames(TAB, { frame, names: [`name-${frame}`] })));
    expect(badge()).toBe('5');
  });

  it('is empty if there are no names', async () => {
    await noteNames(TAB, { frame: 0, names: ['baku'] });
    await noteNames(TAB, { frame: 0, names: [] });
    expect(badge()).toBe('');
  });

  it('is shown on a page whose address only looks like the address of a PDF', async () => {
    const page = { ...TAB, url: 'https://a.com/File:Report.pdf' };
    await noteNames(page, { frame: 0, names: ['baku'] });
    await noteNames(page, { frame: 3, names: ['gyumri'] });
    expect(badge()).toBe('2');
    await noteNames(page, { frame: 0, names: [] });
    await noteNames(page, { frame: 3, names: [] });
    expect(badge()).toBe('');
  });

  it('does not count documents that have gone', async () => {
    await noteNames(TAB, { frame: 'A1', names: ['baku'] });
    await noteNames(TAB, { frame: 'B2', names: ['gyumri'] });
    await noteNames(TAB, { frame: 'B2', names: [] });
    expect(await fakeBrowser.storage.session.get()).toEqual({ 'names-in-tab:7': { A1: ['baku'] } });
  });

  it('differs between tabs', async () => {
    const other = { ...TAB, id: 8 };
    await noteNames(TAB, { frame: 0, names: ['baku'] });
    await noteNames(other, { frame: 0, names: ['baku', 'yerevan'] });
    expect([badge(), badge(other)]).toEqual(['1', '2']);
  });

  it('does not count names of the page before', async () => {
    await noteNames(TAB, { frame: 0, names: ['baku'] });
    await noteNames(TAB, { frame: 3, names: ['gyumri'] });
    await goTo('https://a.com/next');
    await noteNames(TAB, { frame: 5, names: ['yerevan'] });
    expect(badge()).toBe('1');
  });

  it('does not come back if the browser reports a navigation before it clears the badge', async () => {
    await noteNames(TAB, { frame: 0, names: ['baku'] });
    setBadgeText.mockClear();
    await onUpdated.trigger(7, { status: 'loading' }, TAB);
    await noteNames(TAB, { frame: 0, names: ['baku'] }); // waits for the earlier update
    expect(setBadgeText).not.toHaveBeenCalled();
  });

  it('is right after the background was stopped in between', async () => {
    await noteNames(TAB, { frame: 0, names: ['baku'] });
    await startBackground();
    await noteNames(TAB, { frame: 3, names: ['gyumri'] });
    expect(badge()).toBe('2');
  });

  it('says “off” in grey where Sidelight is off, at once in open tabs and later in new ones', async () => {
    await noteNames(TAB, { frame: 0, names: ['baku'] });
    const countColour = colour();
    await switchOff('a.com');
    await vi.waitFor(() => expect(badge()).toBe('off'));
    expect(colour()).not.toBe(countColour);
    await goTo('https://a.com/next');
    await vi.waitFor(() => expect(badge()).toBe('off'));
    await goTo('https://b.com/');
    await noteNames({ ...TAB, url: 'https://b.com/' }, { frame: 0, names: ['baku'] });
    expect(badge()).toBe('1');
  });

  it('counts again after Sidelight has been switched on again', async () => {
    await noteNames(TAB, { frame: 0, names: ['baku', 'yerevan'] });
    await switchOff('a.com');
    await vi.waitFor(() => expect(badge()).toBe('off'));
    await noteNames(TAB, { frame: 0, names: [] });
    expect(badge()).toBe('off');
    await switchOn('a.com');
    await vi.waitFor(() => expect(badge()).toBe(''));
    await noteNames(TAB, { frame: 0, names: ['baku'] });
    expect(badge()).toBe('1');
  });

  it('says “off” in all tabs during a pause, except where Sidelight cannot run', async () => {
    const store = { ...TAB, id: 8, url: 'https://addons.mozilla.org/' };
    const settings = { ...TAB, id: 9, url: 'about:config' };
    open = [TAB, store, settings];
    await pause(true);
    await vi.waitFor(() => expect(badge()).toBe('off'));
    expect([badge(store), badge(settings)]).toEqual(['', '']);
    await pause(false);
    await vi.waitFor(() => expect(badge()).toBe(''));
  });

  it('is not read or set if the tab has no badge and needs no badge', async () => {
    await goTo('https://a.com/');
    const getBadgeText = vi.spyOn(fakeBrowser.action, 'getBadgeText');
    const getNames = vi.spyOn(fakeBrowser.storage.session, 'get');
    await goTo('https://a.com/next');
    await noteNames({ ...TAB, url: 'https://a.com/next' }, { frame: 0, names: [] }); // waits for the earlier update
    expect(getBadgeText).not.toHaveBeenCalled();
    expect(getNames).not.toHaveBeenCalled();
    getNames.mockRestore();
    await noteNames({ ...TAB, url: 'https://a.com/next' }, { frame: 0, names: ['baku'] });
    expect(badge()).toBe('1');
    await goTo('https://a.com/last');
    expect(badge()).toBe('');
  });

  it('ignores tabs that are closed meanwhile', async () => {
    setBadgeText.mockRejectedValueOnce(new Error('No tab with id: 7.'));
    await noteNames(TAB, { frame: 0, names: ['baku'] });
    expect(badge()).toBe('');
    await noteNames(TAB, { frame: 0, names: ['baku', 'yerevan'] });
    expect(badge()).toBe('2');
  });

  it('leaves nothing stored for a closed tab', async () => {
    await noteNames(TAB, { frame: 0, names: ['baku'] });
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
    await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get()).toEqual({}));
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });
});

it('leaves nothing stored for a tab that is closed during an update of its badge', async () => {
  const noting = noteNames(TAB, { frame: 0, names: ['baku'] });
  await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
  await noting;
  await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get()).toEqual({}));
});

describe('the colours of the badge', () => {
  /** Returns the relative luminance of a colour, as WCAG 2 defines it. */
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const againstWhite = (hex: string) => 1.05 / (luminance(hex) + 0.05);

  it('have enough contrast to be read', async () => {
    await noteNames(TAB, { frame: 0, names: ['baku'] });
    expect(againstWhite(colour() ?? '#ffffff')).toBeGreaterThan(4.5);
    await pause(true);
    await vi.waitFor(() => expect(badge()).toBe('off'));
    expect(againstWhite(colour() ?? '#ffffff')).toBeGreaterThan(4.5);
  });
});
