import { describe, expect, it } from 'vitest';
import { readPackFile } from '../../../data/pack-file.ts';
import { cityNames } from '../../../scripts/bench/cities.ts';
import { csvOf, glossaryOf, namesOf } from '../../../scripts/bench/glossaries.ts';
import { glossaryOf as smallGlossaryOf } from '../../support/glossaries.ts';

describe('cityNames', () => {
  it('returns the names of the most populous places without repetitions', () => {
    const names = cityNames(1000);
    expect(names).toHaveLength(1000);
    expect(new Set(names).size).toBe(1000);
    expect(cityNames(3)).toEqual(names.slice(0, 3));
    expect(names.slice(0, 20)).toContain('Shanghai');
  });

  it('has enough names for the largest glossary', () => {
    expect(cityNames(100_000)).toHaveLength(100_000);
  });
});

describe('a glossary of names', () => {
  const names = ['Paris', 'Foz do Iguaçu', 'Say "Yes"; no'];

  it('has an entry for each name', () => {
    const { entries } = glossaryOf(names);
    expect(entries.map(({ name }) => name)).toEqual(names);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
  });

  it('can be imported from its CSV file with the same names', () => {
    const read = readPackFile(csvOf(names), 'csv', { id: 'places', title: 'Places' });
    expect(read).toMatchObject({ pack: { entries: names.map((name) => ({ name })) } });
  });
});

it('namesOf returns the matched names of a glossary without repetitions', () => {
  const glossary = smallGlossaryOf(
    { id: 'a', names: ['Aurora', { text: 'Dawn', lang: 'en', type: 'other', match: false }] },
    { id: 'b', names: ['Borealis', 'Aurora'] },
  );
  expect(namesOf(glossary)).toEqual(['Aurora', 'Borealis']);
});
