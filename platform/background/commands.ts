/**
 * Runs the commands that users give by keyboard shortcuts. `wxt.config.ts` sets the keys; users can change
 * them.
 */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import type { Notice, StepDirection } from '../messages.ts';
import { toggleSite } from '../sites/site-switch.ts';
import { tabInUse } from '../tab/tab-in-use.ts';

async function step(direction: StepDirection, { id }: Tabs.Tab): Promise<void> {
  const message: Notice['step'] = { type: 'step', direction };
  // Sending rejects if no content script in the tab listens. Such a tab has no marks to go to.
  if (id !== undefined) await browser.tabs.sendMessage(id, message).catch(() => {});
}

const COMMANDS: Readonly<Record<string, (tab: Tabs.Tab) => Promise<void>>> = {
  'next-name': (tab) => step('next', tab),
  'previous-name': (tab) => step('previous', tab),
  'toggle-site': toggleSite,
};

async function run(command: string, tab: Tabs.Tab | undefined): Promise<void> {
  const inUse = tab ?? (await tabInUse());
  if (inUse !== undefined) await COMMANDS[command]?.(inUse);
}

/** Runs a command whenever the browser reports its shortcut. The background calls this at every start. */
export function runCommands(): void {
  // Firefox for Android has no commands.
  browser.commands?.onCommand.addListener((command, tab) => void run(command, tab));
}
