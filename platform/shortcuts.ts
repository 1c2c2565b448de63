/** The keys of our commands, as they are now in the browser, and the browser's page where they are changed. */
import { browser } from './extension.ts';

export interface Shortcut {
  /** What it does, in words. */
  readonly title: string;
  /** The keys as the browser writes them; empty if there are none. */
  readonly keys: string;
}

/** The browser's own command has no description in either browser. */
const OPENS_POPUP = 'Open Sidelight';

export async function shortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    title: name === '_execute_action' ? OPENS_POPUP : description || name,
    keys: shortcut,
  }));
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
