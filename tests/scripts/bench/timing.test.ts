import { expect, it } from 'vitest';
import { keystrokes } from '../../../scripts/bench/search.ts';
import { leastOf, median, medianTime } from '../../../scripts/bench/timing.ts';

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2],
  [[], Number.NaN],
])('the median of %j is %f', (values, expected) => {
  expect(median(values)).toBe(expected);
});

it('undoes each run with its result', () => {
  const undone: number[] = [];
  let runs = 0;
  expect(
    medianTime(
      () => ++runs,
      1,
      (run) => undone.push(run),
    ),
  ).toBeGreaterThanOrEqual(0);
  expect(undone).toEqual(Array.from({ length: runs }, (_, index) => index + 1));
});

it('types a word letter by letter', () => {
  expect(keystrokes('tbil')).toEqual(['t', 'tb', 'tbi', 'tbil']);
});

it('keeps the least value of each figure', () => {
  expect(
    leastOf(
      ['a', 'b'],
      [
        { a: 1, b: 4 },
        { a: 2, b: 3 },
      ],
    ),
  ).toEqual({ a: 1, b: 3 });
});
