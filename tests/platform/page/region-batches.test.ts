import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../platform/messages.ts';
import { regionBatches } from '../../../platform/page/region-batches.ts';

describe('the texts of regions', () => {
  it('go into one message if they fit', () => {
    expect(regionBatches(['Baku', '', 'Tbilisi'])).toEqual([
      { text: 'BakuTbilisi', lengths: [4, 0, 7], indices: [0, 1, 2] },
    ]);
  });

  it('need no message if there are no texts', () => {
    expect(regionBatches([])).toEqual([]);
  });

  it('are cut so that a name at a cut is whole in one piece', () => {
    const name = 'n'.repeat(120);
    for (const before of [LIMITS.text / 2 - 119, LIMITS.text / 2 - 60, LIMITS.text / 2 - 1]) {
      const pieces = regionBatches([`${'.'.repeat(before)}${name}${'.'.repeat(500)}`]).map(
        ({ text }) => text,
      );
      expect(pieces.some((piece) => piece.includes(name))).toBe(true);
    }
  });

  it('stay within the limits of messages', () => {
    const texts = fc.array(
      fc.nat(3 * LIMITS.text).map((length) => 'x'.repeat(length)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        const batches = regionBatches([...all, ...Array.from({ length: LIMITS.blocks + 1 }, () => 'a')]);
        for (const { text, lengths, indices } of batches) {
          expect(text.length).toBeLessThanOrEqual(LIMITS.text);
          expect(lengths.length).toBeLessThanOrEqual(LIMITS.blocks);
          expect(indices.length).toBe(lengths.length);
          expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(text.length);
        }
        expect(new Set(batches.flatMap(({ indices }) => indices)).size).toBe(all.length + LIMITS.blocks + 1);
      }),
      { numRuns: 20 },
    );
  });
});
