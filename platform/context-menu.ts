/** What Sidelight adds to context menus: looking up what is selected, and the switches. */
import type { Menus, Tabs } from 'webextension-polyfill';
import { type BackgroundTextKey, backgroundText } from './background-texts.ts';
import { browser } from './extension.ts';
import { openLookup } from './lookup-request.ts';
import { changeSettings } from './settings.ts';
import { siteStateOf, toggleSite } from './site-switch.ts';
import { watchSwitches } from './switch-changes.ts';
import { tabInUse } from './tab-in-use.ts';

const ITEMS = [
  { id: 'look-up', text: 'menu_look_up', contexts: ['selection'] },
  { id: 'site-off', text: 'is_off_this_site', type: 'checkbox', contexts: ['page', 'action'] },
  { id: 'paused', text: 'pause', type: 'checkbox', contexts: ['action'] },
] as const satisfies readonly (Menus.CreateCreatePropertiesType & { readonly text: BackgroundTextKey })[];

type ItemId = (typeof ITEMS)[number]['id'];

async function addItems(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { contexts, text, ...item } of ITEMS) {
    // Where the browser was updated and started at once, this runs twice, and Chromium complains of an error that nobody has looked at.
    browser.contextMenus.create({ ...item, title: backgroundText(text), contexts: [...contexts] }, () => void browser.runtime.lastError);
  }
  await updateItems();
}

/** Sets the ticks as they are for the tab that the reader looks at: there is one menu for all tabs. */
async function updateItems(): Promise<void> {
  const { site, isOff, isPaused } = await siteStateOf((await tabInUse()) ?? { incognito: false });
  const update = (id: ItemId, properties: Menus.UpdateUpdatePropertiesType) => browser.contextMenus.update(id, properties);
  // Rejected if the items are not there yet; when they are made they are set.
  await Promise.allSettled([update('site-off', { checked: isOff, enabled: site !== undefined }), update('paused', { checked: isPaused })]);
}

async function choose({ menuItemId, selectionText = '', checked = false }: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  if (menuItemId === 'look-up') await openLookup(selectionText);
  else if (menuItemId === 'paused') await changeSettings({ isPaused: checked });
  else if (menuItemId === 'site-off' && tab !== undefined) await toggleSite(tab);
}

/** Keeps the menus right and does what is chosen there. To be called at every start of the background. */
export function offerMenus(): void {
  if (browser.contextMenus === undefined) return; // Firefox for Android
  browser.runtime.onInstalled.addListener(() => void addItems());
  browser.runtime.onStartup.addListener(() => void addItems());
  browser.contextMenus.onClicked.addListener((info, tab) => void choose(info, tab));
  browser.tabs.onActivated.addListener(() => void updateItems());
  browser.tabs.onUpdated.addListener((_, { status }, { active }) => {
    if (active && status !== undefined) void updateItems();
  });
  browser.windows?.onFocusChanged.addListener(() => void updateItems());
  watchSwitches(() => void updateItems());
}
