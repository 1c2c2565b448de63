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
])('%j, for a reader of %s, is taken to be in %s', (name, readers, language) => {
  expect(likelyLanguage(name, readers)).toBe(language);
});
