/**
 * Replaces `wxt/browser` in tests that run in Node. It is WXT's fake browser, which keeps everything in
 * memory, with the English texts of the extension.
 */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../../locales/en.json' with { type: 'json' };

/** The texts by key. As in the built extension, each plural form has a key of its own, such as `results_one`. */
const messages = new Map(
  Object.entries(english).flatMap<[string, string]>(([key, text]) =>
    typeof text === 'string'
      ? [[key, text]]
      : Object.entries(text).map(([form, words]) => [`${key}_${form}`, words]),
  ),
);

Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => messages.get(key) ?? '' });

export const browser = fakeBrowser;
