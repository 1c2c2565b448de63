/** The language of the interface. */
import { type InterfaceLanguage, interfaceLanguage } from '../locales/languages.ts';
import { browser } from './extension.ts';

/**
 * The language of the interface for this reader. The browser's own is known by which of our texts it takes: what `getUILanguage` says can
 * be another (Chromium without the system package of its translations).
 */
export function userLanguage(): InterfaceLanguage {
  return interfaceLanguage(browser.i18n.getMessage('language'), navigator.languages);
}
