import { describe, expect, it } from 'vitest';
import { bordersBetween, codeOf, readAtlas } from '../../../data/maps/atlas.ts';
import { CLAIMED_LAND, DISPUTED_BORDERS, DISPUTED_EXTENT, isDisputed } from '../../../data/maps/disputes.ts';

const atlas = readAtlas(41);
const codes = new Set(atlas.objects.countries.geometries.map(codeOf));

describe('disputed borders', () => {
  it.each([
    ['Armenia and Azerbaijan', '051', '031', [46, 40], true],
    ['Azerbaijan and Armenia', '031', '051', [46, 40], true],
    ['Georgia and Azerbaijan at David Gareja', '268', '031', [45.4, 41.45], true],
    ['Georgia and Azerbaijan elsewhere', '268', '031', [46.4, 41.8], false],
    ['India and Pakistan in Kashmir', '356', '586', [74.5, 34], true],
    ['India and Pakistan in the south', '356', '586', [70, 26], false],
    ['Western Sahara and any neighbour', '732', '504', [-10, 27.6], true],
    ['Armenia and Georgia', '051', '268', [44, 41.2], false],
    ['Türkiye and Armenia', '792', '051', [43.6, 40.4], false],
  ] as const)('are distinguished from undisputed borders: %s', (_, one, other, at, disputed) => {
    expect(isDisputed(one, other, at)).toBe(disputed);
  });

  it.each(DISPUTED_BORDERS)('are drawn in the atlas: $why', ({ between: [one, other] }) => {
    const matches = (a: string, b: string) => a === one && (other === '*' || b === other);
    expect(bordersBetween(atlas, (a, b) => matches(a, b) || matches(b, a)).length).toBeGreaterThan(0);
  });

  it('belong to countries of the atlas', () => {
    const used = [
      ...DISPUTED_EXTENT,
      ...CLAIMED_LAND.flatMap(({ drawnIn, claimedBy }) => [drawnIn, ...claimedBy]),
    ];
    expect(used.filter((code) => !codes.has(code))).toEqual([]);
  });
});
