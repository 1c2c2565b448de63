import { expect, it } from 'vitest';
import { interfaceLanguage } from '../../locales/languages.ts';

it.each([
  ['the browser’s language', 'ru', ['ru-RU', 'ru', 'en'], 'ru'],
  ['the browser’s language, from a tag with a region', 'tr-TR', ['tr-TR', 'en'], 'tr'],
  ['the browser’s language, from a tag with an underscore', 'en_GB', ['en-GB'], 'en'],
  [
    'the browser’s language, if the first language for pages is another that browsers have',
    'en-US',
    ['ru', 'en'],
    'en',
  ],
  ['the first language for pages, if Chromium does not have it', 'en-US', ['hy', 'en-US'], 'hy'],
  ['the first language for pages, if Sidelight has the browser’s language too', 'ru', ['ka-GE', 'ru'], 'ka'],
  ['the browser’s language, if one that Chromium lacks is only second for pages', 'ru', ['ru', 'az'], 'ru'],
  ['English, if Sidelight has none of the languages', 'de', ['de', 'fr'], 'en'],
  ['English, if no language is known', '', [], 'en'],
] as const)('the language of the interface is %s', (_, browser, forPages, language) => {
  expect(interfaceLanguage(browser, forPages)).toBe(language);
});
