import { describe, expect, it } from 'vitest';
import { NAME_INTERVAL, paragraphsOf, TEXT_LENGTH, textsWith, textWithNames } from '../../../scripts/bench/texts.ts';

const NAMES = ['Qaqa', 'Xoxo Xa'];

describe('a text with names', () => {
  const { text, planted } = textWithNames(NAMES, 12_000);

  it('is as long as wanted, and ends with a word', () => {
    expect(text.length).toBeGreaterThanOrEqual(12_000);
    expect(text.length).toBeLessThan(12_020);
    expect(text.endsWith(' ')).toBe(true);
  });

  it('has as many names as it says', () => {
    expect(text.match(/Qaqa|Xoxo Xa/g)).toHaveLength(planted);
  });

  it('has about as many names as the interval says', () => {
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

  it.each(['withoutNames', 'french', 'russian', 'article', 'nameAtEnd'] as const)('%s has the length of all', (name) => {
    expect(texts[name]).toHaveLength(TEXT_LENGTH);
  });

  it('have names in the article and at the end of one only', () => {
    const withNames = Object.entries(texts).filter(([, text]) => NAMES.some((name) => text.includes(name)));
    expect(withNames.map(([name]) => name).sort()).toEqual(['article', 'nameAtEnd']);
    expect(texts.nameAtEnd.endsWith(' Qaqa')).toBe(true);
  });
});

describe('paragraphs', () => {
  it('are a text cut behind sentences', () => {
    expect(paragraphsOf('One. Two. Three. Four', 8)).toEqual(['One. Two. ', 'Three. Four']);
  });

  it('lose nothing of it', () => {
    const { text } = textWithNames(NAMES, 12_000);
    expect(paragraphsOf(text).join('')).toBe(text);
  });

  it('are none of no text', () => {
    expect(paragraphsOf('')).toEqual([]);
  });
});
