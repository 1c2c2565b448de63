/** The languages of the interface, which of them a reader gets, and what the texts of one are. */
import type english from './en.json';

export const INTERFACE_LANGUAGES = ['en', 'ru', 'hy', 'az', 'ka', 'tr'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** A text for each category of numbers that the language has; `{count}` stands for the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

type English = typeof english;

/** A text has its values in braces: `{site}`. */
export type TextKey = { [Key in keyof English]: English[Key] extends string ? Key : never }[keyof English];
export type PluralKey = Exclude<keyof English, TextKey>;

export type Texts = Readonly<Record<TextKey, string> & Record<PluralKey, Plural>>;

export interface LanguageTexts {
  readonly language: InterfaceLanguage;
  readonly texts: Texts;
}

/** Chromium has no interface in these, so that a reader's browser cannot be in them; the languages chosen for web pages can. */
const WITHOUT_BROWSER: readonly string[] = ['hy', 'az', 'ka'] satisfies readonly InterfaceLanguage[];

const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];

/**
 * The language of the interface: the browser's own if we have it, or what the reader wants pages in first where no browser is in that
 * language; English for all others. Takes BCP 47 tags, those for pages the most wanted first.
 */
export function interfaceLanguage(browser: string, forPages: readonly string[]): InterfaceLanguage {
  const first = primary(forPages[0] ?? '');
  const wanted = first !== undefined && WITHOUT_BROWSER.includes(first) ? first : primary(browser);
  return INTERFACE_LANGUAGES.find((language) => language === wanted) ?? 'en';
}
