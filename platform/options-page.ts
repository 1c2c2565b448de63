/** Opens the options page in a tab. */
import { browser } from './extension.ts';

/** Opens the options page, or rejects if the browser cannot. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
