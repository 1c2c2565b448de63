/** The few texts of the background, in the language of the interface. */
import * as az from '../../locales/az.json';
import * as hy from '../../locales/hy.json';
import * as ka from '../../locales/ka.json';
import type { InterfaceLanguage, TextKey } from '../../locales/languages.ts';
import { browser } from '../extension.ts';
import { readersLanguage } from '../interface-language.ts';

export type BackgroundTextKey = Extract<
  TextKey,
  'badge_off' | 'is_off_this_site' | 'menu_add_name' | 'menu_look_up' | 'omnibox_hint' | 'pause' | 'results_nothing'
>;

type BackgroundTexts = Readonly<Record<BackgroundTextKey, string>>;

/**
 * The browser gives its own language's. Here are the others that a reader may get. Text by text, so that a build leaves out the rest: a
 * service worker can load nothing later.
 */
const NOT_THE_BROWSERS: Readonly<Partial<Record<InterfaceLanguage, BackgroundTexts>>> = {
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

/** A text of the background; values keep their places as `{name}`. */
export function backgroundText(key: BackgroundTextKey): string {
  return NOT_THE_BROWSERS[readersLanguage()]?.[key] ?? browser.i18n.getMessage(key);
}
