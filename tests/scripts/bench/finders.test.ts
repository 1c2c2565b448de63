import { describe, expect, it } from 'vitest';
import { abilityRows, findInProbes } from '../../../scripts/bench/abilities.ts';
import { findersFor } from '../../../scripts/bench/finders.ts';
import { glossaryOf } from '../../../scripts/bench/glossaries.ts';
import { PROBES } from '../../../scripts/bench/probes.ts';

const NAMES = ['York', 'New York', 'Sant Joan', 'Ba', 'A.C. (town)'];

describe.each(findersFor(false))('$name', ({ build }) => {
  const find = build(glossaryOf(NAMES), NAMES)();

  it.each([
    ['the longest name', 'From New York to York.', ['New York', 'York']],
    ['whole words', 'Yorkshire, NewYork, Bay, Ba', ['Ba']],
    ['only names in the right case', 'new york, sant joan', []],
    [
      'a name with special characters of regular expressions',
      'In A.C. (town), not AxC. (town)',
      ['A.C. (town)'],
    ],
    ['nothing in an empty text', '', []],
  ])('finds %s', (_, text, expected) => {
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('findInProbes', async () => {
  const found = await findInProbes();

  it('covers every finder and every sentence', () => {
    expect(found.map(({ finder }) => finder)).toContain('findAndReplaceDOMText');
    for (const { texts } of found) expect(texts).toHaveLength(PROBES.length);
  });

  it('finds all expected names with our finder', () => {
    expect(found[0]?.texts).toEqual(PROBES.map(({ expected }) => expected));
  });

  it('finds a plain name with every finder', () => {
    for (const { texts } of found) expect(texts[0]).toEqual(PROBES[0]?.expected);
  });
});

it('a finder has an ability if it finds all expected names and nothing else', () => {
  const texts = PROBES.map(({ expected }, index) => (index === 0 ? expected : [...expected, 'more']));
  const [first, second] = abilityRows([{ finder: 'one', texts }]);
  expect(first).toMatchObject({ one: true });
  expect(second).toMatchObject({ one: false });
});
