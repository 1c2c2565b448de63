import { describe, expect, it } from 'vitest';
import { benchOptions, DEFAULT_TABLES, PAGE_TABLES } from '../../../scripts/bench/options.ts';

it('measures what needs no extension in a browser unless told otherwise', () => {
  expect(benchOptions([])).toEqual({
    tables: DEFAULT_TABLES,
    sizes: [67, 1000, 10_000, 100_000],
    time: 200,
    rounds: 3,
    browser: 'chromium',
    seconds: 30,
  });
});

it('measures the tables that are named', () => {
  expect(benchOptions(['search', 'engine']).tables).toEqual(['search', 'engine']);
  expect(benchOptions(['pages']).tables).toEqual(PAGE_TABLES);
});

it('takes sizes and times', () => {
  expect(benchOptions(['--sizes', '67,1000', '--time', '1', '--browser', 'firefox'])).toMatchObject({
    sizes: [67, 1000],
    time: 1,
    browser: 'firefox',
  });
});

describe('says what is wrong with', () => {
  it.each([
    [['nothing-like-it'], 'There is no table "nothing-like-it".'],
    [['--time', 'soon'], '--time'],
    [['--sizes', '10,x'], '--sizes'],
    [['--browser', 'lynx'], '--browser'],
    [['--fast'], '--fast'],
  ])('%j', (args, message) => {
    expect(() => benchOptions(args)).toThrow(message);
    expect(() => benchOptions(args)).toThrow('Usage: npm run bench');
  });
});
