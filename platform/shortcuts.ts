/** The keys of our commands, as they are now in the browser, and the browser's page where they are changed. */
import type { TextKey } from '../locales/languages.ts';
import { browser } from './extension.ts';

export interface Shortcut {
  /** What it does, in words. */
  readonly title: TextKey;
  /** The keys as the browser writes them; empty if there are none. */
  readonly keys: string;
}

/** By the names in the manifest. Its descriptions are in the browser's language, which need not be the interface's. */
const TITLES: Readonly<Record<string, TextKey>> = {
  _execute_action: 'command_open',
  'next-name': 'command_next',
  'previous-name': 'command_previous',
  'toggle-site': 'command_toggle_site',
};

export async function shortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ name = '', shortcut: keys = '' }) => {
    const title = TITLES[name];
    return title === undefined ? [] : [{ title, keys }];
  });
}

interface WithShortcutSettings {
  /** Firefox only. */
  readonly openShortcutSettings?: () => Promise<void>;
}

/** Opens the browser's page for shortcuts, which in Chromium has an address and in Firefox a function of its own. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open }: WithShortcutSettings = browser.commands;
  if (open !== undefined) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
