/**
 * The extension API for content scripts: the browser's own, without the polyfill, whose loading would cost every page more than reading
 * it does. Both browsers give promises under Manifest V3, and only calls that are alike in both are used.
 */
import type { Browser } from 'webextension-polyfill';

interface ExtensionWorld {
  readonly chrome: Browser;
  readonly browser: Browser;
}

// Read off the global object: for a bare `browser`, WXT would import the polyfill.
const world = globalThis as unknown as ExtensionWorld;

/** The API object. Firefox has it under `browser`; in Chromium a page could put an element under that name. */
export const pageExtension: Browser = import.meta.env.FIREFOX ? world.browser : world.chrome;

/** False in a script that an update or removal of the extension has left behind: Chromium then takes `runtime` away. */
export function isExtensionAlive(): boolean {
  const { runtime } = pageExtension as Partial<Browser>;
  return runtime?.id !== undefined;
}
