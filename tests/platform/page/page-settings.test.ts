// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../../engine/settings.ts';
import { changeSettings } from '../../../platform/settings/settings.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
  vi.stubGlobal('chrome', fakeBrowser);
});

const load = () => import('../../../platform/page/page-settings.ts');

it('reads what the extension’s pages have stored', async () => {
  const { currentSettings } = await load();
  expect(await currentSettings()).toEqual(DEFAULT_SETTINGS);
  await changeSettings({ looks: 'kinds' });
  expect(await currentSettings()).toEqual({ ...DEFAULT_SETTINGS, looks: 'kinds' });
});

it('tells how they are when the page comes back from the back-forward cache, where it heard of no change', async () => {
  const { watchSettings } = await load();
  const onChange = vi.fn<(settings: Settings) => void>();
  const life = new AbortController();
  await changeSettings({ looks: 'kinds' });
  watchSettings(onChange, life.signal);
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.waitFor(() => expect(onChange.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, looks: 'kinds' }]]));
  life.abort();
});

it('tells of changes of the settings alone, until the end', async () => {
  const { watchSettings } = await load();
  const onChange = vi.fn<(settings: Settings) => void>();
  const life = new AbortController();
  watchSettings(onChange, life.signal);
  await fakeBrowser.storage.local.set({ 'site-off:a.com': true });
  await changeSettings({ delay: 10 });
  life.abort();
  await changeSettings({ delay: 20 });
  expect(onChange.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, delay: 10 }]]);
});
