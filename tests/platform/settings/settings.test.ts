import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../../engine/settings.ts';
import {
  changeSettings,
  currentSettings,
  resetSettings,
  settingsChanger,
  watchSettings,
} from '../../../platform/settings/settings.ts';

beforeEach(() => fakeBrowser.reset());

const stored = () => fakeBrowser.storage.local.get();

describe('the settings', () => {
  it('are the defaults if nothing is stored', async () => {
    expect(await currentSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('store changed fields, and nothing else', async () => {
    await changeSettings({ delay: 400 });
    await changeSettings({ density: 'page' });
    expect(await currentSettings()).toEqual({ ...DEFAULT_SETTINGS, delay: 400, density: 'page' });
    expect(await stored()).toEqual({ settings: { delay: 400, density: 'page' } });
  });

  it('keep fields that a later version has stored', async () => {
    await fakeBrowser.storage.local.set({ settings: { delay: 400, theme: 'sepia' } });
    await changeSettings({ delay: 500 });
    expect(await stored()).toEqual({ settings: { delay: 500, theme: 'sepia' } });
  });

  it.each([null, 'garbage', 7, [1, 2]])('can be changed if an unknown value is stored: %j', async (value) => {
    await fakeBrowser.storage.local.set({ settings: value });
    await changeSettings({ looks: 'kinds' });
    expect(await currentSettings()).toEqual({ ...DEFAULT_SETTINGS, looks: 'kinds' });
  });

  it('lose no change if many windows change them at once', async () => {
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

  describe('that a popup changes', () => {
    const controller = () => new AbortController();

    it('reach the browser at once, with the other stored fields, since the popup may close', async () => {
      await fakeBrowser.storage.local.set({ settings: { delay: 400, theme: 'sepia' } });
      const change = settingsChanger(controller().signal);
      await currentSettings(); // the popup has read them by then too
      await changeSettings({ density: 'page' });
      const set = vi.spyOn(fakeBrowser.storage.local, 'set');
      const changed = change({ isPaused: true });
      expect(set).toHaveBeenCalledTimes(1);
      await changed;
      expect(await stored()).toEqual({
        settings: { delay: 400, theme: 'sepia', density: 'page', isPaused: true },
      });
    });

    it('keep stored fields that are not known yet or cannot be read', async () => {
      await changeSettings({ delay: 400 });
      await settingsChanger(controller().signal)({ isPaused: true });
      expect(await stored()).toEqual({ settings: { delay: 400, isPaused: true } });
      vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(
        new Error('The storage cannot be read.'),
      );
      const change = settingsChanger(controller().signal);
      await currentSettings();
      await change({ isPaused: false });
      expect(await stored()).toEqual({ settings: { delay: 400, isPaused: false } });
    });
  });

  it('reject if they cannot be stored', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(changeSettings({ delay: 1 })).rejects.toThrow('no room');
    expect(await currentSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it.each([true, false])('are the defaults after a reset, except for a pause (%s)', async (isPaused) => {
    await changeSettings({ delay: 400, isPaused });
    await resetSettings();
    expect(await currentSettings()).toEqual({ ...DEFAULT_SETTINGS, isPaused });
  });

  it('are given to watchers until the signal ends', async () => {
    const onChange = vi.fn<(settings: Settings) => void>();
    const controller = new AbortController();
    watchSettings(onChange, controller.signal);
    await changeSettings({ delay: 400 });
    await fakeBrowser.storage.local.set({ 'site-off:a.com': true });
    controller.abort();
    await changeSettings({ delay: 500 });
    expect(onChange.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, delay: 400 }]]);
  });
});
