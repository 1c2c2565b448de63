/** The welcome page: shown once, when the extension has been installed; never after an update. */
import { browser } from '../extension.ts';
import { obstacleAt } from '../tab/page-access.ts';
import { tabInUse } from '../tab/tab-in-use.ts';

/** In `storage.local`: an extension that is loaded anew for every session, as Firefox does with temporary ones, is installed each time. */
const WELCOMED_KEY = 'welcomed';

/** In front of the store's page that it was installed from; behind whatever else the reader has come to meanwhile. */
async function welcome(): Promise<void> {
  if ((await browser.storage.local.get(WELCOMED_KEY))[WELCOMED_KEY] === true) return;
  await browser.storage.local.set({ [WELCOMED_KEY]: true });
  const isInStore = obstacleAt((await tabInUse())?.url) === 'store';
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html'), active: isInStore });
}

/** To be called at every start of the background. */
export function welcomeReaders(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome();
  });
}
