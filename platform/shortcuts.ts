/** Lists the keyboard shortcuts of the extension, and opens the browser's page on which users change them. */
import type { TextKey } from '../locales/languages.ts';
import { browser } from './extension.ts';

export interface Shortcut {
  /** Key of the text that describes the command. */
  readonly title: TextKey;
  /** The shortcut as the browser writes it, such as "Alt+Shift+S". Empty if the command has no shortcut. */
  readonly keys: string;
}

/**
 * For each command of the manifest, the key of the text that describes it. The manifest has descriptions too,
 * but in the browser's language, which may differ from that of Sidelight's interface.
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
  /** Opens the browser's page for shortcuts. Only Firefox has this function. */
  readonly openShortcutSettings?: () => Promise<void>;
}

/**
 * Opens the browser's page for shortcuts. Chromium opens it by its address, Firefox by a function of its own.
 */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open }: WithShortcutSettings = browser.commands;
  if (open !== undefined) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
