/**
 * Adds items to the context menus of pages and of the toolbar button. They look up or add the selected text,
 * and switch Sidelight off.
 */
import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { changeSettings } from '../settings/settings.ts';
import type { SiteStates } from '../sites/site-states.ts';
import { toggleSite } from '../sites/site-switch.ts';
import type { SiteState } from '../sites/sites.ts';
import { openAddition, openLookup } from '../tab/lookup-request.ts';
import { tabInUse } from '../tab/tab-in-use.ts';
import { type BackgroundTextKey, backgroundText } from './background-texts.ts';

const ITEMS = [
  { id: 'look-up', text: 'menu_look_up', contexts: ['selection'] },
  { id: 'add-name', text: 'menu_add_name', contexts: ['selection'] },
  { id: 'site-off', text: 'is_off_this_site', type: 'checkbox', contexts: ['page', 'action'] },
  { id: 'paused', text: 'pause', type: 'checkbox', contexts: ['action'] },
] as const satisfies readonly (Menus.CreateCreatePropertiesType & { readonly text: BackgroundTextKey })[];

type ItemId = (typeof ITEMS)[number]['id'];

/** The properties of each menu item with a checkbox: whether it is checked and enabled for a tab. */
type Checks = Readonly<Record<Exclude<ItemId, 'look-up' | 'add-name'>, Menus.UpdateUpdatePropertiesType>>;

/**
 * The states of the checkboxes that were set last. `undefined` if they are not known: before they are first
 * set, and after the user has clicked an item, since the browser then changes the checkbox itself.
 */
let checks: Checks | undefined;

function checksFor({ site, isOff, isPaused }: SiteState): Checks {
  return { 'site-off': { checked: isOff, enabled: site !== undefined }, paused: { checked: isPaused } };
}

function areSet(wanted: Checks): boolean {
  return JSON.stringify(wanted) === JSON.stringify(checks);
}

async function addItems(states: SiteStates): Promise<void> {
  checks = undefined;
  await browser.contextMenus.removeAll();
  for (const { contexts, text, ...item } of ITEMS) {
    // At a start after an update of the browser, the items are added twice. Chromium logs this as an error
    // unless `lastError` is read.
    browser.contextMenus.create(
      { ...item, title: backgroundText(text), contexts: [...contexts] },
      () => void browser.runtime.lastError,
    );
  }
  await updateItems(states);
}

/** Count of updates of the menu items. An update whose count is no longer the highest sets nothing. */
let updates = 0;

/** Sets the checkboxes for the tab that the user looks at. All tabs share one menu. */
async function updateItems(states: SiteStates): Promise<void> {
  updates++;
  const own = updates;
  const wanted = checksFor(await states.of((await tabInUse()) ?? { incognito: false }));
  if (own !== updates || areSet(wanted)) return;
  checks = wanted;
  // Updating an item rejects if the item has not been added yet. `addItems` updates all items later.
  const changes = Object.entries(wanted).map(([id, properties]) =>
    browser.contextMenus.update(id, properties),
  );
  if ((await Promise.allSettled(changes)).some(({ status }) => status === 'rejected')) checks = undefined;
}

/**
 * Updates the menu items after a tab has loaded a page. Does nothing if the items are already right for this
 * tab.
 */
async function followTab(tab: Tabs.Tab, states: SiteStates): Promise<void> {
  if (!areSet(checksFor(await states.of(tab)))) await updateItems(states);
}

async function choose(
  { menuItemId, selectionText = '', checked = false }: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
): Promise<void> {
  checks = undefined;
  if (menuItemId === 'look-up') await openLookup(selectionText);
  else if (menuItemId === 'add-name') await openAddition(selectionText);
  else if (menuItemId === 'paused') await changeSettings({ isPaused: checked });
  else if (menuItemId === 'site-off' && tab !== undefined) await toggleSite(tab);
}

/**
 * Adds the menu items, keeps them up to date, and carries out the item that the user clicks. The background
 * calls this at every start.
 */
export function offerMenus(states: SiteStates): void {
  if (browser.contextMenus === undefined) return; // Firefox for Android
  const update = () => void updateItems(states);
  browser.runtime.onInstalled.addListener(() => void addItems(states));
  browser.runtime.onStartup.addListener(() => void addItems(states));
  // After a failed choice, `update` shows in the menu that nothing has changed.
  browser.contextMenus.onClicked.addListener((info, tab) => void choose(info, tab).then(update, update));
  browser.tabs.onActivated.addListener(update);
  browser.tabs.onUpdated.addListener((_, { status }, tab) => {
    if (tab.active && status !== undefined) void followTab(tab, states);
  });
  browser.windows?.onFocusChanged.addListener(update);
  states.onSwitch(update);
}
