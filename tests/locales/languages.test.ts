import { expect, it } from 'vitest';
import { interfaceLanguage } from '../../locales/languages.ts';

it.each([
  ['the browser’s own', 'ru', ['ru-RU', 'ru', 'en'], 'ru'],
  ['that with a region', 'tr-TR', ['tr-TR', 'en'], 'tr'],
  ['that in the form of Java', 'en_GB', ['en-GB'], 'en'],
  ['the browser’s own, whatever pages are wanted in', 'en-US', ['ru', 'en'], 'en'],
  ['one that no browser may be in, wanted first for pages', 'en-US', ['hy', 'en-US'], 'hy'],
  ['the same beside another of ours', 'ru', ['ka-GE', 'ru'], 'ka'],
  ['the browser’s own, where such a one is wanted second', 'ru', ['ru', 'az'], 'ru'],
  ['English where we have neither', 'de', ['de', 'fr'], 'en'],
  ['English where nothing is known', '', [], 'en'],
] as const)('the language of the interface is %s', (_, browser, forPages, language) => {
  expect(interfaceLanguage(browser, forPages)).toBe(language);
});
