import { describe, expect, it } from 'vitest';
import { isPlain, tidied } from '../../data/plain-text.ts';
import { fileOf, packIn, problemsIn, readJson } from '../support/pack-files.ts';

describe('a text that reads as what it is', () => {
  it.each([
    ['turns its direction', 'Baku\u202Ekcatta'],
    ['embeds another direction', 'Ba\u202Aku'],
    ['isolates', 'Ba\u2066ku\u2069'],
    ['has a mark of direction', 'Ba\u200Fku'],
    ['has the Arabic one', 'Ba\u061Cku'],
    ['joins Latin letters', 'Ba\u200Dku'],
    ['parts Latin letters', 'Ba\u200Cku'],
    ['joins nothing', 'باكو\u200D'],
    ['has a control character', 'Ba\u0000ku'],
    ['has an annotation', 'Ba\uFFF9ku'],
    ['has a tag', 'Ba\u{E0041}ku'],
    ['has a letter that is blank', 'Ba\u3164ku'],
    ['joins graphemes', 'Ba\u034Fku'],
    ['has a private character', 'Ba\uE000ku'],
    ['has half a character', 'Ba\uD83Dku'],
  ])('is none that %s', (_, text) => {
    expect(isPlain(tidied(text))).toBe(false);
    const fields = [{ name: text }, { summary: text }, { names: [{ text }] }, { facts: [{ text }] }].map(
      (change) => problemsIn(readJson(JSON.stringify(fileOf(change))))[0],
    );
    expect(fields.map((problem) => [problem?.field, problem?.expected.type])).toEqual(
      ['name', 'summary', 'names[0].text', 'facts[0].text'].map((field) => [field, 'plain-characters']),
    );
  });

  it.each([
    ['Persian joins no letters', 'می\u200Cخواهم'],
    ['Hindi joins letters', 'क्\u200Dष'],
    ['an emoji has parts', '👩\u200D🚀'],
    ['an emoji is in colour', '❤️'],
    ['an emoji has parts in colour', '❤️\u200D🔥'],
    ['a text is written from right to left', 'ירושלים'],
  ])('is one where %s', (_, text) => {
    expect(packIn(readJson(fileOf({ summary: text }))).entries[0]?.summary).toBe(text);
  });

  it.each([
    ['white space', ' a \t\r\n b\u00A0\u3000c ', 'a b c'],
    ['hints where a line may break', 'Ка\u00ADра\u200Bбах\u2060\uFEFF', 'Карабах'],
    ['decomposed letters', 'e\u0301', 'é'],
  ])('is tidied: %s', (_, text, expected) => {
    expect(tidied(text)).toBe(expected);
  });
});
