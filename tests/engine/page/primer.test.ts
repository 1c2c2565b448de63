import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../engine/glossary.ts';
import { namesThatMatter } from '../../../engine/page/primer.ts';
import { bundledGlossary } from '../../support/glossaries.ts';
import { smallEntry } from '../../support/small-entries.ts';

function entry(id: string, said: Partial<Entry> = {}): Entry {
  return smallEntry({ id, names: [{ text: id, lang: 'en', type: 'official' }], ...said });
}

/**
 * Returns the ids of the entries that `namesThatMatter` chooses for a page, the most important first. `names`
 * gives the number of mentions of each entry on the page, by id.
 */
function mattering(names: Readonly<Record<string, number>>, title = ''): string[] {
  const onPage = Object.entries(names).flatMap(([id, count]) => {
    const found = bundledGlossary.entries.find((candidate) => candidate.id === id);
    return found === undefined ? [] : [{ entry: found, count }];
  });
  return namesThatMatter(onPage, title).map((name) => name.entry.id);
}

describe('of two names with equal counts', () => {
  it.each([
    ['a distinctive name comes before a common one', entry('common', { strength: 'weak' }), entry('own')],
    [
      'a common name that bears on the region comes before one that does not',
      entry('far', { strength: 'weak' }),
      entry('near', { strength: 'weak', bearing: 0.6 }),
    ],
    [
      'a user’s name comes before a common one',
      entry('common', { strength: 'weak' }),
      entry('own', { strength: undefined, from: { id: 'mine', title: 'Mine', isDeployed: false } }),
    ],
    [
      'a person comes before a country',
      entry('land', { kind: 'country' }),
      entry('someone', { kind: 'person' }),
    ],
    ['a route comes before a city', entry('town', { kind: 'city' }), entry('road', { kind: 'route' })],
    [
      'an event comes before an organisation',
      entry('club', { kind: 'organisation' }),
      entry('summit', { kind: 'event' }),
    ],
  ])('%s', (_, less, more) => {
    const names = [entry('first'), less, more].map((one) => ({ entry: one, count: 2 }));
    const order = namesThatMatter(names, '').map((name) => name.entry.id);
    expect(order.indexOf(more.id)).toBeLessThan(order.indexOf(less.id));
  });

  it('the one that is mentioned first comes first', () => {
    const names = ['a', 'b', 'c', 'd'].map((id) => ({ entry: entry(id), count: 1 }));
    expect(namesThatMatter(names, '').map((name) => name.entry.id)).toEqual(['a', 'b', 'c']);
  });
});

describe('on a page', () => {
  it('a name in the title comes before one with more mentions', () => {
    expect(mattering({ yerevan: 3, baku: 3, gyumri: 1 }, 'Trains for Gyumri')[0]).toBe('gyumri');
  });

  it('a country in the title comes before names in the site’s menu', () => {
    const article = {
      'south-caucasus': 6,
      'central-asia': 7,
      moscow: 15,
      armenia: 11,
      azerbaijan: 10,
      russia: 10,
      'middle-corridor': 3,
    };
    const title = 'The Peace That Threatens Moscow: Armenia and Azerbaijan Leave Russia Behind';
    expect(mattering(article, title)).toEqual(['moscow', 'armenia', 'azerbaijan']);
  });

  it('a person comes before countries with twice as many mentions', () => {
    expect(mattering({ armenia: 8, azerbaijan: 8, 'nikol-pashinyan': 4 })[0]).toBe('nikol-pashinyan');
  });

  it('a country with many mentions comes before names with one', () => {
    expect(mattering({ armenia: 30, 'vladimir-putin': 1, ukraine: 1 }, 'Armenia votes')[0]).toBe('armenia');
  });

  it.each([
    ['Pashinyan’s visit', 'nikol-pashinyan', true],
    ['Визит Пашиняна', 'nikol-pashinyan', true],
    ['Փաշինյանի այցը', 'nikol-pashinyan', true],
    ['BAKI', 'baku', true],
    ['Discourse', 'baku', false],
    ['Newbaku days', 'baku', false],
    ['The museum of Europe', 'european-union', false],
  ])('the title “%s” names %s: %s', (title, id, isNamed) => {
    // This entry is mentioned once and another one three times, so only the title can move it up.
    const names = { yerevan: 3, gyumri: 3, moscow: 1, [id]: 1 };
    expect(mattering(names, title)[0] === id).toBe(isNamed);
  });
});

it('returns all names if there are fewer than asked for', () => {
  expect(mattering({ baku: 1 })).toEqual(['baku']);
  expect(namesThatMatter([], 'Armenia')).toEqual([]);
});

it('returns each name at most once, and never moves a name down for more mentions', () => {
  const counts = fc.uniqueArray(
    fc.tuple(fc.constantFrom(...bundledGlossary.entries), fc.integer({ min: 1, max: 50 })),
    {
      selector: ([{ id }]) => id,
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(counts, fc.string(), fc.nat(), (drawn, title, chosen) => {
      const names = drawn.map(([one, count]) => ({ entry: one, count }));
      const order = namesThatMatter(names, title, names.length);
      expect(new Set(order).size).toBe(names.length);
      const index = chosen % names.length;
      const more = names.map((name, at) => (at === index ? { ...name, count: name.count + 5 } : name));
      const id = names[index]?.entry.id;
      const placeIn = (list: typeof names) => list.findIndex((name) => name.entry.id === id);
      expect(placeIn(namesThatMatter(more, title, names.length))).toBeLessThanOrEqual(placeIn(order));
    }),
  );
});
