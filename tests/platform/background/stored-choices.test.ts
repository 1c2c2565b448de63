import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepChoices, type StoredChoices } from '../../../platform/background/stored-choices.ts';
import { savePack } from '../../../platform/packs/change-pack.ts';
import { glossaryStates } from '../../../platform/packs/glossary-states.ts';
import { switchGlossary } from '../../../platform/packs/packs.ts';
import { changeSettings, type StoredSettings } from '../../../platform/settings/settings.ts';
import { switchSite } from '../../../platform/sites/site-switch.ts';
import { storedItem } from '../../../platform/storage/stored-item.ts';
import { resetPacks } from '../../support/pack-background.ts';
import { writtenPack } from '../../support/written-packs.ts';

let choices: StoredChoices;
const onChange = vi.fn<() => void>();

beforeEach(() => {
  resetPacks();
  onChange.mockReset();
  choices = keepChoices();
  choices.onChange(onChange);
});

describe('the user’s choices', () => {
  it('are read from storage once', async () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    const [first, second] = await Promise.all([choices.read(), choices.read()]);
    expect(first).toBe(second);
    expect(first).toMatchObject({
      settings: { relevance: 'smart' },
      glossaries: [{ id: 'bundled', isOn: true }],
    });
    expect(get).toHaveBeenCalledTimes(1);
    get.mockRestore();
  });

  it.each([
    ['a change of a setting', () => changeSettings({ delay: 700 }), { settings: { delay: 700 } }],
    [
      'an added glossary',
      () => savePack(writtenPack('mine', 'Tavush')),
      { glossaries: [{ id: 'mine', data: expect.any(String) }, { id: 'bundled' }] },
    ],
    ['a glossary that was switched off', () => switchGlossary('bundled', false), { glossaries: [] }],
  ])('change after %s, and listeners are told', async (_, change, expected) => {
    await choices.read();
    await change();
    expect(onChange).toHaveBeenCalled();
    expect(await choices.read()).toMatchObject(expected);
  });

  it('keep their list of glossaries while only settings change', async () => {
    const { glossaries } = await choices.read();
    await changeSettings({ delay: 700 });
    expect((await choices.read()).glossaries).toBe(glossaries);
    await savePack(writtenPack('mine', 'Tavush'));
    expect((await choices.read()).glossaries).not.toBe(glossaries);
  });

  it('do not change with other stored values', async () => {
    await switchSite('a.com', true, { incognito: false });
    await fakeBrowser.storage.session.set({ settings: { delay: 7 } });
    expect(onChange).not.toHaveBeenCalled();
  });

  it('are converted if an earlier version has stored them', async () => {
    const settings = storedItem<StoredSettings>({
      key: 'settings',
      read: (stored) => (typeof stored === 'object' && stored !== null ? { ...stored } : undefined),
      fallback: {},
      version: 2,
      migrations: [(old) => ({ delay: Number(old) })],
    });
    const second = keepChoices({ settings, glossaries: glossaryStates });
    await fakeBrowser.storage.local.set({ settings: 700 });
    expect((await second.read()).settings.delay).toBe(700);
    await fakeBrowser.storage.local.set({ settings: { delay: 300 }, 'version:settings': 2 });
    expect((await second.read()).settings.delay).toBe(300);
  });

  it('are read again after a failure of the storage', async () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('No.'));
    await expect(choices.read()).rejects.toThrow('No.');
    expect(await choices.read()).toMatchObject({ glossaries: [{ id: 'bundled', isOn: true }] });
    get.mockRestore();
  });
});
