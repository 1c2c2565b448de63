/** Stands in for `wxt/browser` in tests that run in Node: WXT's fake browser, which keeps everything in memory, with our texts in English. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../../locales/en.json' with { type: 'json' };

const messages: Readonly<Record<string, unknown>> = english;

Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => String(messages[key] ?? '') });

export const browser = fakeBrowser;
