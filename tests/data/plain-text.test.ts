import { describe, expect, it } from 'vitest';
import { isPlain, tidied } from '../../data/plain-text.ts';
import { fileOf, packIn, problemsIn, readJson } from '../support/pack-files.ts';

describe('isPlain', () => {
  it.each([
    ['changes its direction', 'Baku\u202Ekcatta'],
    ['embeds another direction', 'Ba\u202Aku'],
    ['isolates', 'Ba\u2066ku\u2069'],
    ['has a right-to-left mark', 'Ba\u200Fku'],
    ['has an Arabic letter mark', 'Ba\u061Cku'],
    ['joins Latin letters with a joiner', 'Ba\u200Dku'],
    ['separates Latin letters with a non-joiner', 'Ba\u200Cku'],
    ['ends with a joiner', 'باكو\u200D'],
    ['has a control character', 'Ba\u0000ku'],
    ['has an annotation character', 'Ba\uFFF9ku'],
    ['has a tag character', 'Ba\u{E0041}ku'],
    ['has a letter that looks blank', 'Ba\u3164ku'],
    ['has a grapheme joiner', 'Ba\u034Fku'],
    ['has a private-use character', 'Ba\uE000ku'],
    ['has half of a surrogate pair', 'Ba\uD83Dku'],
  ])('refuses a text that %s, in every field', (_, text) => {
    expect(isPlain(tidied(text))).toBe(false);
    const fields = [{ name: text }, { summary: text }, { names: [{ text }] }, { facts: [{ text }] }].map(
      (change) => problemsIn(readJson(JSON.stringify(fileOf(change))))[0],
    );
    expect(fields.map((problem) => [problem?.field, problem?.expected.type])).toEqual(
      ['name', 'summary', 'names[0].text', 'facts[0].text'].map((field) => [field, 'plain-characters']),
    );
  });

  it.each([
    ['Persian with a non-joiner', 'می\u200Cخواهم'],
    ['Hindi with a joiner', 'क्\u200Dष'],
    ['an emoji of several parts', '👩\u200D🚀'],
    ['an emoji in colour', '❤️'],
    ['an emoji of several parts in colour', '❤️\u200D🔥'],
    ['a text in Hebrew, from right to left', 'ירושלים'],
  ])('allows %s', (_, text) => {
    expect(packIn(readJson(fileOf({ summary: text }))).entries[0]?.summary).toBe(text);
  });
});

describe('tidied', () => {
  it.each([
    ['white space', ' a \t\r\n b\u00A0\u3000c ', 'a b c'],
    ['hints for line breaks', 'Ка\u00ADра\u200Bбах\u2060\uFEFF', 'Карабах'],
    ['decomposed letters', 'e\u0301', 'é'],
  ])('normalises %s', (_, text, expected) => {
    expect(tidied(text)).toBe(expected);
  });
});
