/** Reads the current keys of the extension's commands, and opens the browser's page that changes them. */
import type { TextKey } from '../locales/languages.ts';
import { browser } from './extension.ts';

export interface Shortcut {
  /** Description of the command. */
  readonly title: TextKey;
  /** Keys as the browser writes them. Empty if the command has no keys. */
  readonly keys: string;
}

/**
 * Descriptions by the names of the commands in the manifest. The manifest's own descriptions are in the
 * browser's language, which may differ from the interface's.
 */
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
  /** Opens the page. Only Firefox has this function. */
  readonly openShortcutSettings?: () => Promise<void>;
}

/** Opens the browser's page for shortcuts: by its address in Chromium, by a function in Firefox. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open }: WithShortcutSettings = browser.commands;
  if (open !== undefined) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
