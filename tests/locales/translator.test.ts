import { describe, expect, it } from 'vitest';
import english from '../../locales/en.json';
import russian from '../../locales/ru.json';
import { inEnglish, translator } from '../../locales/translator.ts';

const inRussian = translator({ language: 'ru', texts: russian });

describe('a text', () => {
  it('contains its values, and keeps the placeholders of missing ones', () => {
    expect(inEnglish.t('row_shown', { shown: 1 })).toBe('1 of {count}');
    expect(inEnglish.t('row_open_named', { name: '$& {count}' })).toBe('Read about $& {count}');
  });

  it.each([
    [1, '1 результат'],
    [2, '2 результата'],
    [5, '5 результатов'],
    [21, '21 результат'],
    [112, '112 результатов'],
  ])('has the plural form of the language for %i', (count, text) => {
    expect(inRussian.count('results_count', count)).toBe(text);
  });

  it('falls back to the form “other” if the language’s plural form is missing', () => {
    const texts = { ...english, results_count: { other: '{count} found' } };
    expect(translator({ language: 'ru', texts }).count('results_count', 1)).toBe('1 found');
  });
});

it.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A и B'],
  [['A', 'B', 'C'], 'A, B и C'],
])('a list of %j is "%s"', (items, text) => {
  expect(inRussian.list(items)).toBe(text);
});

it('only an interface in another language marks glossary texts as English', () => {
  expect([inEnglish.glossaryLang, inRussian.glossaryLang]).toEqual([undefined, 'en']);
});
