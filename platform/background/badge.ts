/**
 * Keeps the badge and the tooltip of the toolbar button up to date. The badge shows the number of different
 * names that are marked in the tab. It shows "off" in grey if Sidelight is off or paused, and nothing if
 * Sidelight cannot run on the page. The tooltip says the same in words.
 *
 * Browsers clear badge and tooltip of a tab when the tab goes to another page. So a badge that differs from the one
 * last set here shows that the stored names belong to an earlier page. They are then dropped. This needs no
 * permission to watch navigations, and works after a restart of the background.
 *
 * Browsers report every navigation in every tab. If a tab has no badge and needs none, storage is not read.
 */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import type { SiteStates } from '../sites/site-states.ts';
import { siteStateOf } from '../sites/site-switch.ts';
import type { SiteState } from '../sites/sites.ts';
import { obstacleAt } from '../tab/page-access.ts';
import { countNames, keepNamesInTab, type NamesByFrame, namesInTab } from '../tab/tab-names.ts';
import { backgroundCount, backgroundText } from './background-texts.ts';

/** The entries that a frame reports as marked. */
export interface FrameReport {
  /** Id of the document in the frame. The next page in the same frame has another id. */
  readonly frame: string | number;
  /** Ids of the entries that are marked in the frame. */
  readonly names: readonly string[];
}

/** Colours of the badge. White text has a contrast of more than 6:1 on both backgrounds. */
const COLOURS = { text: '#ffffff', count: '#0b6663', off: '#5f5b53' } as const;

function textFor(names: NamesByFrame): string {
  const count = countNames(names);
  return count === 0 ? '' : String(count);
}

/** Returns the tooltip of the toolbar button. It is only the extension's name if the badge is empty. */
function titleFor(badge: string, names: NamesByFrame, { isOff, isPaused }: SiteState): string {
  if (badge === '') return 'Sidelight';
  if (isPaused) return backgroundText('is_paused_title');
  return `Sidelight: ${isOff ? backgroundText('title_off') : backgroundCount('page_names', countNames(names))}`;
}

interface Look {
  readonly badge: string;
  readonly title: string;
  readonly isOff: boolean;
}

async function paint(tabId: number, { badge: text, title, isOff }: Look): Promise<void> {
  const { action } = browser;
  await action.setTitle({ tabId, title });
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

/**
 * Returns true if Sidelight cannot run on the page. The address of an ordinary page may end in ".pdf", so
 * such a page counts as a PDF only if no names are marked on it.
 */
function cannotRun(address: string | undefined, names: NamesByFrame): boolean {
  const obstacle = obstacleAt(address);
  return obstacle === 'pdf' ? countNames(names) === 0 : obstacle !== undefined;
}

/** Ids of tabs that have no badge and no stored names. An update that would leave a tab so reads nothing. */
const bare = new Set<number>();

async function update(
  tab: Tabs.Tab & { readonly id: number },
  state: SiteState,
  report: FrameReport | undefined,
): Promise<void> {
  const isOff = state.isOff || state.isPaused;
  if (bare.has(tab.id) && !isOff && (report === undefined || report.names.length === 0)) return;
  const shown = await browser.action.getBadgeText({ tabId: tab.id });
  const before = await namesInTab(tab.id);
  const known = isOff || shown !== textFor(before) ? {} : before;
  const names = isOff || report === undefined ? known : withReport(known, report);
  const text = isOff ? backgroundText('badge_off') : textFor(names);
  await keepNamesInTab(tab.id, names);
  // A badge that is already right is not set again, since the browser may be about to clear it.
  const wanted = cannotRun(tab.url, names) ? '' : text;
  if (shown !== wanted) await paint(tab.id, { badge: wanted, title: titleFor(wanted, names, state), isOff });
  if (wanted === '' && countNames(names) === 0) bare.add(tab.id);
  else bare.delete(tab.id);
}

/**
 * The last update of each tab's badge, by the id of the tab. The next update of the same tab waits for it.
 */
const turns = new Map<number, Promise<void>>();

/** Runs `work` for a tab once all earlier work for the same tab has ended. */
function inTurn(tabId: number, work: () => Promise<void>): Promise<void> {
  const turn = (turns.get(tabId) ?? Promise.resolve()).then(work).catch(() => {}); // the tab has been closed
  turns.set(tabId, turn);
  return turn.finally(() => turns.get(tabId) === turn && turns.delete(tabId));
}

/**
 * Updates the badge of a tab. If `report` is given, stores the names that a frame of the tab has reported.
 */
function refresh(
  tab: Tabs.Tab,
  stateOf: (tab: Tabs.Tab) => Promise<SiteState>,
  report?: FrameReport,
): Promise<void> {
  const { id } = tab;
  return id === undefined
    ? Promise.resolve()
    : inTurn(id, async () => update({ ...tab, id }, await stateOf(tab), report));
}

/** Updates the badge of a tab after one of its frames has reported its names. */
export function noteNames(tab: Tabs.Tab, report: FrameReport): Promise<void> {
  return refresh(tab, siteStateOf, report);
}

/** Updates badges when tabs or switches change. The background calls this at every start. */
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
