/**
 * Tests names that are made to be slow to find. The tests count the surface forms that a search compares with
 * the text, instead of measuring the time. This count must grow no faster than the text.
 */
import { describe, expect, it } from 'vitest';
import type { FormIndex } from '../../../engine/names/form-index.ts';
import { matcherFor } from '../../../engine/names/matcher.ts';
import type { OpenPack } from '../../../engine/packs/open.ts';
import { openedPack, packOf } from '../../support/packs.ts';

const NAMES = 5000;
const LENGTH = 100_000;

const TEXTS = {
  'one long word': 'a'.repeat(LENGTH),
  'short words': 'aaa '.repeat(LENGTH / 4),
  'nearly the name': 'aab'.repeat(LENGTH / 3),
  'the beginning of all names': 'San '.repeat(LENGTH / 4),
  'the first name of all persons': 'Иван '.repeat(LENGTH / 5),
  'all mixtures of capitals': 'Aa aA aa AA '.repeat(LENGTH / 12),
} as const;

const NAMES_OF: Readonly<Record<string, (index: number) => string>> = {
  'one letter': (index) => 'a'.repeat(2 + (index % 118)),
  'one letter with different ends': (index) => `${'a'.repeat(2 + (index % 100))}b${index}`,
  'the same words': (index) => `${'aaa '.repeat(1 + (index % 29))}${index}`,
  'the same first word': (index) => `San ${index}`,
  'the same letters and other capitals': (index) =>
    Array.from('aaaaaaaaaaaaa', (letter, bit) => ((index >> bit) & 1 ? 'A' : letter)).join(''),
  'regular expressions': (index) => `(a+)+$ [^a]*${index} (?:a|aa)+`,
  'a first name that declines': (index) => `Иван Петр${index}ов`,
};

/** Returns the number of surface forms that are compared with `text` while mentions are looked for. */
function formsLookedAt(open: OpenPack, text: string): number {
  let count = 0;
  const counting: FormIndex = (loose, at, wordLength, isCapital) => {
    const forms = open.index(loose, at, wordLength, isCapital);
    count += forms.length;
    return forms;
  };
  const entries = { length: open.entryCount, at: open.entryAt };
  matcherFor([{ index: counting, offset: 0 }], entries).find(text);
  return count;
}

describe.each(Object.keys(NAMES_OF))('5,000 names of %s', (kind) => {
  const entries = Array.from({ length: NAMES }, (_, index) => ({
    id: `e${index}`,
    kind: 'person' as const,
    names: [{ text: NAMES_OF[kind]?.(index) ?? '', lang: 'ru' }],
  }));
  const open = openedPack(packOf('x', ...entries));

  it.each(Object.entries(TEXTS))('need few comparisons in %s', (_, text) => {
    const words = text.split(' ').length;
    expect(formsLookedAt(open, text)).toBeLessThanOrEqual(4 * words);
    const found = matcherFor([{ index: open.index, offset: 0 }], {
      length: open.entryCount,
      at: open.entryAt,
    }).find(text);
    expect(found.length === 0 || open.mayHoldName(text)).toBe(true);
  });
});

it('a word as long as a page is compared with one surface form', () => {
  const open = openedPack(packOf('x', { id: 'e', names: ['a'.repeat(119)] }));
  expect(formsLookedAt(open, 'a'.repeat(LENGTH))).toBe(1);
});
