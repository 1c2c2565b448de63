import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tellPages } from '../../../platform/background/broadcast.ts';
import { keepChoices } from '../../../platform/background/stored-choices.ts';
import { savePack } from '../../../platform/packs/change-pack.ts';
import { forgetChoices } from '../../../platform/settings/forget.ts';
import { changeSettings } from '../../../platform/settings/settings.ts';
import { rememberSiteStates } from '../../../platform/sites/site-states.ts';
import { switchSite } from '../../../platform/sites/site-switch.ts';
import { siteKey } from '../../../platform/sites/sites.ts';
import { resetPacks } from '../../support/pack-background.ts';
import { writtenPack } from '../../support/written-packs.ts';

const query = vi.fn<() => Promise<object[]>>();
const sendMessage = vi.fn<(tab: number, message: unknown) => Promise<void>>();
const refresh = vi.fn<() => void>();

beforeEach(() => {
  resetPacks();
  query.mockReset().mockResolvedValue([{ id: 1, incognito: true }, {}, { id: 2, incognito: false }]);
  sendMessage.mockReset().mockResolvedValue();
  refresh.mockReset();
  Object.assign(fakeBrowser.tabs, { query, sendMessage });
  tellPages({ refresh }, keepChoices(), rememberSiteStates());
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('open pages', () => {
  it.each<[string, () => Promise<void>]>([
    ['a changed setting', () => changeSettings({ delay: 7 })],
    ['a pause', () => changeSettings({ isPaused: true })],
    ['a switched site', () => switchSite('a.com', true, { incognito: false })],
    ['a site switched in a private window', () => switchSite('a.com', true, { incognito: true })],
    ['a stored glossary', () => savePack(writtenPack('mine', 'Tavush'))],
  ])('are told about %s once, including private ones, and open ports come first', async (_, change) => {
    sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
    await change();
    await settled();
    expect(sendMessage.mock.calls).toEqual([
      [1, { type: 'changed' }],
      [2, { type: 'changed' }],
    ]);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(refresh.mock.invocationCallOrder[0]).toBeLessThan(query.mock.invocationCallOrder[0] ?? 0);
  });

  it('are told that choices of private windows were forgotten', async () => {
    await fakeBrowser.storage.session.set({ [siteKey('b.com', 'except')]: true });
    await settled();
    sendMessage.mockClear();
    await forgetChoices();
    await settled();
    expect(sendMessage).toHaveBeenCalled();
  });

  it('are not told about other changes', async () => {
    await fakeBrowser.storage.session.set({ draft: {} });
    await fakeBrowser.storage.local.set({ welcomed: true });
    await settled();
    expect([query.mock.calls.length, refresh.mock.calls.length]).toEqual([0, 0]);
  });
});
