import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Menus, Tabs } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerMenus } from '../../../platform/background/context-menu.ts';
import { changeSettings } from '../../../platform/settings/settings.ts';
import { rememberSiteStates } from '../../../platform/sites/site-states.ts';
import { siteStateOf, switchSite } from '../../../platform/sites/site-switch.ts';
import { type FakeEvent, fakeEvent } from '../../support/fake-events.ts';

const TAB = { id: 7, url: 'https://a.com/', incognito: false, active: true } as Tabs.Tab;

let items: Map<string, Menus.CreateCreatePropertiesType>;
let inUse: Tabs.Tab | undefined;
let onUpdated: FakeEvent<[number, { readonly status?: string }, Tabs.Tab]>;
let onClicked: FakeEvent<[Partial<Menus.OnClickData>, Tabs.Tab | undefined]>;
const openPopup = vi.fn(async () => {});

beforeEach(async () => {
  fakeBrowser.reset();
  items = new Map();
  inUse = TAB;
  onClicked = fakeEvent();
  onUpdated = fakeEvent();
  openPopup.mockReset().mockResolvedValue();
  const contextMenus = {
    onClicked,
    removeAll: async () => items.clear(),
    create: (item: Menus.CreateCreatePropertiesType, done: () => void) => {
      items.set(item.id ?? '', item);
      done();
    },
    update: async (id: string, properties: Menus.UpdateUpdatePropertiesType) => {
      const item = items.get(id);
      if (item === undefined) throw new Error(`Cannot find menu item with id ${id}`);
      items.set(id, { ...item, ...properties } as Menus.CreateCreatePropertiesType);
    },
  };
  Object.assign(fakeBrowser, { contextMenus, action: { openPopup } });
  Object.assign(fakeBrowser.tabs, { onUpdated, query: async () => (inUse === undefined ? [] : [inUse]) });
  offerMenus(rememberSiteStates());
});

const install = () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
const installed = async () => {
  await install();
  await vi.waitFor(() => expect(items.get('site-off')).toHaveProperty('enabled'));
};
const activate = () => fakeBrowser.tabs.onActivated.trigger({ tabId: 7, windowId: 1 });
const choose = (menuItemId: string, more: Partial<Menus.OnClickData> = {}, tab: Tabs.Tab | undefined = TAB) =>
  onClicked.trigger({ menuItemId, ...more }, tab);

