/**
 * Loads the interface texts for the extension's pages. Cards get their texts from `background/requests.ts`.
 */
import type { InterfaceLanguage, LanguageTexts, Texts } from '../locales/languages.ts';
import { userLanguage } from './interface-language.ts';

/**
 * For each language except English, a function that loads its texts. English texts are built into every
 * component.
 */
const LOADERS: Readonly<
  Record<Exclude<InterfaceLanguage, 'en'>, () => Promise<{ readonly default: Texts }>>
> = {
  ru: () => import('../locales/ru.json'),
  hy: () => import('../locales/hy.json'),
  az: () => import('../locales/az.json'),
  ka: () => import('../locales/ka.json'),
  tr: () => import('../locales/tr.json'),
};

/**
 * Returns the texts in the user's language; `undefined` for English, whose texts are built into every
 * component.
 */
export async function userTexts(): Promise<LanguageTexts | undefined> {
  const language = userLanguage();
  if (language === 'en') return undefined;
  const { default: texts } = await LOADERS[language]();
  return { language, texts };
}
