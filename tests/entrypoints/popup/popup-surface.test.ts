import { beforeEach, describe, expect, it, vi } from 'vitest';
import { popupSurface } from '../../../entrypoints/popup/popup-surface.ts';
import { browser } from '../../../platform/extension.ts';
import type { LookupRequest } from '../../../platform/tab/lookup-request.ts';

const panels = browser as unknown as {
  sidePanel?: { open: () => Promise<void> } | undefined;
  sidebarAction?: unknown;
};
const TAB = { id: 7, windowId: 1, url: undefined, title: '', incognito: false };

beforeEach(async () => {
  await browser.storage.session.clear();
  panels.sidePanel = { open: async () => {} };
  panels.sidebarAction = undefined;
});

describe('the popup starts with', () => {
  it.each<[string, string, LookupRequest | undefined]>([
    ['the entry in its address', '?entry=baku', { entry: 'baku' }],
    ['the query in its address', '?query=%D4%B2%D5%A1%D6%84%D5%B8%D6%82', { query: 'Բաքու' }],
    ['nothing', '', undefined],
  ])('%s', async (_, search, request) => {
    const heard: LookupRequest[] = [];
    popupSurface(search, () => {}).hearRequests((asked) => heard.push(asked), new AbortController().signal);
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toEqual(request === undefined ? [] : [request]);
  });

  it('the pending query, only once', async () => {
    await browser.storage.session.set({ pendingRequest: { query: 'baku' } });
    const heard: LookupRequest[] = [];
    const begin = () =>
      popupSurface('', () => {}).hearRequests((asked) => heard.push(asked), new AbortController().signal);
    begin();
    await vi.waitFor(() => expect(heard).toEqual([{ query: 'baku' }]));
    expect(await browser.storage.session.get()).toEqual({});
  });
});

describe('opening the side panel', () => {
  it('closes the popup', async () => {
    const close = vi.fn();
    popupSurface('', close).openPanel?.(TAB, 'baku');
    await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(await browser.storage.session.get()).toEqual({ panelEntry: { entry: 'baku', windowId: 1 } });
  });

  it('is not offered in a browser without side panels', () => {
    panels.sidePanel = undefined;
    expect(popupSurface('', () => {}).openPanel).toBeUndefined();
  });
});
