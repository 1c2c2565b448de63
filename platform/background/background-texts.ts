/** Returns the few texts that the background shows, in the language of the interface. */
import * as az from '../../locales/az.json';
import * as hy from '../../locales/hy.json';
import * as ka from '../../locales/ka.json';
import type { InterfaceLanguage, TextKey } from '../../locales/languages.ts';
import { browser } from '../extension.ts';
import { userLanguage } from '../interface-language.ts';

export type BackgroundTextKey = Extract<
  TextKey,
  | 'badge_off'
  | 'is_off_this_site'
  | 'menu_add_name'
  | 'menu_look_up'
  | 'omnibox_hint'
  | 'pause'
  | 'results_nothing'
>;

type BackgroundTexts = Readonly<Record<BackgroundTextKey, string>>;

/**
 * Texts in languages that the interface may use although the browser itself is in another language. Only the
 * texts listed here become part of the bundle. They must be in it, because a service worker cannot load files
 * later.
 */
const IN_OTHER_LANGUAGES: Readonly<Partial<Record<InterfaceLanguage, BackgroundTexts>>> = {
  hy: {
    badge_off: hy.badge_off,
    is_off_this_site: hy.is_off_this_site,
    menu_add_name: hy.menu_add_name,
    menu_look_up: hy.menu_look_up,
    omnibox_hint: hy.omnibox_hint,
    pause: hy.pause,
    results_nothing: hy.results_nothing,
  },
  az: {
    badge_off: az.badge_off,
    is_off_this_site: az.is_off_this_site,
    menu_add_name: az.menu_add_name,
    menu_look_up: az.menu_look_up,
    omnibox_hint: az.omnibox_hint,
    pause: az.pause,
    results_nothing: az.results_nothing,
  },
  ka: {
    badge_off: ka.badge_off,
    is_off_this_site: ka.is_off_this_site,
    menu_add_name: ka.menu_add_name,
    menu_look_up: ka.menu_look_up,
    omnibox_hint: ka.omnibox_hint,
    pause: ka.pause,
    results_nothing: ka.results_nothing,
  },
};

/**
 * Returns a text in the language of the interface. Placeholders in the text, such as `{query}`, are not
 * replaced.
 */
export function backgroundText(key: BackgroundTextKey): string {
  return IN_OTHER_LANGUAGES[userLanguage()]?.[key] ?? browser.i18n.getMessage(key);
}
