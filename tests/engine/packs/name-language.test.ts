import { expect, it } from 'vitest';
import { likelyLanguage } from '../../../engine/packs/name-language.ts';

it.each([
  ['Երևան', 'en', 'hy'],
  ['თბილისი', 'en', 'ka'],
  ['Баку', 'az', 'ru'],
  ['تهران', 'tr', 'fa'],
  ['Gəncə', 'az', 'az'],
  ['Kars', 'tr', 'tr'],
  ['Baku', 'en', 'en'],
  ['Baku', 'ka', 'en'],
  ['', 'ru', 'en'],
])('%j of a user with the language %s is taken to be in %s', (name, userLanguage, language) => {
  expect(likelyLanguage(name, userLanguage)).toBe(language);
});
