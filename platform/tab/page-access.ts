/**
 * Tells on which pages the extension can work. Browsers close some pages to all extensions, and users may
 * allow the extension only on some sites.
 */
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
 * Returns the reason why a page at this address can have no marks; `undefined` if the address shows none. An
 * address that ends in ".pdf" may belong to an ordinary page, so callers first check whether the page has
 * marks.
 */
export function obstacleAt(address: string | undefined): Exclude<Obstacle, 'no-permission'> | undefined {
  const site = siteOf(address ?? '');
  if (address === undefined || site === undefined) return 'browser-page';
  if (CLOSED_SITES.test(site) || address.startsWith(OLD_CHROME_STORE)) return 'store';
  return new URL(address).pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : undefined;
}

async function isAllowedOn(origin: string): Promise<boolean> {
  // The call rejects if the address cannot be written as a pattern.
  return browser.permissions.contains({ origins: [origin] }).catch(() => false);
}

/**
 * Returns the reason why the page at `address` can have no marks; `undefined` if it can have marks. `address`
 * is missing if the browser hides it, because the extension has no access to the page.
 */
export async function obstacleOn(address: string | undefined): Promise<Obstacle | undefined> {
  if (await isAllowedOn(EVERYWHERE)) return obstacleAt(address);
  const site = siteOf(address ?? '');
  return site !== undefined && (await isAllowedOn(`*://${site}/*`)) ? obstacleAt(address) : 'no-permission';
}

/**
 * Asks the user for access to all pages. Returns true if the user agrees. Browsers ask only during a click.
 */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: [EVERYWHERE] });
}
