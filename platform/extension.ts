/** Exports the extension API for extension pages and the background. */

import type { Browser } from 'webextension-polyfill';
import { browser as wxtBrowser } from 'wxt/browser';

/**
 * The extension API with the types of webextension-polyfill. WXT's module replaces `wxt/browser` with the
 * polyfill (wxt.config.ts), but the types of `wxt/browser` stay those of WXT.
 */
export const browser = wxtBrowser as unknown as Browser;
