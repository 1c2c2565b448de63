/**
 * Exports the browser's own extension API, for content scripts. Loading the polyfill would take longer than
 * reading the text of a page. Content scripts use only calls that work alike in Chromium and Firefox.
 */
import type { Browser } from 'webextension-polyfill';

interface ExtensionWorld {
  readonly chrome: Browser;
  readonly browser: Browser;
}

// The API is read from the global object, because WXT imports the polyfill wherever `browser` stands alone.
const world = globalThis as unknown as ExtensionWorld;

/**
 * The extension API. Firefox calls it `browser`, and Chromium `chrome`. In Chromium the global name `browser`
 * could stand for an element of the page (DOM clobbering), so the build chooses one name.
 */
export const pageExtension: Browser = import.meta.env.FIREFOX ? world.browser : world.chrome;

/**
 * Returns false if the extension has been removed or updated, and this old script still runs in the page. The
 * script cannot reach the background then.
 */
export function isExtensionAlive(): boolean {
  const { runtime } = pageExtension as Partial<Browser>;
  return runtime?.id !== undefined;
}
