/** Stands in for `wxt/browser` in tests that run in Node: WXT's fake browser, which keeps everything in memory. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

export const browser = fakeBrowser;
