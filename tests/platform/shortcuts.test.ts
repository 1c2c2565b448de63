import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openShortcutSettings, shortcuts } from '../../platform/shortcuts.ts';

const create = vi.fn(async () => {});
const COMMANDS = [
  { name: '_execute_action', description: '', shortcut: 'Alt+Shift+S' },
  { name: 'next-name', description: 'Go on', shortcut: '' },
  { name: 'unknown', shortcut: 'Alt+X' },
];

beforeEach(() => {
  fakeBrowser.reset();
  create.mockClear();
  Object.assign(fakeBrowser, { commands: { getAll: async () => COMMANDS } });
  Object.assign(fakeBrowser.tabs, { create });
});

it('are those of the browser’s that we know, in words of the interface', async () => {
  expect(await shortcuts()).toEqual([
    { title: 'command_open', keys: 'Alt+Shift+S' },
    { title: 'command_next', keys: '' },
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
