import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlap } from '../../../engine/maps/boxes.ts';
import { DOT_RADIUS } from '../../../engine/maps/map-labels.ts';
import { type Box, FRAME } from '../../../engine/maps/maps.ts';
import { layOutMap, type PageMap } from '../../../engine/maps/page-map.ts';
import { bundledMaps, mappedEntries } from '../../support/maps.ts';

const anyEntries = fc.uniqueArray(fc.constantFrom(...mappedEntries), { minLength: 1 });

function mapOf(...entries: readonly string[]): PageMap {
  const map = layOutMap(bundledMaps, entries);
  if (map === undefined) throw new Error(`There is no map of ${entries.join(', ')}.`);
  return map;
}

const labelsOf = ({ marks, beyond, background }: PageMap) => [
  ...[...marks, ...beyond].flatMap(({ label }) => label ?? []),
  ...background,
];
const entriesOf = ({ marks, beyond }: PageMap) => [...marks, ...beyond].flatMap(({ entries }) => entries);

describe('a map of any entries', () => {
  it('has each entry in the window or beyond its edge', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const map = mapOf(...entries);
        expect(entriesOf(map).sort()).toEqual([...entries].sort());
        for (const { dot, onLevel } of map.marks) {
          if (dot) expect(contains(map.window, [...onLevel.at, ...onLevel.at])).toBe(true);
          else expect(overlap(map.window, onLevel.box)).toBe(true);
        }
      }),
    );
  });

  it('has up to four places inside, and at least half of the places if there are more', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { marks, beyond } = mapOf(...entries);
        if (marks.length + beyond.length <= 4) expect(beyond).toEqual([]);
        expect(marks.length).toBeGreaterThanOrEqual(beyond.length);
      }),
    );
  });

  it('has all names inside, without overlaps', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const map = mapOf(...entries);
        const labels = labelsOf(map);
        for (const [index, { box }] of labels.entries()) {
          expect(contains(map.window, box)).toBe(true);
          expect(labels.slice(index + 1).filter((other) => overlap(box, other.box))).toEqual([]);
        }
      }),
    );
  });

  it('has no name on a dot', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const map = mapOf(...entries);
        const dots = map.marks
          .filter(({ dot }) => dot)
          .map(
            ({
              onLevel: {
                at: [x, y],
              },
            }): Box => [x - DOT_RADIUS, y - DOT_RADIUS, x + DOT_RADIUS, y + DOT_RADIUS],
          );
        expect(labelsOf(map).filter(({ box }) => dots.some((dot) => overlap(dot, box)))).toEqual([]);
      }),
    );
  });

  it('is a window inside the plane of its level', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { level, window } = mapOf(...entries);
        expect([window[2] - window[0], window[3] - window[1]]).toEqual([FRAME.width, FRAME.height]);
        expect(contains(level.bounds, window)).toBe(true);
      }),
    );
  });
});

describe('a map of one entry', () => {
  it.each(mappedEntries)('%s: shows the whole place with its name', (id) => {
    const { marks, window } = mapOf(id);
    const [mark] = marks;
    expect(marks).toHaveLength(1);
    expect(mark && contains(window, mark.onLevel.box)).toBe(true);
    expect(mark?.label?.text).toBe(mark?.place.label);
  });

  it.each([
    ['nakhchivan', 'armenia'],
    ['zangezur-corridor', 'armenia'],
    ['gyumri', 'armenia'],
    ['south-caucasus', 'caucasus'],
    ['central-asia', 'region'],
    ['middle-corridor', 'region'],
    ['moscow', 'region'],
    ['china', 'continent'],
    ['united-states', 'world'],
  ])('%s: uses the closest level, %s', (id, level) => {
    expect(mapOf(id).level.id).toBe(level);
  });

  it('has notes on approximate outlines and dashed borders', () => {
    expect(mapOf('karabakh').notes).toEqual(['outline', 'dashed']);
    expect(mapOf('united-states').notes).toEqual([]);
  });
});

describe('a map of several entries', () => {
  it('has one mark for a place that two entries share', () => {
    expect(mapOf('gyumri', 'gyumri-base', 'yerevan').marks.map(({ entries }) => entries)).toEqual([
      ['gyumri', 'gyumri-base'],
      ['yerevan'],
    ]);
  });

  it('labels places beyond the edge with an arrow', () => {
    const { beyond } = mapOf('armenia', 'azerbaijan', 'georgia', 'baku', 'yerevan', 'united-states');
    expect(beyond.map(({ label }) => label?.text)).toEqual(['← United States']);
  });

  it('leaves out entries without a place', () => {
    expect(mapOf('nikol-pashinyan', 'baku', 'constructor').marks.map(({ entries }) => entries)).toEqual([
      ['baku'],
    ]);
    expect(layOutMap(bundledMaps, ['nikol-pashinyan'])).toBeUndefined();
    expect(layOutMap(bundledMaps, [])).toBeUndefined();
  });
});
