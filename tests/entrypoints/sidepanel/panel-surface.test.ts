import { beforeEach, expect, it, vi } from 'vitest';
import { panelSurface } from '../../../entrypoints/sidepanel/panel-surface.ts';
import { browser } from '../../../platform/extension.ts';
import type { LookupRequest } from '../../../platform/tab/lookup-request.ts';

beforeEach(async () => {
  await browser.storage.session.clear();
  browser.windows.getCurrent = vi.fn(async () => ({ id: 1 })) as never;
});

it('receives the entry that a card or the popup asks for', async () => {
  const heard: LookupRequest[] = [];
  await browser.storage.session.set({ panelEntry: { entry: 'baku', windowId: 1 } });
  panelSurface.hearRequests((request) => heard.push(request), new AbortController().signal);
  await vi.waitFor(() => expect(heard).toEqual([{ entry: 'baku' }]));
});

it('has no button that opens a panel, and has room for a list and an entry', () => {
  expect(panelSurface.openPanel).toBeUndefined();
  expect(panelSurface.canBeWide).toBe(true);
});
