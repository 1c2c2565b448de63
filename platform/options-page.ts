/** Opens the options page in a tab. */
import { browser } from './extension.ts';

export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
