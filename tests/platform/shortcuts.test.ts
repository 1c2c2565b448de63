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

it('lists the known commands of the browser, with descriptions in the interface language', async () => {
  expect(await shortcuts()).toEqual([
    { title: 'command_open', keys: 'Alt+Shift+S' },
    { title: 'command_next', keys: '' },
  ]);
});

it('lists nothing if the browser has no commands', async () => {
  Object.assign(fakeBrowser, { commands: undefined });
  expect(await shortcuts()).toEqual([]);
});

it('opens the browser’s page for shortcuts, in Firefox by a function', async () => {
  await openShortcutSettings();
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });
  const open = vi.fn(async () => {});
  Object.assign(fakeBrowser.commands, { openShortcutSettings: open });
  await openShortcutSettings();
  expect(open).toHaveBeenCalledOnce();
  expect(create).toHaveBeenCalledOnce();
});
