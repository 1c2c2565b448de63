import { describe, expect, it } from 'vitest';
import { markdown, rounded, tableText } from '../../../scripts/bench/table.ts';

describe('a table', () => {
  it('aligns numbers right and texts left', () => {
    expect(
      markdown([
        { way: 'ours', ms: 1234.5 },
        { way: 'a longer one', ms: 2 },
      ]).split('\n'),
    ).toEqual([
      '| way          |      ms |',
      '|--------------|--------:|',
      '| ours         | 1,234.5 |',
      '| a longer one |       2 |',
    ]);
  });

  it.each([
    ['a missing value', undefined, '-'],
    ['NaN', Number.NaN, '-'],
    ['true', true, 'yes'],
    ['false', false, 'no'],
    ['a bar', 'a|b', 'a\\|b'],
  ])('formats %s', (_, cell, written) => {
    expect(
      markdown([{ a: cell }])
        .split('\n')
        .at(-1)
        ?.split(/(?<!\\)\|/)[1]
        ?.trim(),
    ).toBe(written);
  });

  it('is empty without rows', () => {
    expect(markdown([])).toBe('');
  });

  it('follows its title and notes', () => {
    expect(tableText({ title: 'Search', notes: ['Measured twice.'], rows: [{ a: 'b' }] })).toBe(
      '\n## Search\n\nMeasured twice.\n\n| a |\n|---|\n| b |\n',
    );
  });
});

it.each([
  [0.001, 0],
  [0.056, 0.06],
  [1.2345, 1.23],
  [123.45, 123],
  [12345, 12300],
])('rounds %f to %f', (value, expected) => {
  expect(rounded(value)).toBe(expected);
});
