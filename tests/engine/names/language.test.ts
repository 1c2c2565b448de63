import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../engine/names/language.ts';

describe('languageOf', () => {
  it.each([
    ['The mayor of the town said that the road was closed.', 'en'],
    ['Le maire de la ville est dans son bureau avec les élus.', 'fr'],
    ['Der Bürgermeister ist mit dem Zug nach Hause gefahren.', 'de'],
    ['Мэр города закрыл дорогу.', 'ru'],
    ['Քաղաքապետը փակեց ճանապարհը։', 'hy'],
    ['ქალაქის მერმა გზა დაკეტა.', 'ka'],
    ['Şəhər rəhbəri yolu bağladı və getdi.', 'az'],
    ['Belediye başkanı yolu kapattı ve gitti.', 'tr'],
    ['Neftçi, Sabah, Qarabağ and Zirə qualified for the cup', 'en'],
    ['Baku', undefined],
    ['', undefined],
  ])('recognises %j as %j', (text, expected) => {
    expect(languageOf(text)).toBe(expected);
  });

  it.each([
    ['Baku', 'az-Latn-AZ', 'az'],
    ['Baku', 'vi', undefined],
    ['The mayor of the town said that the road was closed.', 'fr', 'en'],
    ['Мэр города', 'en', 'ru'],
  ])('recognises %j, declared as %j, as %j', (text, declared, expected) => {
    expect(languageOf(text, declared)).toBe(expected);
  });
});
