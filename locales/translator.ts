/**
 * Creates translators. A translator returns the interface texts of one language and puts values in place of
 * their placeholders.
 */
import english from './en.json';
import type { InterfaceLanguage, LanguageTexts, PluralKey, TextKey } from './languages.ts';

export type TextValues = Readonly<Record<string, string | number>>;

export interface Translator {
  readonly language: InterfaceLanguage;
  /**
   * HTML `lang` attribute for text from the bundled glossary, which is in English; `undefined` if the
   * interface is in English too.
   */
  readonly glossaryLang: 'en' | undefined;
  /**
   * Returns the text with this key. `values` replace its placeholders. A placeholder without a value stays,
   * such as `{site}`.
   */
  t(key: TextKey, values?: TextValues): string;
  /**
   * Returns the text with this key in the plural form for `count`. `count` also replaces the placeholder
   * `{count}`.
   */
  count(key: PluralKey, count: number, values?: TextValues): string;
  /** Joins the items as in "A, B and C", in the translator's language. */
  list(items: readonly string[]): string;
}

/** Matches a placeholder and captures its name. */
export const PLACEHOLDER = /\{(\w+)\}/g;

function filled(text: string, values: TextValues): string {
  return text.replace(PLACEHOLDER, (placeholder, name: string) => String(values[name] ?? placeholder));
}

export function translator({ language, texts }: LanguageTexts): Translator {
  const rules = new Intl.PluralRules(language);
  const t = (key: TextKey, values: TextValues = {}) => filled(texts[key], values);
  return {
    language,
    glossaryLang: language === 'en' ? undefined : 'en',
    t,
    count: (key, count, values = {}) =>
      filled(texts[key][rules.select(count)] ?? texts[key].other, { count, ...values }),
    // Intl.ListFormat is not used, because in Chromium it lacks Armenian, Azerbaijani and Georgian.
    list(items) {
      const last = items.at(-1) ?? '';
      return items.length < 2 ? last : t('and', { items: items.slice(0, -1).join(', '), last });
    },
  };
}

/** Translator for English. */
export const inEnglish: Translator = translator({ language: 'en', texts: english });
