/**
 * Sites and how the choice "off on this site" is stored: one key a site in `storage.local`, present only where Sidelight is off, so
 * that two windows never write the same key with different contents and there is nothing to migrate or to corrupt.
 */

/** What the switch is about: a host name, or all local files. Also its label. */
export type Site = string;

const KEY_PREFIX = 'site-off:';
/** All files of this computer count as one site. */
export const LOCAL_FILES = 'local files';

/** The site of an address; `undefined` where no site is (browser pages, `about:blank`, a malformed address). */
export function siteOf(address: string): Site | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'file:') return LOCAL_FILES;
  return (protocol === 'https:' || protocol === 'http:') && hostname !== '' ? hostname : undefined;
}

export function siteKey(site: Site): string {
  return KEY_PREFIX + site;
}

/** The site that a key of the storage is about; `undefined` for a key of something else. */
export function siteOfKey(key: string): Site | undefined {
  return key.startsWith(KEY_PREFIX) ? key.slice(KEY_PREFIX.length) : undefined;
}

/** What is stored under `siteKey`. */
export const SITE_OFF = true;

/** Reads a stored value; whatever is not ours counts as on. */
export function isOff(stored: unknown): boolean {
  return stored === SITE_OFF;
}
