import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from '../../engine/glossary.ts';
import {
  DEFAULT_SETTINGS,
  DELAY_RANGE,
  DENSITIES,
  HELD_KEYS,
  isPausedIn,
  LOOKS,
  readSettings,
  type Settings,
} from '../../engine/settings.ts';

describe('settings that are read', () => {
  it('are the stored ones if these are valid', () => {
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

  it('are valid for any stored value', () => {
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
    ['an invalid field', { density: 'often', looks: 'kinds' }, { looks: 'kinds' }],
    ['a delay that is too long', { delay: 9000 }, { delay: DELAY_RANGE.longest }],
    ['a delay that is too short', { delay: -1 }, { delay: DELAY_RANGE.shortest }],
    ['a delay that is not a number', { delay: '300' }, {}],
    ['an infinite delay', { delay: Number.POSITIVE_INFINITY }, {}],
    ['unknown kinds', { kinds: ['city', 'planet', 7] }, { kinds: ['city'] }],
    ['no kinds', { kinds: [] }, { kinds: [] }],
    ['kinds that are not a list', { kinds: 'city' }, {}],
    ['a pause that is not a boolean', { isPaused: 1 }, {}],
  ])('keep the other fields with %s', (_, stored, settings) => {
    expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...settings });
  });

  it('say the same about a pause as isPausedIn', () => {
    fc.assert(fc.property(fc.anything(), (stored) => isPausedIn(stored) === readSettings(stored).isPaused));
    expect(isPausedIn({ isPaused: true })).toBe(true);
  });
});
