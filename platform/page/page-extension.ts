/**
 * Exports the browser's own extension API, for content scripts. The polyfill would cost every page more time
 * than the reading of its text. Under Manifest V3 both browsers return promises. Content scripts use only
 * calls that are the same in both.
 */
import type { Browser } from 'webextension-polyfill';

interface ExtensionWorld {
  readonly chrome: Browser;
  readonly browser: Browser;
}

// A property of the global object, since WXT would import the polyfill for a bare `browser`.
const world = globalThis as unknown as ExtensionWorld;

/**
 * The API object, which Firefox calls `browser`. In Chromium it is `chrome`; an element of the page could be
 * the global `browser` there (DOM clobbering).
 */
export const pageExtension: Browser = import.meta.env.FIREFOX ? world.browser : world.chrome;

/**
 * False if an update or removal of the extension has left this script behind. Chromium then removes
 * `runtime`.
 */
export function isExtensionAlive(): boolean {
  const { runtime } = pageExtension as Partial<Browser>;
  return runtime?.id !== undefined;
}
