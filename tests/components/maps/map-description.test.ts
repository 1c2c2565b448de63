import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeMap, mapTitle } from '../../../components/maps/map-description.ts';
import { layOutMap, type PageMap } from '../../../engine/maps/page-map.ts';
import russian from '../../../locales/ru.json';
import { inEnglish, translator } from '../../../locales/translator.ts';
import { bundledMaps, mappedEntries } from '../../support/maps.ts';

const anyEntries = fc.uniqueArray(fc.constantFrom(...mappedEntries), { minLength: 1 });

function mapOf(...entries: readonly string[]): PageMap {
  const map = layOutMap(bundledMaps, entries);
  if (map === undefined) throw new Error(`There is no map of ${entries.join(', ')}.`);
  return map;
}

const titled = (...entries: readonly string[]) => mapTitle(mapOf(...entries), inEnglish);
const described = (...entries: readonly string[]) => describeMap(mapOf(...entries), inEnglish);

describe('the description of a map', () => {
  it('names every place', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { marks, beyond } = mapOf(...entries);
        const words = `${titled(...entries)} ${described(...entries)}`;
        expect([...marks, ...beyond].filter(({ place }) => !words.includes(place.label))).toEqual([]);
      }),
    );
  });

  it('tells where a single place is', () => {
    expect(titled('gyumri')).toBe('Map: Gyumri, Armenia');
    expect(described('gyumri')).toContain('Georgia to the north');
    expect(described('gyumri')).toContain('Türkiye to the southwest');
    expect(described('gyumri')).not.toContain('Armenia to the');
  });

  it('names places beyond the edge', () => {
    const entries = ['armenia', 'azerbaijan', 'georgia', 'baku', 'yerevan', 'united-states'];
    expect(titled(...entries)).toBe('Map: 6 places');
    expect(described(...entries)).toContain('Beyond the edge: United States to the west.');
  });

  it('names the places that are marked without a label', () => {
    const nameless = mapOf(...mappedEntries).marks.filter(({ label }) => label === undefined);
    expect(nameless.length).toBeGreaterThan(0);
    for (const { place } of nameless)
      expect(described(...mappedEntries)).toMatch(new RegExp(`Shown without names: [^.]*${place.label}`));
  });

  it('is in the language of the interface', () => {
    const texts = translator({ language: 'ru', texts: russian });
    expect(describeMap(mapOf('gyumri'), texts)).toMatch(/^Вокруг показаны: .*Georgia \(на севере\)/);
    expect(mapTitle(mapOf('gyumri', 'baku'), texts)).toBe('Карта: 2 места');
  });
});
