/** The extension API for extension pages and the background. */

import type { Browser } from 'webextension-polyfill';
import { browser as wxtBrowser } from 'wxt/browser';

/** webextension-polyfill, which WXT's module puts in the place of `wxt/browser` (wxt.config.ts) without saying so in its types. */
export const browser = wxtBrowser as unknown as Browser;
