/** Exports the extension API for extension pages and the background. */

import type { Browser } from 'webextension-polyfill';
import { browser as wxtBrowser } from 'wxt/browser';

/**
 * The API of webextension-polyfill. WXT's module puts the polyfill in place of `wxt/browser` (wxt.config.ts),
 * but the types of `wxt/browser` stay those of WXT.
 */
export const browser = wxtBrowser as unknown as Browser;
