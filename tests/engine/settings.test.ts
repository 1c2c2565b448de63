import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from '../../engine/glossary.ts';
import { DEFAULT_SETTINGS, DELAY_RANGE, DENSITIES, HELD_KEYS, isPausedIn, LOOKS, readSettings, type Settings } from '../../engine/settings.ts';

describe('reading settings', () => {
  it('takes back whatever can be set', () => {
    const anySettings: fc.Arbitrary<Settings> = fc.record({
      isPaused: fc.boolean(),
      density: fc.constantFrom(...DENSITIES),
      relevance: fc.constantFrom('smart', 'every'),
      looks: fc.constantFrom(...LOOKS),
      delay: fc.integer({ min: DELAY_RANGE.shortest, max: DELAY_RANGE.longest }),
      heldKey: fc.constantFrom(...HELD_KEYS),
      kinds: fc.subarray([...ENTRY_KINDS]),
    });
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(readSettings(settings)).toEqual(settings);
      }),
    );
  });

  it('makes settings out of anything', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = readSettings(stored);
        expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
        expect(settings.delay).toBeGreaterThanOrEqual(DELAY_RANGE.shortest);
        expect(settings.delay).toBeLessThanOrEqual(DELAY_RANGE.longest);
      }),
    );
  });

  it.each<[string, unknown, Partial<Settings>]>([
    ['a field that is of no use', { density: 'often', looks: 'kinds' }, { looks: 'kinds' }],
    ['a delay that is too long', { delay: 9000 }, { delay: DELAY_RANGE.longest }],
    ['a delay that is too short', { delay: -1 }, { delay: DELAY_RANGE.shortest }],
    ['a delay that is no number', { delay: '300' }, {}],
    ['a delay without end', { delay: Number.POSITIVE_INFINITY }, {}],
    ['kinds that there are not', { kinds: ['city', 'planet', 7] }, { kinds: ['city'] }],
    ['no kinds', { kinds: [] }, { kinds: [] }],
    ['kinds that are no list', { kinds: 'city' }, {}],
    ['a pause that is only nearly one', { isPaused: 1 }, {}],
  ])('with %s keeps the rest', (_, stored, settings) => {
    expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...settings });
  });

  it('agrees with itself about a pause', () => {
    fc.assert(fc.property(fc.anything(), (stored) => isPausedIn(stored) === readSettings(stored).isPaused));
    expect(isPausedIn({ isPaused: true })).toBe(true);
  });
});
