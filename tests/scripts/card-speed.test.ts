import { describe, expect, it } from 'vitest';
import { quantile, tableOf } from '../../scripts/card-speed/table.ts';

const cards = (...times: number[]) => times.map((ms) => ({ name: 'Baku', ms, moved: 0 }));

describe('quantile', () => {
  it.each([
    [0.5, [3, 1, 2], 2],
    [0.5, [4, 1, 2, 3], 2],
    [0.9, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 9],
    [1, [1, 5, 2], 5],
    [0.5, [], Number.NaN],
  ])('returns the value at the share %f of %j', (share, values, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });
});

describe('the table of measured cards', () => {
  it('has a row for each condition and counts the cards that moved', () => {
    const moved = { name: 'Gyumri', ms: 1.26, moved: 12 };
    expect(tableOf({ first: cards(40), later: [...cards(5, 9), moved], laterInMotion: cards(7) })).toEqual({
      first: { cards: 1, median: 40, p90: 40, longest: 40, moved: 0 },
      later: { cards: 3, median: 5, p90: 9, longest: 9, moved: 1 },
      'later, in motion': { cards: 1, median: 7, p90: 7, longest: 7, moved: 0 },
    });
  });
});
