/**
 * Opens the side panel (Chromium) or the sidebar (Firefox), and tells it which entry to show. The entry goes
 * through session storage, since a panel that is still opening receives no messages.
 */
import type { Browser, Tabs } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { lookupAddress } from './lookup-request.ts';

/**
 * Chromium's API for the side panel. The polyfill's `browser` object has it, but the polyfill's types lack
 * it.
 */
interface WithSidePanel {
  readonly sidePanel?: { readonly open: (options: { readonly tabId: number }) => Promise<void> };
}

/** Ids of the tab and the window beside which the panel opens. */
export interface PanelPlace {
  readonly tabId: number;
  readonly windowId: number;
}

/** A request that the panel in the window `windowId` shows an entry. */
interface PanelRequest {
  readonly entry: string;
  readonly windowId: number;
}

const PANEL_ENTRY = 'panelEntry';

function isPanelRequest(value: unknown): value is PanelRequest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'entry' in value &&
    'windowId' in value &&
    typeof value.entry === 'string'
  );
}

/** Returns true if the browser has a side panel or sidebar. Firefox for Android has none. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction }: WithSidePanel & Partial<Browser> = browser;
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/**
 * Opens the panel beside a tab. Call it during a click and before any `await`, or the browser refuses.
 * Rejects if the browser refuses or has no panel.
 */
function requestPanel(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction }: WithSidePanel & Partial<Browser> = browser;
  if (sidePanel !== undefined) return sidePanel.open({ tabId });
  return sidebarAction === undefined
    ? Promise.reject(new Error('This browser has no side panel.'))
    : sidebarAction.open();
}

/**
 * Opens the panel beside a tab, and shows `entry` in it if one is given. Call it during a click and before
 * any `await`. Returns true if the panel is open afterwards, and false if the browser refused. Firefox
 * refuses after clicks on web pages.
 */
export async function openPanel(
  { tabId, windowId }: PanelPlace,
  entry: string | undefined,
): Promise<boolean> {
  const opening = requestPanel(tabId).then(
    () => true,
    () => browser.sidebarAction?.isOpen({ windowId }) ?? false,
  );
  if (entry !== undefined)
    await browser.storage.session.set({ [PANEL_ENTRY]: { entry, windowId } satisfies PanelRequest });
  const isOpen = await opening;
  if (!isOpen) await browser.storage.session.remove(PANEL_ENTRY);
  return isOpen;
}

/**
 * Shows an entry in the panel beside a tab, or in a new tab if the panel cannot be opened. Call it during a
 * click and before any `await`.
 */
export async function openPanelOrTab(
  { id, index, windowId = browser.windows.WINDOW_ID_CURRENT }: Pick<Tabs.Tab, 'id' | 'index' | 'windowId'>,
  entry: string,
): Promise<void> {
  const isOpen = id !== undefined && (await openPanel({ tabId: id, windowId }, entry));
  if (!isOpen) await browser.tabs.create({ url: lookupAddress({ entry }), windowId, index: index + 1 });
}

/**
 * Calls `onEntry` with each entry that the panel of this window should show, until `signal` is aborted. This
 * includes an entry that was requested before the panel had started.
 */
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
