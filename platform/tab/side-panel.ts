/**
 * Opens the side panel (Chromium) or the sidebar (Firefox) and tells it which entry to show. The entry is
 * sent through session storage, since a panel that is still opening receives no messages.
 */
import type { Browser, Tabs } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { lookupAddress } from './lookup-request.ts';

/** Chromium's API for the side panel. The polyfill passes it on, but its types lack it. */
interface WithSidePanel {
  readonly sidePanel?: { readonly open: (options: { readonly tabId: number }) => Promise<void> };
}

/** The tab and the window beside which the panel opens. */
export interface PanelPlace {
  readonly tabId: number;
  readonly windowId: number;
}

/** Request to the panel of one window to show an entry. */
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

/** True if the browser can open a panel. Firefox for Android cannot. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction }: WithSidePanel & Partial<Browser> = browser;
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/**
 * Opens the panel. It is not async, since browsers reject the call unless it is made during a click.
 */
function open(tabId: number): Promise<void> {
  const { sidePanel, sidebarAction }: WithSidePanel & Partial<Browser> = browser;
  if (sidePanel !== undefined) return sidePanel.open({ tabId });
  return sidebarAction === undefined
    ? Promise.reject(new Error('This browser has no side panel.'))
    : sidebarAction.open();
}

/**
 * Opens the panel beside a tab, with an entry if one is given. Callers call it during a click, before they
 * wait for anything. Returns true if the panel is open: Firefox opens its sidebar only for clicks on the
 * extension's pages.
 */
export async function openPanel(
  { tabId, windowId }: PanelPlace,
  entry: string | undefined,
): Promise<boolean> {
  const opening = open(tabId).then(
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
 * Opens an entry in the panel beside a tab, or in a new tab if that fails. Call it during a click, like
 * `openPanel`.
 */
export async function openPanelOrTab(
  { id, index, windowId = browser.windows.WINDOW_ID_CURRENT }: Pick<Tabs.Tab, 'id' | 'index' | 'windowId'>,
  entry: string,
): Promise<void> {
  const isOpen = id !== undefined && (await openPanel({ tabId: id, windowId }, entry));
  if (!isOpen) await browser.tabs.create({ url: lookupAddress({ entry }), windowId, index: index + 1 });
}

/**
 * Calls `onEntry` with each entry that the panel of this window should show, until `signal` ends. A request
 * from before the panel's start counts too.
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
