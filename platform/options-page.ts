/** Opening the options page, in a tab of its own. */
import { browser } from './extension.ts';

/** Rejects where the browser cannot open it. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
