import { describe, expect, it } from 'vitest';
import { firstEndingBehind, firstIndex } from '../../engine/binary-search.ts';

describe('the first index', () => {
  it.each([0, 1, 2, 3, 7, 8, 9])('is found at every position among %i', (count) => {
    for (let first = 0; first <= count; first++) {
      expect(firstIndex(count, (index) => index >= first)).toBe(first);
    }
  });
});

describe('the first span that ends behind an offset', () => {
  const spans = [{ end: 3 }, { end: 5 }, { end: 9 }];

  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [4, 1],
    [5, 2],
    [9, 3],
  ])('of offset %i has index %i', (offset, index) => {
    expect(firstEndingBehind(spans, offset)).toBe(index);
  });

  it('has index 0 if there are no spans', () => {
    expect(firstEndingBehind([], 0)).toBe(0);
  });
});
