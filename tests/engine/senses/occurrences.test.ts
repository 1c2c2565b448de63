import { describe, expect, it } from 'vitest';
import { indexWords, occurrencesOf } from '../../../engine/senses/occurrences.ts';

function found(words: readonly string[], lower: string): string[] {
  return occurrencesOf(words, lower, indexWords(lower)).map(({ word, start, end }) => {
    expect(lower.slice(start, end)).toBe(word);
    return `${word}@${start}`;
  });
}

describe('the words of a list', () => {
  it.each<[string, readonly string[], string, readonly string[]]>([
    [
      'in the order of the text',
      ['tbilisi', 'batumi'],
      'batumi, tbilisi and batumi',
      ['batumi@0', 'tbilisi@8', 'batumi@20'],
    ],
    ['whole words only', ['state'], 'the estate, the states, state-run, 2state, état', ['state@24']],
    ['in other scripts', ['թբիլիսի', 'штат'], 'թբիլիսի, թբիլիսիի; штат штаты', ['թբիլիսի@0', 'штат@19']],
    [
      'beside punctuation and at both ends',
      ['u.s. state', 'gov.'],
      'gov. of the u.s. state',
      ['gov.@0', 'u.s. state@12'],
    ],
    [
      'phrases',
      ['new york', "o'keeffe"],
      "new york, new yorker, new, york o'keeffe",
      ['new york@0', "o'keeffe@32"],
    ],
    [
      'beginnings of words, with the letters that follow',
      ['грузи*', 'tbilis*'],
      'грузия грузинский tbilisi2 tbilis',
      ['грузия@0', 'грузинский@7', 'tbilis@27'],
    ],
    ['beginnings of phrases', ['avrupa lig*'], "avrupa ligi'nde, avrupa'da lig", ['avrupa ligi@0']],
    ['without overlaps, the first one in the text', ['york', 'new york'], 'new york', ['new york@0']],
    [
      'at the same offset, the first one in the list',
      ['new', 'new york', 'york'],
      'new york',
      ['new@0', 'york@4'],
    ],
    ['nothing in an empty text', ['tbilisi'], '', []],
    ['nothing for an empty list', [], 'tbilisi', []],
  ])('are found: %s', (_, words, text, expected) => {
    expect(found(words, text)).toEqual(expected);
  });
});
