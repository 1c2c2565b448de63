/**
 * Defines the languages of the interface and the types of its texts, and chooses the language for the user.
 */
import type english from './en.json';

export const INTERFACE_LANGUAGES = ['en', 'ru', 'hy', 'az', 'ka', 'tr'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/**
 * One text for each plural form of a language, such as `one` and `other` in English. `{count}` in a text
 * stands for the number.
 */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

type English = typeof english;

/**
 * Key of a text that does not depend on a number. Placeholders in a text are written in braces, such as
 * `{site}`.
 */
export type TextKey = { [Key in keyof English]: English[Key] extends string ? Key : never }[keyof English];
/** Key of a text that has plural forms. */
export type PluralKey = Exclude<keyof English, TextKey>;

export type Texts = Readonly<Record<TextKey, string> & Record<PluralKey, Plural>>;

export interface LanguageTexts {
  readonly language: InterfaceLanguage;
  readonly texts: Texts;
}

/**
 * Languages in which Chromium's own interface does not exist. Users of Chromium can choose them only as a
 * language for web pages.
 */
const NOT_IN_CHROMIUM: readonly string[] = ['hy', 'az', 'ka'] satisfies readonly InterfaceLanguage[];

/** Returns the language part of a BCP 47 tag: "en" for "en-GB". */
const primarySubtag = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];

/**
 * Returns the language for the interface: the browser's language if Sidelight has it, otherwise English. But
 * if the user's preferred language for web pages is in `NOT_IN_CHROMIUM`, returns that language.
 *
 * @param browser BCP 47 tag of the browser's language.
 * @param forPages BCP 47 tags of the user's languages for web pages, the preferred one first.
 */
export function interfaceLanguage(browser: string, forPages: readonly string[]): InterfaceLanguage {
  const first = primarySubtag(forPages[0] ?? '');
  const wanted = first !== undefined && NOT_IN_CHROMIUM.includes(first) ? first : primarySubtag(browser);
  return INTERFACE_LANGUAGES.find((language) => language === wanted) ?? 'en';
}
