/** Returns the few texts that the background shows, in the language of the interface. */
import * as az from '../../locales/az.json';
import * as hy from '../../locales/hy.json';
import * as ka from '../../locales/ka.json';
import type { InterfaceLanguage, PluralKey, TextKey, Texts } from '../../locales/languages.ts';
import { browser } from '../extension.ts';
import { userLanguage } from '../interface-language.ts';

export type BackgroundTextKey = Extract<
  TextKey,
  | 'badge_off'
  | 'is_paused_title'
  | 'is_off_this_site'
  | 'menu_add_name'
  | 'menu_look_up'
  | 'omnibox_hint'
  | 'pause'
  | 'results_nothing'
  | 'title_off'
>;
type BackgroundPluralKey = Extract<PluralKey, 'page_names'>;

type BackgroundTexts = Pick<Texts, BackgroundTextKey | BackgroundPluralKey>;

/**
 * Texts in languages that the interface may use although the browser itself is in another language. Only the
 * texts listed here become part of the bundle. They must be in it, because a service worker cannot load files
 * later.
 */
const IN_OTHER_LANGUAGES: Readonly<Partial<Record<InterfaceLanguage, BackgroundTexts>>> = {
  hy: {
    badge_off: hy.badge_off,
    is_paused_title: hy.is_paused_title,
    is_off_this_site: hy.is_off_this_site,
    menu_add_name: hy.menu_add_name,
    menu_look_up: hy.menu_look_up,
    omnibox_hint: hy.omnibox_hint,
    page_names: hy.page_names,
    pause: hy.pause,
    results_nothing: hy.results_nothing,
    title_off: hy.title_off,
  },
  az: {
    badge_off: az.badge_off,
    is_paused_title: az.is_paused_title,
    is_off_this_site: az.is_off_this_site,
    menu_add_name: az.menu_add_name,
    menu_look_up: az.menu_look_up,
    omnibox_hint: az.omnibox_hint,
    page_names: az.page_names,
    pause: az.pause,
    results_nothing: az.results_nothing,
    title_off: az.title_off,
  },
  ka: {
    badge_off: ka.badge_off,
    is_paused_title: ka.is_paused_title,
    is_off_this_site: ka.is_off_this_site,
    menu_add_name: ka.menu_add_name,
    menu_look_up: ka.menu_look_up,
    omnibox_hint: ka.omnibox_hint,
    page_names: ka.page_names,
    pause: ka.pause,
    results_nothing: ka.results_nothing,
    title_off: ka.title_off,
  },
};

/**
 * Returns a text in the language of the interface. Placeholders in the text, such as `{query}`, are not
 * replaced.
 */
export function backgroundText(key: BackgroundTextKey): string {
  return IN_OTHER_LANGUAGES[userLanguage()]?.[key] ?? browser.i18n.getMessage(key);
}

/** Returns a text in the plural form for `count`, with the number in place of `{count}`. */
export function backgroundCount(key: BackgroundPluralKey, count: number): string {
  const language = userLanguage();
  const form = new Intl.PluralRules(language).select(count);
  const forms = IN_OTHER_LANGUAGES[language]?.[key];
  const { getMessage } = browser.i18n;
  const text =
    forms === undefined
      ? getMessage(`${key}_${form}`) || getMessage(`${key}_other`)
      : (forms[form] ?? forms.other);
  return text.replaceAll('{count}', String(count));
}
