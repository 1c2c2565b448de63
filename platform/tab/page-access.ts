/** Tells on which pages the extension can work. Browsers forbid some, and the user may allow only some. */
import { browser } from '../extension.ts';
import { siteOf } from '../sites/sites.ts';

/** Reason why a page can have no marks. */
export type Obstacle = 'no-permission' | 'browser-page' | 'store' | 'pdf';

/**
 * Sites on which browsers allow no extension: the stores, and Mozilla's sites
 * (`extensions.webextensions.restrictedDomains`).
 */
const CLOSED_SITES =
  /^(?:chromewebstore\.google\.com|microsoftedge\.microsoft\.com|(?:[\w-]+\.)*(?:addons|accounts|support)\.(?:mozilla\.org|firefox\.com)|sync\.services\.mozilla\.com)$/;
const OLD_CHROME_STORE = 'https://chrome.google.com/webstore';

const EVERYWHERE = '<all_urls>';

/**
 * Returns the obstacle that the address shows; `undefined` if it shows none. The address of an ordinary page
 * may end in ".pdf", so callers first check if the page has marks.
 */
export function obstacleAt(address: string | undefined): Exclude<Obstacle, 'no-permission'> | undefined {
  const site = siteOf(address ?? '');
  if (address === undefined || site === undefined) return 'browser-page';
  if (CLOSED_SITES.test(site) || address.startsWith(OLD_CHROME_STORE)) return 'store';
  return new URL(address).pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : undefined;
}

async function isAllowedOn(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] }).catch(() => false); // no pattern can express the address
}

/**
 * Returns the reason why the page at `address` can have no marks; `undefined` if it can. Browsers hide the
 * address of a page that the extension may not read.
 */
export async function obstacleOn(address: string | undefined): Promise<Obstacle | undefined> {
  if (await isAllowedOn(EVERYWHERE)) return obstacleAt(address);
  const site = siteOf(address ?? '');
  return site !== undefined && (await isAllowedOn(`*://${site}/*`)) ? obstacleAt(address) : 'no-permission';
}

/** Asks the user for access to all pages, and returns the answer. Browsers allow this only during a click. */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: [EVERYWHERE] });
}
