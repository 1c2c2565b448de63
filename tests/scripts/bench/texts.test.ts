import { describe, expect, it } from 'vitest';
import {
  NAME_INTERVAL,
  paragraphsOf,
  TEXT_LENGTH,
  textsWith,
  textWithNames,
} from '../../../scripts/bench/texts.ts';

const NAMES = ['Qaqa', 'Xoxo Xa'];

describe('a text with names', () => {
  const { text, planted } = textWithNames(NAMES, 12_000);

  it('has the requested length and ends after a word', () => {
    expect(text.length).toBeGreaterThanOrEqual(12_000);
    expect(text.length).toBeLessThan(12_020);
    expect(text.endsWith(' ')).toBe(true);
  });

  it('contains the number of names that it returns', () => {
    expect(text.match(/Qaqa|Xoxo Xa/g)).toHaveLength(planted);
  });

  it('has about one name per interval', () => {
    const words = text.split(' ').length;
    expect(planted).toBeGreaterThan(words / NAME_INTERVAL / 2);
    expect(planted).toBeLessThan((words / NAME_INTERVAL) * 2);
  });

  it('is the same each time', () => {
    expect(textWithNames(NAMES, 12_000)).toEqual({ text, planted });
  });
});

describe('the texts for the engine', () => {
  const texts = textsWith(NAMES);

  it.each([
    'withoutNames',
    'french',
    'russian',
    'article',
    'nameAtEnd',
  ] as const)('have the same length: %s', (name) => {
    expect(texts[name]).toHaveLength(TEXT_LENGTH);
  });

  it('contain names only in the article and at the end of one text', () => {
    const withNames = Object.entries(texts).filter(([, text]) => NAMES.some((name) => text.includes(name)));
    expect(withNames.map(([name]) => name).sort()).toEqual(['article', 'nameAtEnd']);
    expect(texts.nameAtEnd.endsWith(' Qaqa')).toBe(true);
  });
});

describe('paragraphs', () => {
  it('end after sentences', () => {
    expect(paragraphsOf('One. Two. Three. Four', 8)).toEqual(['One. Two. ', 'Three. Four']);
  });

  it('contain the whole text', () => {
    const { text } = textWithNames(NAMES, 12_000);
    expect(paragraphsOf(text).join('')).toBe(text);
  });

  it('do not exist in an empty text', () => {
    expect(paragraphsOf('')).toEqual([]);
  });
});
