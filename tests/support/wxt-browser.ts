/**
 * Replaces `wxt/browser` in tests that run in Node. It is WXT's fake browser, which keeps everything in
 * memory, with the English texts of the extension.
 */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../../locales/en.json' with { type: 'json' };

const messages: Readonly<Record<string, unknown>> = english;

Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => String(messages[key] ?? '') });

export const browser = fakeBrowser;
