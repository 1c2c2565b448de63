import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contains, grown } from '../../../engine/maps/boxes.ts';
import { FRAME } from '../../../engine/maps/maps.ts';
import { bundledGlossary } from '../../support/glossaries.ts';
import { bundledMaps } from '../../support/maps.ts';

const { levels, places } = bundledMaps;
const named = Object.entries(places);

describe('the maps of the bundled glossary', () => {
  it('have places for exactly the entries that have a location', () => {
    const located = bundledGlossary.entries.filter(({ location }) => location !== undefined);
    expect(Object.keys(places).sort()).toEqual(located.map(({ id }) => id).sort());
  });

  it('take at most 60 kB when compressed', () => {
    expect(gzipSync(JSON.stringify(bundledMaps), { level: 9 }).length).toBeLessThan(60 * 1024);
  });

  it.each(levels)('are drawn on a plane that is larger than a map: $id', ({
    bounds: [left, top, right, bottom],
    home,
    land,
  }) => {
    expect(right - left).toBeGreaterThanOrEqual(FRAME.width);
    expect(bottom - top).toBeGreaterThanOrEqual(FRAME.height);
    expect(contains([left, top, right, bottom], [...home, ...home])).toBe(true);
    expect(land).toMatch(/^M[-\d. lMz]+$/);
  });

  it.each(levels)('write the names of countries and seas inside the plane: $id', ({ bounds, labels }) => {
    const outside = labels.flatMap(({ text, at }) =>
      at.filter((spot) => !contains(bounds, [...spot, ...spot])).map(() => text),
    );
    expect(outside).toEqual([]);
  });

  it.each(named)('show the whole of %s on the level of the world', (_, place) => {
    const world = place.levels.at(-1);
    expect(world).toMatchObject({ box: expect.anything() });
    expect(world?.cut).toBeUndefined();
  });

  it.each(named)('keep %s, or its visible part, inside the plane of each level', (_, place) => {
    for (const [index, { bounds }] of levels.entries()) {
      const onLevel = place.levels[index];
      if (onLevel == null) continue;
      expect(contains(grown(bounds, 6), onLevel.box)).toBe(true);
      expect(contains(bounds, [...onLevel.at, ...onLevel.at])).toBe(true);
    }
  });

  it.each(
    named.filter(([, { shape }]) => shape !== 'point'),
  )('give %s a path on each level that shows it', (_, place) => {
    const paths = place.levels.flatMap((onLevel) => (onLevel === null ? [] : [onLevel.path]));
    expect(paths.filter((path) => !path.startsWith('M'))).toEqual([]);
  });

  it.each(
    named.filter(([, { shape }]) => shape === 'point' || shape === 'country'),
  )('use only whole numbers of half-pixels: %s', (_, place) => {
    const numbers = place.levels.flatMap((onLevel) => onLevel?.path.match(/\d*\.?\d+/g) ?? []);
    expect(numbers.filter((number) => (Number(number) * 2) % 1 !== 0)).toEqual([]);
  });
});

describe('the notes and labels of places', () => {
  it.each([
    ['nakhchivan', 'outline'],
    ['middle-corridor', 'line'],
    ['karabakh-peacekeepers', 'place'],
    ['georgia', 'parts'],
    ['ukraine', 'paler'],
    ['kazakhstan', undefined],
    ['baku', undefined],
  ])('give %s the note %s', (id, note) => {
    expect(places[id]?.note).toBe(note);
  });

  it.each([
    ['gyumri-base', 'Gyumri', 'Armenia'],
    ['dubai-meeting-2025', 'Dubai', 'United Arab Emirates'],
    ['ankara', 'Ankara', 'Türkiye'],
    ['central-asia-china-summit', 'Astana', 'Kazakhstan'],
  ])('label %s as %s in %s', (id, label, country) => {
    expect(places[id]).toMatchObject({ label, country });
  });

  it('separate land that two countries claim from the rest of both countries', () => {
    const [russia, ukraine] = [places.russia?.levels.at(-2), places.ukraine?.levels.at(-2)];
    expect(russia?.disputed).toMatch(/^M/);
    expect(ukraine?.disputed).toBe(russia?.disputed);
    expect(russia?.path).not.toContain(russia?.disputed);
  });
});
