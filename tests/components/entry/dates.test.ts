import { expect, it } from 'vitest';
import { monthName, readableDate, readableParagraph } from '../../../components/entry/dates.ts';
import armenian from '../../../locales/hy.json';
import georgian from '../../../locales/ka.json';
import russian from '../../../locales/ru.json';
import { inEnglish, translator } from '../../../locales/translator.ts';

const inRussian = translator({ language: 'ru', texts: russian });

it.each([
  ['2025-06-27', inEnglish, '27 June 2025'],
  ['2025-01', inEnglish, 'January 2025'],
  ['2024', inEnglish, '2024'],
  ['2025-06-07', inRussian, '7 июня 2025 г.'],
  ['2025-06', inRussian, 'июнь 2025 г.'],
  ['2025-12-27', translator({ language: 'hy', texts: armenian }), '2025 թ. դեկտեմբերի 27'],
  ['2025-06', translator({ language: 'ka', texts: georgian }), 'ივნისი, 2025'],
])('writes the date %s in the given language', (date, texts, words) => {
  expect(readableDate(date, texts)).toBe(words);
});

it('shortens the name of a month', () => {
  expect(monthName(9, 'months_short', inRussian)).toBe('сен');
});

it.each([
  ['P7', '¶ 7'],
  ['R2', 'заголовок 2 из списка'],
  ['X', 'X'],
])('writes the paragraph %s as "%s"', (paragraph, words) => {
  expect(readableParagraph(paragraph, inRussian)).toBe(words);
});
