import { describe, expect, it } from 'vitest';
import { isInAdjective } from '../../../scripts/evaluate/adjectives.ts';
import { bundledGlossary } from '../../support/glossaries.ts';

describe('isInAdjective', () => {
  it.each([
    ['en', 'Armenia', 'the Armenian side'],
    ['en', 'Azerbaijan', 'fifty Azerbaijanis'],
    ['en', 'Russian', 'a Russian officer'],
    ['ru', 'Карабах', 'Карабахский конфликт'],
    ['ru', 'Россий', 'Российской армии'],
    ['fr', 'Arméni', 'les Arméniennes'],
    ['de', 'Russ', 'die Russische Armee'],
    ['tr', 'Ermenistan', 'Ermenistanlılar'],
    ['az', 'Azərbaycan', 'Azərbaycanlıların'],
    ['hy', 'Ադրբեջան', 'Ադրբեջանական'],
    ['ka', 'რუს', 'რუსული'],
  ])('is true in %s for %s in "%s"', (lang, mark, text) => {
    const start = text.indexOf(mark);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(isInAdjective(text, start, start + mark.length, lang)).toBe(true);
  });

  it.each([
    ['en', 'Baku', 'Bakunin'],
    ['en', 'Dubai', 'Dubai'],
    ['en', 'Azerbaijan', 'Azerbaijan’s'],
    ['ru', 'Москв', 'Москвы'],
    ['de', 'Russland', 'Russlands'],
    ['vi', 'Armenia', 'Armenian'],
  ])('is false in %s for %s in "%s"', (lang, mark, text) => {
    expect(isInAdjective(text, 0, mark.length, lang)).toBe(false);
  });

  it('is false for the names of all places and persons of the glossary', () => {
    const names = bundledGlossary.entries
      .filter(({ kind }) => ['person', 'country', 'city', 'region'].includes(kind))
      .flatMap((entry) => entry.names)
      .filter(({ match }) => match !== false);
    expect(names.length).toBeGreaterThan(300);
    expect(
      names.filter(({ text, lang }) => isInAdjective(text, 0, text.length, lang)).map(({ text }) => text),
    ).toEqual([]);
  });
});
