import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openShortcutSettings, shortcuts } from '../../platform/shortcuts.ts';

const create = vi.fn(async () => {});
const COMMANDS = [
  { name: '_execute_action', description: '', shortcut: 'Alt+Shift+S' },
  { name: 'next-name', description: 'Go to the next marked name', shortcut: '' },
  { name: 'nameless' },
];

beforeEach(() => {
  fakeBrowser.reset();
  create.mockClear();
  Object.assign(fakeBrowser, { commands: { getAll: async () => COMMANDS } });
  Object.assign(fakeBrowser.tabs, { create });
});

it('are what the browser has, in words', async () => {
  expect(await shortcuts()).toEqual([
    { title: 'Open Sidelight', keys: 'Alt+Shift+S' },
    { title: 'Go to the next marked name', keys: '' },
    { title: 'nameless', keys: '' },
  ]);
});

it('are none where the browser has no commands', async () => {
  Object.assign(fakeBrowser, { commands: undefined });
  expect(await shortcuts()).toEqual([]);
});

it('are changed on the browser’s own page, which Firefox opens by a function', async () => {
  await openShortcutSettings();
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });
  const open = vi.fn(async () => {});
  Object.assign(fakeBrowser.commands, { openShortcutSettings: open });
  await openShortcutSettings();
  expect(open).toHaveBeenCalledOnce();
  expect(create).toHaveBeenCalledOnce();
});
