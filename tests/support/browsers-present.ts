/** Finds both browsers before the first end-to-end test, and installs one that is missing. */
import { ensureBrowser } from '../../scripts/find-browser.ts';

export async function setup(): Promise<void> {
  await ensureBrowser('chromium');
  await ensureBrowser('firefox');
}
