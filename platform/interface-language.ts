/** Chooses the language of the interface. */
import { type InterfaceLanguage, interfaceLanguage } from '../locales/languages.ts';
import { browser } from './extension.ts';

/**
 * Returns the language of the interface for the user. The browser's language is the one of our texts that the
 * browser chooses. `getUILanguage` can name another one, in Chromium without its package of translations.
 */
export function userLanguage(): InterfaceLanguage {
  return interfaceLanguage(browser.i18n.getMessage('language'), navigator.languages);
}
