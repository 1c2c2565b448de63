/**
 * The badge on the toolbar button: how many different names are marked in the tab; "off" in grey where Sidelight is switched off or
 * paused; nothing where it cannot run.
 *
 * Browsers take a tab's badge away when the tab goes to another page. So a badge that is not as it was left means that what is known of
 * the tab is known of the page before. That spares the permission to watch navigations, and holds however often the background restarts.
 * Browsers tell of every navigation in every tab; where there was no badge and none is due, nothing is asked or done.
 */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import type { SiteStates } from '../sites/site-states.ts';
import { siteStateOf } from '../sites/site-switch.ts';
import type { SiteState } from '../sites/sites.ts';
import { obstacleAt } from '../tab/page-access.ts';
import { countNames, keepNamesInTab, type NamesByFrame, namesInTab } from '../tab/tab-names.ts';
import { backgroundText } from './background-texts.ts';

/** What a frame says of itself. */
export interface FrameReport {
  /** Its document's id: another page in the same frame has another one. */
  readonly frame: string | number;
  /** Ids of the entries that are marked in it. */
  readonly names: readonly string[];
}

/** White on either has a contrast of more than 6 to 1. */
const COLOURS = { text: '#ffffff', count: '#0b6663', off: '#5f5b53' } as const;

function textFor(names: NamesByFrame): string {
  const count = countNames(names);
  return count === 0 ? '' : String(count);
}

async function paint(tabId: number, text: string, isOff: boolean): Promise<void> {
  const { action } = browser;
  if (text !== '') {
    await action.setBadgeBackgroundColor({ tabId, color: isOff ? COLOURS.off : COLOURS.count });
    await action.setBadgeTextColor({ tabId, color: COLOURS.text });
  }
  await action.setBadgeText({ tabId, text });
}

function withReport(known: NamesByFrame, { frame, names }: FrameReport): NamesByFrame {
  const { [frame]: _, ...others } = known;
  return names.length === 0 ? others : { ...others, [frame]: names };
}

/** What ends in ".pdf" may be a page like any other, as names on it show. */
function isHindered(address: string | undefined, names: NamesByFrame): boolean {
  const obstacle = obstacleAt(address);
  return obstacle === 'pdf' ? countNames(names) === 0 : obstacle !== undefined;
}

/** Tabs that are known to have no badge, and of which nothing is kept. */
const bare = new Set<number>();

async function update(tab: Tabs.Tab & { readonly id: number }, state: SiteState, report: FrameReport | undefined): Promise<void> {
  const isOff = state.isOff || state.isPaused;
  if (bare.has(tab.id) && !isOff && (report === undefined || report.names.length === 0)) return;
  const shown = await browser.action.getBadgeText({ tabId: tab.id });
  const before = await namesInTab(tab.id);
  const known = isOff || shown !== textFor(before) ? {} : before;
  const names = isOff || report === undefined ? known : withReport(known, report);
  const text = isOff ? backgroundText('badge_off') : textFor(names);
  await keepNamesInTab(tab.id, names);
  // What is right is left alone: at the beginning of a navigation the badge may still be that of the page before, and has to go.
  const wanted = isHindered(tab.url, names) ? '' : text;
  if (shown !== wanted) await paint(tab.id, wanted, isOff);
  if (wanted === '' && countNames(names) === 0) bare.add(tab.id);
  else bare.delete(tab.id);
}

const turns = new Map<number, Promise<void>>();

/** Does `work` about a tab after whatever else is under way there. */
function inTurn(tabId: number, work: () => Promise<void>): Promise<void> {
  const turn = (turns.get(tabId) ?? Promise.resolve()).then(work).catch(() => {}); // the tab has been closed
  turns.set(tabId, turn);
  return turn.finally(() => turns.get(tabId) === turn && turns.delete(tabId));
}

/** Brings the badge of a tab up to date. */
function refresh(tab: Tabs.Tab, stateOf: (tab: Tabs.Tab) => Promise<SiteState>, report?: FrameReport): Promise<void> {
  const { id } = tab;
  return id === undefined ? Promise.resolve() : inTurn(id, async () => update({ ...tab, id }, await stateOf(tab), report));
}

/** Counts what a frame of a tab has. */
export function noteNames(tab: Tabs.Tab, report: FrameReport): Promise<void> {
  return refresh(tab, siteStateOf, report);
}

/** Keeps the badges of all tabs right. To be called at every start of the background. */
export function showBadges(states: SiteStates): void {
  async function refreshAll(): Promise<void> {
    await Promise.all((await browser.tabs.query({})).map((tab) => refresh(tab, states.of)));
  }

  browser.runtime.onInstalled.addListener(() => void refreshAll());
  browser.runtime.onStartup.addListener(() => void refreshAll());
  browser.tabs.onUpdated.addListener((_, { status }, tab) => {
    if (status !== undefined) void refresh(tab, states.of);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    const forget = () => {
      bare.delete(tabId);
      return keepNamesInTab(tabId, {});
    };
    void inTurn(tabId, forget);
  });
  states.onSwitch(() => void refreshAll());
}
