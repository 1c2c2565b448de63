/** Chooses the language of the interface. */
import { type InterfaceLanguage, interfaceLanguage } from '../locales/languages.ts';
import { browser } from './extension.ts';

/**
 * Returns the language in which the user sees Sidelight. `getMessage('language')` gives the language of the
 * texts that the browser has chosen from ours. `getUILanguage` is not used, because Chromium may report a
 * language there although its own translations into it are not installed.
 */
export function userLanguage(): InterfaceLanguage {
  return interfaceLanguage(browser.i18n.getMessage('language'), navigator.languages);
}
