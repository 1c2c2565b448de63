import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../../engine/settings.ts';
import { changeSettings, currentSettings, resetSettings, settingsChanger, watchSettings } from '../../../platform/settings/settings.ts';

beforeEach(() => fakeBrowser.reset());

const stored = () => fakeBrowser.storage.local.get();

describe('the settings', () => {
  it('are the usual ones where nothing is stored', async () => {
    expect(await currentSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what was changed, and store nothing else', async () => {
    await changeSettings({ delay: 400 });
    await changeSettings({ density: 'page' });
    expect(await currentSettings()).toEqual({ ...DEFAULT_SETTINGS, delay: 400, density: 'page' });
    expect(await stored()).toEqual({ settings: { delay: 400, density: 'page' } });
  });

  it('keep what a later version has stored beside them', async () => {
    await fakeBrowser.storage.local.set({ settings: { delay: 400, theme: 'sepia' } });
    await changeSettings({ delay: 500 });
    expect(await stored()).toEqual({ settings: { delay: 500, theme: 'sepia' } });
  });

  it.each([null, 'garbage', 7, [1, 2]])('can be changed where something that is not ours is stored: %j', async (value) => {
    await fakeBrowser.storage.local.set({ settings: value });
    await changeSettings({ looks: 'kinds' });
    expect(await currentSettings()).toEqual({ ...DEFAULT_SETTINGS, looks: 'kinds' });
  });

  it('lose no change when many windows change them at once', async () => {
    const changes: Partial<Settings>[] = [
      { delay: 1 },
      { density: 'page' },
      { looks: 'kinds' },
      { heldKey: 'alt' },
      { isPaused: true },
      { kinds: [] },
    ];
    await Promise.all(changes.map(changeSettings));
    expect(await currentSettings()).toEqual(Object.assign({ ...DEFAULT_SETTINGS }, ...changes));
  });

  describe('changed by a popup', () => {
    const life = () => new AbortController();

    it('are with the browser at once, beside what is stored: the popup may close in that moment', async () => {
      await fakeBrowser.storage.local.set({ settings: { delay: 400, theme: 'sepia' } });
      const change = settingsChanger(life().signal);
      await currentSettings(); // by then it has read them as well
      await changeSettings({ density: 'page' });
      const set = vi.spyOn(fakeBrowser.storage.local, 'set');
      const changed = change({ isPaused: true });
      expect(set).toHaveBeenCalledTimes(1);
      await changed;
      expect(await stored()).toEqual({ settings: { delay: 400, theme: 'sepia', density: 'page', isPaused: true } });
    });

    it('keep what is stored where that is not known yet, or cannot be read', async () => {
      await changeSettings({ delay: 400 });
      await settingsChanger(life().signal)({ isPaused: true });
      expect(await stored()).toEqual({ settings: { delay: 400, isPaused: true } });
      vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('The storage cannot be read.'));
      const change = settingsChanger(life().signal);
      await currentSettings();
      await change({ isPaused: false });
      expect(await stored()).toEqual({ settings: { delay: 400, isPaused: false } });
    });
  });

  it('say when they cannot be stored', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(changeSettings({ delay: 1 })).rejects.toThrow('no room');
    expect(await currentSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it.each([true, false])('are as at first after a reset, but for a pause (%s)', async (isPaused) => {
    await changeSettings({ delay: 400, isPaused });
    await resetSettings();
    expect(await currentSettings()).toEqual({ ...DEFAULT_SETTINGS, isPaused });
  });

  it('are told to whoever watches, until the end', async () => {
    const onChange = vi.fn<(settings: Settings) => void>();
    const life = new AbortController();
    watchSettings(onChange, life.signal);
    await changeSettings({ delay: 400 });
    await fakeBrowser.storage.local.set({ 'site-off:a.com': true });
    life.abort();
    await changeSettings({ delay: 500 });
    expect(onChange.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, delay: 400 }]]);
  });
});
