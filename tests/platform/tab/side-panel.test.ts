import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../platform/extension.ts';
import { hasSidePanel, hearPanelRequests, openPanel } from '../../../platform/tab/side-panel.ts';

/** Panel APIs of both browsers. A browser has only one of them. */
const panels = browser as unknown as {
  sidePanel?: { open: () => Promise<void> } | undefined;
  sidebarAction?: unknown;
};

const answered = () => new Promise<void>((resolve) => setImmediate(resolve));

let open: ReturnType<typeof vi.fn<() => Promise<void>>>;
let controller: AbortController;

beforeEach(async () => {
  await browser.storage.session.clear();
  open = vi.fn(async () => {});
  panels.sidePanel = { open };
  panels.sidebarAction = undefined;
  browser.windows.getCurrent = vi.fn(async () => ({ id: 1 })) as never;
  browser.tabs.create = vi.fn() as never;
  controller = new AbortController();
});

function hear(): string[] {
  const heard: string[] = [];
  hearPanelRequests((entry) => heard.push(entry), controller.signal);
  return heard;
}

function refuse(isOpenAlready = false): void {
  panels.sidePanel = undefined;
  panels.sidebarAction = {
    open: vi.fn(async () => Promise.reject(new Error('No click.'))),
    isOpen: vi.fn(async () => isOpenAlready),
  };
}

describe('opening the panel', () => {
  it('calls the browser during the click', () => {
    void openPanel({ tabId: 4, windowId: 1 }, 'baku');
    expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 4 });
  });

  it('opens the sidebar in Firefox', async () => {
    const openSidebar = vi.fn(async () => {});
    panels.sidePanel = undefined;
    panels.sidebarAction = { open: openSidebar };
    expect(await openPanel({ tabId: 4, windowId: 1 }, undefined)).toBe(true);
    expect(openSidebar).toHaveBeenCalledOnce();
  });

  it('leaves nothing stored if the browser refuses', async () => {
    refuse();
    expect(await openPanel({ tabId: 4, windowId: 1 }, 'baku')).toBe(false);
    expect(await browser.storage.session.get()).toEqual({});
  });

  it('succeeds if the panel is already open', async () => {
    refuse(true);
    expect(await openPanel({ tabId: 4, windowId: 1 }, 'baku')).toBe(true);
  });

  it('is offered only in browsers that have a panel', () => {
    expect(hasSidePanel()).toBe(true);
    panels.sidePanel = undefined;
    expect(hasSidePanel()).toBe(false);
  });
});

describe('the panel', () => {
  it('shows an entry that was requested before its start, once', async () => {
    await openPanel({ tabId: 4, windowId: 1 }, 'baku');
    const heard = hear();
    await vi.waitFor(() => expect(heard).toEqual(['baku']));
    const later = hear();
    await answered();
    expect(later).toEqual([]);
  });

  it('shows an entry that is requested while it is open', async () => {
    const heard = hear();
    await openPanel({ tabId: 4, windowId: 1 }, 'yerevan');
    await vi.waitFor(() => expect(heard).toContain('yerevan'));
  });

  it('ignores requests to the panel of another window', async () => {
    await openPanel({ tabId: 4, windowId: 2 }, 'baku');
    const heard = hear();
    await answered();
    expect(heard).toEqual([]);
    expect(await browser.storage.session.get()).not.toEqual({});
  });

  it.each([
    [undefined],
    ['baku'],
    [{ entry: 3, windowId: 1 }],
    [{ entry: 'baku' }],
  ])('ignores the malformed request %j', async (stored) => {
    await browser.storage.session.set({ panelEntry: stored });
    const heard = hear();
    await answered();
    expect(heard).toEqual([]);
  });

  it('ignores requests after the signal has ended', async () => {
    const heard = hear();
    controller.abort();
    await openPanel({ tabId: 4, windowId: 1 }, 'baku');
    await answered();
    expect(heard).toEqual([]);
  });
});
