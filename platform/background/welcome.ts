/** Opens the welcome page once, after the installation of the extension and never after an update. */
import { browser } from '../extension.ts';
import { obstacleAt } from '../tab/page-access.ts';
import { tabInUse } from '../tab/tab-in-use.ts';

/**
 * Key in `storage.local` whose value is true once the welcome page was shown. Firefox installs a temporary
 * extension again in every session, and the page should not open each time.
 */
const WELCOMED_KEY = 'welcomed';

/**
 * Opens the welcome page, unless it was opened before. The new tab comes to the front only if the user is on
 * the page of an extension store, otherwise it opens behind the current tab.
 */
async function welcome(): Promise<void> {
  if ((await browser.storage.local.get(WELCOMED_KEY))[WELCOMED_KEY] === true) return;
  await browser.storage.local.set({ [WELCOMED_KEY]: true });
  const isInStore = obstacleAt((await tabInUse())?.url) === 'store';
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html'), active: isInStore });
}

/** Opens the welcome page after an installation. The background calls this at every start. */
export function welcomeUsers(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome();
  });
}
