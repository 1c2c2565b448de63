/** Returns texts of one language, with values in place of their placeholders. */
import english from './en.json';
import type { InterfaceLanguage, LanguageTexts, PluralKey, TextKey } from './languages.ts';

export type TextValues = Readonly<Record<string, string | number>>;

export interface Translator {
  readonly language: InterfaceLanguage;
  /** HTML `lang` for text from the bundled glossary. Undefined if the interface has the same language. */
  readonly glossaryLang: 'en' | undefined;
  /** Returns the text of a key. A placeholder without a value stays as `{name}`. */
  t(key: TextKey, values?: TextValues): string;
  /** Returns the text of a key in the plural form for `count`. The number also replaces `{count}`. */
  count(key: PluralKey, count: number, values?: TextValues): string;
  /** Returns the items as "A, B and C". */
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
    // Avoids Intl.ListFormat, because Chromium's has no Armenian, Azerbaijani or Georgian.
    list(items) {
      const last = items.at(-1) ?? '';
      return items.length < 2 ? last : t('and', { items: items.slice(0, -1).join(', '), last });
    },
  };
}

/** Translator for English. */
export const inEnglish: Translator = translator({ language: 'en', texts: english });
