import { describe, expect, it } from 'vitest';
import * as heads from '../../../engine/senses/words/heads.ts';
import { list, type WordList } from '../../../engine/senses/words/list.ts';
import * as persons from '../../../engine/senses/words/persons.ts';
import * as small from '../../../engine/senses/words/small.ts';

const LISTS = Object.entries({ ...heads, ...persons, ...small }).filter(
  (each): each is [string, WordList] => 'has' in each[1],
);
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Armenian}/u, /\p{Script=Georgian}/u];

describe('a list of words', () => {
  it('ignores diacritics and finds words that begin with an item that ends in "*"', () => {
    const words = list('Küçəsi oteli*');
    expect(['kucəsi', 'oteli', 'otelinde'].map((word) => words.has(word))).toEqual([true, true, true]);
    expect(['kucəsinde', 'otel'].map((word) => words.has(word))).toEqual([false, false]);
  });
});

describe.each(LISTS)('%s', (_, { entries }) => {
  it('has each item in one script', () => {
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((entry) => SCRIPTS.filter((script) => script.test(entry)).length !== 1)).toEqual(
      [],
    );
  });
});
