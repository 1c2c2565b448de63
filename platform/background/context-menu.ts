/** What Sidelight adds to context menus: looking up what is selected or adding it to a glossary, and the switches. */
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

/** The ticks that the items have for a tab. */
type Ticks = Readonly<Record<Exclude<ItemId, 'look-up' | 'add-name'>, Menus.UpdateUpdatePropertiesType>>;

/** Nothing is known of the ticks until they have been set, and after an item was chosen, which the browser ticks itself. */
let ticks: Ticks | undefined;

function ticksFor({ site, isOff, isPaused }: SiteState): Ticks {
  return { 'site-off': { checked: isOff, enabled: site !== undefined }, paused: { checked: isPaused } };
}

function areSet(wanted: Ticks): boolean {
  return JSON.stringify(wanted) === JSON.stringify(ticks);
}

async function addItems(states: SiteStates): Promise<void> {
  ticks = undefined;
  await browser.contextMenus.removeAll();
  for (const { contexts, text, ...item } of ITEMS) {
    // Where the browser was updated and started at once, this runs twice, and Chromium complains of an error that nobody has looked at.
    browser.contextMenus.create({ ...item, title: backgroundText(text), contexts: [...contexts] }, () => void browser.runtime.lastError);
  }
  await updateItems(states);
}

/** Counts what was asked, so that only the last answer is heard. */
let asked = 0;

/** Sets the ticks as they are for the tab that the reader looks at: there is one menu for all tabs. */
async function updateItems(states: SiteStates): Promise<void> {
  asked++;
  const question = asked;
  const wanted = ticksFor(await states.of((await tabInUse()) ?? { incognito: false }));
  if (question !== asked || areSet(wanted)) return;
  ticks = wanted;
  // Rejected if the items are not there yet; when they are made they are set.
  const changes = Object.entries(wanted).map(([id, properties]) => browser.contextMenus.update(id, properties));
  if ((await Promise.allSettled(changes)).some(({ status }) => status === 'rejected')) ticks = undefined;
}

/** After a tab shows another page; the tab that the reader looks at need not even be asked for where the ticks are right for this one. */
async function followTab(tab: Tabs.Tab, states: SiteStates): Promise<void> {
  if (!areSet(ticksFor(await states.of(tab)))) await updateItems(states);
}

async function choose({ menuItemId, selectionText = '', checked = false }: Menus.OnClickData, tab: Tabs.Tab | undefined): Promise<void> {
  ticks = undefined;
  if (menuItemId === 'look-up') await openLookup(selectionText);
  else if (menuItemId === 'add-name') await openAddition(selectionText);
  else if (menuItemId === 'paused') await changeSettings({ isPaused: checked });
  else if (menuItemId === 'site-off' && tab !== undefined) await toggleSite(tab);
}

/** Keeps the menus right and does what is chosen there. To be called at every start of the background. */
export function offerMenus(states: SiteStates): void {
  if (browser.contextMenus === undefined) return; // Firefox for Android
  const update = () => void updateItems(states);
  browser.runtime.onInstalled.addListener(() => void addItems(states));
  browser.runtime.onStartup.addListener(() => void addItems(states));
  browser.contextMenus.onClicked.addListener((info, tab) => void choose(info, tab).then(update, update)); // the tick shows if it could not be done
  browser.tabs.onActivated.addListener(update);
  browser.tabs.onUpdated.addListener((_, { status }, tab) => {
    if (tab.active && status !== undefined) void followTab(tab, states);
  });
  browser.windows?.onFocusChanged.addListener(update);
  states.onSwitch(update);
}
