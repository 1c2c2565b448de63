import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepPrivateTabsTold } from '../../../platform/background/private-tabs.ts';
import { forgetChoices } from '../../../platform/settings/forget.ts';
import { switchSite } from '../../../platform/sites/site-switch.ts';
import { siteKey } from '../../../platform/sites/sites.ts';

const query = vi.fn<() => Promise<object[]>>();
const sendMessage = vi.fn<(tab: number, message: unknown) => Promise<void>>();

beforeEach(() => {
  fakeBrowser.reset();
  query.mockReset().mockResolvedValue([]);
  sendMessage.mockReset().mockResolvedValue();
  Object.assign(fakeBrowser.tabs, { query, sendMessage });
  keepPrivateTabsTold();
});

it.each([
  ['is switched in one of them', () => switchSite('a.com', true, { incognito: true })],
  ['was switched there is forgotten', forgetChoices],
])('private tabs are told when something %s, also if one does not listen', async (_, change) => {
  await fakeBrowser.storage.session.set({ [siteKey('b.com', 'except')]: true });
  sendMessage.mockClear();
  query.mockResolvedValue([{ id: 1, incognito: true }, { id: 2, incognito: false }, { id: 3, incognito: true }, { incognito: true }]);
  sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
  await change();
  const told = { type: 'site-changed' };
  await vi.waitFor(() => {
    expect(sendMessage.mock.calls).toEqual([
      [1, told],
      [3, told],
    ]);
  });
});

it('nobody is told of what tabs hear themselves, or of what is not about a site', async () => {
  await switchSite('a.com', true, { incognito: false });
  await fakeBrowser.storage.session.set({ draft: {} });
  expect(query).not.toHaveBeenCalled();
});
