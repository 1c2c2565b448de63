/** Defines the languages of the interface and the types of their texts, and chooses the user's language. */
import type english from './en.json';

export const INTERFACE_LANGUAGES = ['en', 'ru', 'hy', 'az', 'ka', 'tr'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Text for each plural category of the language. `{count}` stands for the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

type English = typeof english;

/** Key of a text. A text names its values in braces, such as `{site}`. */
export type TextKey = { [Key in keyof English]: English[Key] extends string ? Key : never }[keyof English];
/** Key of a text that depends on a number. */
export type PluralKey = Exclude<keyof English, TextKey>;

export type Texts = Readonly<Record<TextKey, string> & Record<PluralKey, Plural>>;

export interface LanguageTexts {
  readonly language: InterfaceLanguage;
  readonly texts: Texts;
}

/** Languages that Chromium's interface lacks. Users can choose them only as a language for web pages. */
const NOT_IN_CHROMIUM: readonly string[] = ['hy', 'az', 'ka'] satisfies readonly InterfaceLanguage[];

/** Returns the language of a BCP 47 tag, without region or script. */
const primarySubtag = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];

/**
 * Returns the language for the interface: the browser's language if Sidelight has it, otherwise English.
 * If the user's first language for web pages is in `NOT_IN_CHROMIUM`, returns that one.
 *
 * @param browser BCP 47 tag of the browser's language.
 * @param forPages BCP 47 tags of the languages for web pages, the preferred one first.
 */
export function interfaceLanguage(browser: string, forPages: readonly string[]): InterfaceLanguage {
  const first = primarySubtag(forPages[0] ?? '');
  const wanted = first !== undefined && NOT_IN_CHROMIUM.includes(first) ? first : primarySubtag(browser);
  return INTERFACE_LANGUAGES.find((language) => language === wanted) ?? 'en';
}
