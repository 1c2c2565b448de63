/** Gives the texts of one language, with values put in. */
import english from './en.json';
import type { InterfaceLanguage, LanguageTexts, PluralKey, TextKey } from './languages.ts';

export type TextValues = Readonly<Record<string, string | number>>;

export interface Translator {
  readonly language: InterfaceLanguage;
  /** The `lang` of what the glossary says, where the interface is in another language. */
  readonly ofGlossary: 'en' | undefined;
  /** The text of a key; what has no value keeps its place as `{name}`. */
  t(key: TextKey, values?: TextValues): string;
  /** The text of a key for a number, which also stands for `{count}`. */
  count(key: PluralKey, count: number, values?: TextValues): string;
  /** "A, B and C". */
  list(items: readonly string[]): string;
}

/** A place for a value, captured with its name. */
export const PLACEHOLDER = /\{(\w+)\}/g;

function filled(text: string, values: TextValues): string {
  return text.replace(PLACEHOLDER, (place, name: string) => String(values[name] ?? place));
}

export function translator({ language, texts }: LanguageTexts): Translator {
  const rules = new Intl.PluralRules(language);
  const t = (key: TextKey, values: TextValues = {}) => filled(texts[key], values);
  return {
    language,
    ofGlossary: language === 'en' ? undefined : 'en',
    t,
    count: (key, count, values = {}) => filled(texts[key][rules.select(count)] ?? texts[key].other, { count, ...values }),
    // Not by Intl.ListFormat: Chromium knows neither Armenian nor Azerbaijani nor Georgian there.
    list(items) {
      const last = items.at(-1) ?? '';
      return items.length < 2 ? last : t('and', { items: items.slice(0, -1).join(', '), last });
    },
  };
}

export const inEnglish: Translator = translator({ language: 'en', texts: english });