describe('the items of the menu', () => {
  it('are added at the installation: two for selections, and switches for the page and the button', async () => {
    await installed();
    expect([...items.values()].map(({ title, contexts }) => [title, contexts])).toEqual([
      ['Look up “%s” in Sidelight', ['selection']],
      ['Add “%s” to my glossary', ['selection']],
      ['Off on this site', ['page', 'action']],
      ['Pause everywhere', ['action']],
    ]);
  });

  it('are not added twice when the browser starts again', async () => {
    await installed();
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(() => expect(items.size).toBe(4));
  });

  it('show if Sidelight is off on the site of the tab in use', async () => {
    await installed();
    expect(items.get('site-off')).toMatchObject({ checked: false, enabled: true });
    await switchSite('a.com', true, TAB);
    await vi.waitFor(() => expect(items.get('site-off')).toMatchObject({ checked: true }));
    inUse = { ...TAB, url: 'https://b.com/' };
    await activate();
    await vi.waitFor(() => expect(items.get('site-off')).toMatchObject({ checked: false }));
  });

  it('are right for the tab in use, even if the answer about an earlier tab comes later', async () => {
    await installed();
    await switchSite('a.com', true, TAB);
    await vi.waitFor(() => expect(items.get('site-off')).toMatchObject({ checked: true }));
    const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
    let answer = () => {};
    const late = vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementationOnce(async (keys) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return get(keys as never);
    });
    inUse = { ...TAB, url: 'https://b.com/' };
    await activate();
    await vi.waitFor(() => expect(late).toHaveBeenCalled());
    inUse = TAB;
    await activate();
    const wanted = vi.spyOn(fakeBrowser.contextMenus, 'update');
    answer();
    await late.mock.results[0]?.value;
    await new Promise((resolve) => setImmediate(resolve)); // lets everything that follows the answer happen
    expect(wanted).not.toHaveBeenCalled();
    expect(items.get('site-off')).toMatchObject({ checked: true });
    late.mockRestore();
  });

  it('cannot be chosen on a page without a site', async () => {
    inUse = { ...TAB, url: 'about:blank' };
    await installed();
    expect(items.get('site-off')).toMatchObject({ checked: false, enabled: false });
  });

  it('show that Sidelight is paused', async () => {
    await installed();
    await changeSettings({ isPaused: true });
    await vi.waitFor(() => expect(items.get('paused')).toMatchObject({ checked: true }));
  });

  it('are not updated if they are already right', async () => {
    await installed();
    const update = vi.spyOn(fakeBrowser.contextMenus, 'update');
    const query = vi.spyOn(fakeBrowser.tabs, 'query');
    await onUpdated.trigger(7, { status: 'complete' }, { ...TAB, url: 'https://b.com/' });
    inUse = { ...TAB, url: 'about:blank' };
    await onUpdated.trigger(7, { status: 'complete' }, inUse); // a page without a site: another state
    await vi.waitFor(() => expect(items.get('site-off')).toMatchObject({ enabled: false }));
    expect(query).toHaveBeenCalledOnce();
    expect(update).toHaveBeenCalledTimes(2); // each item once
  });

  it('are checked again after the user has chosen one, which the browser checks itself', async () => {
    await installed();
    const item = items.get('site-off');
    if (item !== undefined) items.set('site-off', { ...item, checked: true }); // by the browser
    await choose('look-up', { selectionText: 'Baku' });
    await activate();
    await vi.waitFor(() => expect(items.get('site-off')).toMatchObject({ checked: false }));
  });

  it('are checked again if the choice could not be carried out', async () => {
    await installed();
    const item = items.get('paused');
    if (item !== undefined) items.set('paused', { ...item, checked: true }); // by the browser
    const set = vi
      .spyOn(fakeBrowser.storage.local, 'set')
      .mockRejectedValueOnce(new Error('The disk is full.'));
    await choose('paused', { checked: true });
    await vi.waitFor(() => expect(items.get('paused')).toMatchObject({ checked: false }));
    set.mockRestore();
  });

  it('may be updated before they exist', async () => {
    await activate();
    await switchSite('a.com', true, TAB);
    expect(items.size).toBe(0);
  });
});

describe('choosing an item', () => {
  it('leaves the selection for the popup to look up', async () => {
    await choose('look-up', { selectionText: '  Nikol\n Pashinyan ' });
    await vi.waitFor(() => expect(openPopup).toHaveBeenCalledOnce());
    expect(await fakeBrowser.storage.session.get()).toEqual({ pendingRequest: { query: 'Nikol Pashinyan' } });
  });

  it('leaves the selection for the popup to add', async () => {
    await choose('add-name', { selectionText: '  Nikol\n Pashinyan ' });
    await vi.waitFor(() => expect(openPopup).toHaveBeenCalledOnce());
    expect(await fakeBrowser.storage.session.get()).toEqual({ pendingRequest: { add: 'Nikol Pashinyan' } });
  });

  it('switches Sidelight on the site of the tab where the menu was opened', async () => {
    await choose('site-off', { checked: true });
    await vi.waitFor(async () => expect(await siteStateOf(TAB)).toMatchObject({ isOff: true }));
    await choose('site-off', { checked: false });
    await vi.waitFor(async () => expect(await siteStateOf(TAB)).toMatchObject({ isOff: false }));
  });

  it('pauses Sidelight and ends the pause', async () => {
    await choose('paused', { checked: true });
    await vi.waitFor(async () => expect(await siteStateOf(TAB)).toMatchObject({ isPaused: true }));
    await choose('paused', { checked: false });
    await vi.waitFor(async () => expect(await siteStateOf(TAB)).toMatchObject({ isPaused: false }));
  });
});

it('does nothing if the browser has no context menus', () => {
  Object.assign(fakeBrowser, { contextMenus: undefined });
  expect(() => offerMenus(rememberSiteStates())).not.toThrow();
});
