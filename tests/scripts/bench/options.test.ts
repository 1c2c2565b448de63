import { describe, expect, it } from 'vitest';
import { benchOptions, DEFAULT_TABLES, PAGE_TABLES } from '../../../scripts/bench/options.ts';

it('measures the tables that need no browser by default', () => {
  expect(benchOptions([])).toEqual({
    tables: DEFAULT_TABLES,
    sizes: [67, 1000, 10_000, 100_000],
    time: 200,
    rounds: 3,
    browser: 'chromium',
    seconds: 30,
  });
});

it('measures only the named tables', () => {
  expect(benchOptions(['search', 'engine']).tables).toEqual(['search', 'engine']);
  expect(benchOptions(['pages']).tables).toEqual(PAGE_TABLES);
});

it('reads sizes, times and the browser', () => {
  expect(benchOptions(['--sizes', '67,1000', '--time', '1', '--browser', 'firefox'])).toMatchObject({
    sizes: [67, 1000],
    time: 1,
    browser: 'firefox',
  });
});

describe('names the wrong argument in', () => {
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
