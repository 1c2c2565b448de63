/**
 * The side panel (Chromium) and the sidebar (Firefox): opening it, and telling it which entry to show. Which entry is asked for goes
 * through the session's memory, since a panel that is just being opened hears no messages yet.
 */
import type { Browser, Tabs } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { lookupAddress } from './lookup-request.ts';

/** Chromium's API, which the polyfill passes on and its types do not have. */
interface WithSidePanel {
  readonly sidePanel?: { readonly open: (options: { readonly tabId: number }) => Promise<void> };
}

/** Where the panel is to open. */
export interface PanelPlace {
  readonly tabId: number;
  readonly windowId: number;
}

/** What a panel is asked to show: that of this window, and no other. */
interface PanelRequest {
  readonly entry: string;
  readonly windowId: number;
}

const PANEL_ENTRY = 'panelEntry';

function isPanelRequest(value: unknown): value is PanelRequest {
  return typeof value === 'object' && value !== null && 'entry' in value && 'windowId' in value && typeof value.entry === 'string';
}

/** Can the browser open a panel for us? Firefox for Android has none. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction }: WithSidePanel & Partial<Browser> = browser;
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/** Not async, so that the browser sees the reader's click behind the call. Rejects where it does not see one. */
function open(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction }: WithSidePanel & Partial<Browser> = browser;
  if (sidePanel !== undefined) return sidePanel.open({ tabId });
  return sidebarAction === undefined ? Promise.reject(new Error('This browser has no side panel.')) : sidebarAction.open();
}

/**
 * Opens the panel beside a tab, with an entry if one is named. To be called while a click is handled, before anything is waited for.
 * Resolves to whether it is open: Firefox opens its sidebar only for clicks on our own pages.
 */
export async function openPanel({ tabId, windowId }: PanelPlace, entry: string | undefined): Promise<boolean> {
  const opening = open(tabId).then(
    () => true,
    () => browser.sidebarAction?.isOpen({ windowId }) ?? false,
  );
  if (entry !== undefined) await browser.storage.session.set({ [PANEL_ENTRY]: { entry, windowId } satisfies PanelRequest });
  const isOpen = await opening;
  if (!isOpen) await browser.storage.session.remove(PANEL_ENTRY);
  return isOpen;
}

/** Opens the panel beside a tab with an entry; where the browser does not let us, the entry in a tab of its own. To be called as `openPanel`. */
export async function openPanelOrTab(
  { id, index, windowId = browser.windows.WINDOW_ID_CURRENT }: Pick<Tabs.Tab, 'id' | 'index' | 'windowId'>,
  entry: string,
): Promise<void> {
  const isOpen = id !== undefined && (await openPanel({ tabId: id, windowId }, entry));
  if (!isOpen) await browser.tabs.create({ url: lookupAddress({ entry }), windowId, index: index + 1 });
}

/** For the panel: calls `onEntry` with each entry that it is asked to show, also one that was asked for before it was there, until `signal` ends. */
export function hearPanelRequests(onEntry: (entry: string) => void, signal: AbortSignal): void {
  async function take(request: unknown): Promise<void> {
    if (!isPanelRequest(request)) return;
    const { id } = await browser.windows.getCurrent();
    if (signal.aborted || id !== request.windowId) return;
    await browser.storage.session.remove(PANEL_ENTRY);
    onEntry(request.entry);
  }

  const hear = (changes: Record<string, { readonly newValue?: unknown }>, area: string) => {
    if (area === 'session') void take(changes[PANEL_ENTRY]?.newValue);
  };
  browser.storage.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(hear));
  void browser.storage.session.get(PANEL_ENTRY).then((stored) => take(stored[PANEL_ENTRY]));
}
