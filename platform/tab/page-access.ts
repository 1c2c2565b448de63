/** Where the extension can work: not on the browser's own pages, and in Firefox only where the reader lets it. */
import { browser } from '../extension.ts';
import { siteOf } from '../sites/sites.ts';

/** Why there can be no marks on a page. */
export type Obstacle = 'no-permission' | 'browser-page' | 'store' | 'pdf';

/** Sites on which browsers let no extension run: the stores, and Mozilla's own (`extensions.webextensions.restrictedDomains`). */
const CLOSED_SITES =
  /^(?:chromewebstore\.google\.com|microsoftedge\.microsoft\.com|(?:[\w-]+\.)*(?:addons|accounts|support)\.(?:mozilla\.org|firefox\.com)|sync\.services\.mozilla\.com)$/;
const OLD_CHROME_STORE = 'https://chrome.google.com/webstore';

const EVERYWHERE = '<all_urls>';

/** What the address alone tells. A PDF need not end in ".pdf", nor a page of that name be one: where there are marks there is no obstacle. */
export function obstacleAt(address: string | undefined): Exclude<Obstacle, 'no-permission'> | undefined {
  const site = siteOf(address ?? '');
  if (address === undefined || site === undefined) return 'browser-page';
  if (CLOSED_SITES.test(site) || address.startsWith(OLD_CHROME_STORE)) return 'store';
  return new URL(address).pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : undefined;
}

async function isAllowedOn(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] }).catch(() => false); // an address of a form that patterns do not have
}

/** Why there can be no marks on the page at `address`; `undefined` if nothing stands in the way. Without permission the address is hidden. */
export async function obstacleOn(address: string | undefined): Promise<Obstacle | undefined> {
  if (await isAllowedOn(EVERYWHERE)) return obstacleAt(address);
  const site = siteOf(address ?? '');
  return site !== undefined && (await isAllowedOn(`*://${site}/*`)) ? obstacleAt(address) : 'no-permission';
}

/** Asks the reader for access to all pages; to be called in a click. Resolves to what the reader said. */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: [EVERYWHERE] });
}
