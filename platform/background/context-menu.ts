/** Adds items to context menus: to look up or add the selected text, and to switch Sidelight off. */
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

/** The states of the checkbox items for a tab. */
type Checks = Readonly<Record<Exclude<ItemId, 'look-up' | 'add-name'>, Menus.UpdateUpdatePropertiesType>>;

/**
 * The states that were set last. They are unknown before the first time, and after the user has chosen an
 * item, which the browser then checks itself.
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
    // If the browser is updated and started at the same time, this runs twice. Chromium then logs an error
    // unless it is read.
    browser.contextMenus.create(
      { ...item, title: backgroundText(text), contexts: [...contexts] },
      () => void browser.runtime.lastError,
    );
  }
  await updateItems(states);
}

/** Number of updates so far, so that only the last one sets the items. */
let updates = 0;

/** Sets the items for the tab in use, since all tabs share one menu. */
async function updateItems(states: SiteStates): Promise<void> {
  updates++;
  const own = updates;
  const wanted = checksFor(await states.of((await tabInUse()) ?? { incognito: false }));
  if (own !== updates || areSet(wanted)) return;
  checks = wanted;
  // An update rejects if the items do not exist yet. They are set once they exist.
  const changes = Object.entries(wanted).map(([id, properties]) =>
    browser.contextMenus.update(id, properties),
  );
  if ((await Promise.allSettled(changes)).some(({ status }) => status === 'rejected')) checks = undefined;
}

/**
 * Updates the items after a tab has loaded a page. If they are right for this tab, the browser is not even
 * asked for the tab in use.
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

/** Adds the items, updates them, and does what the user chooses. The background calls this at every start. */
export function offerMenus(states: SiteStates): void {
  if (browser.contextMenus === undefined) return; // Firefox for Android
  const update = () => void updateItems(states);
  browser.runtime.onInstalled.addListener(() => void addItems(states));
  browser.runtime.onStartup.addListener(() => void addItems(states));
  browser.contextMenus.onClicked.addListener((info, tab) => void choose(info, tab).then(update, update)); // the item then shows if that has failed
  browser.tabs.onActivated.addListener(update);
  browser.tabs.onUpdated.addListener((_, { status }, tab) => {
    if (tab.active && status !== undefined) void followTab(tab, states);
  });
  browser.windows?.onFocusChanged.addListener(update);
  states.onSwitch(update);
}
