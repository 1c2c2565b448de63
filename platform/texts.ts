/** The interface's texts for extension pages. Cards get theirs by a script of their own (background-requests.ts). */
import type { InterfaceLanguage, LanguageTexts, Texts } from '../locales/languages.ts';
import { userLanguage } from './interface-language.ts';

/** Each in a file of its own, of which a reader's browser loads one at most. English is there anyway. */
const LOADERS: Readonly<Record<Exclude<InterfaceLanguage, 'en'>, () => Promise<{ readonly default: Texts }>>> = {
  ru: () => import('../locales/ru.json'),
  hy: () => import('../locales/hy.json'),
  az: () => import('../locales/az.json'),
  ka: () => import('../locales/ka.json'),
  tr: () => import('../locales/tr.json'),
};

/** The texts in the reader's language; `undefined` for English, which every component has. */
export async function userTexts(): Promise<LanguageTexts | undefined> {
  const language = userLanguage();
  if (language === 'en') return undefined;
  const { default: texts } = await LOADERS[language]();
  return { language, texts };
}
