import { describe, expect, it } from 'vitest';
import { createMeasure, groupsFor } from '../../../scripts/accuracy/measure.ts';
import { targetsOf } from '../../../scripts/accuracy/targets.ts';
import { parseBracketed } from '../../../scripts/evaluate/bracketed.ts';
import { bundledGlossary } from '../../support/glossaries.ts';

/** Passages for the test. Some labels are wrong on purpose, so that there are errors to count. */
const PASSAGES = parseBracketed(
  [
    '# about the region',
    'Trains run from [Baku|baku] to [Kazakhstan|kazakhstan].',
    'Trains run from [Baku|baku] to Oslo and [Qqq|kazakhstan].',
    '# common names',
    '[China|china] and [India|india] trade.',
    '# traps',
    'Mild weather in the north.',
    'A trap labelled {Yerevan}, which the engine marks.',
    'A trap labelled {China}, which it marks where every name counts.',
  ].join('\n'),
  'en',
  'targets.txt',
);

describe('targetsOf', () => {
  const measure = createMeasure(bundledGlossary);
  const set = { every: measure(PASSAGES, 'every'), smart: measure(PASSAGES, 'smart') };
  const targets = targetsOf(set, groupsFor(bundledGlossary));

  it.each([
    ['smart, about the region, English', 2, [1, 0.75]],
    ['smart, about the region, other languages', 0, [1, 1]],
    ['every name, English', 3, [1, 5 / 6]],
    ['smart, traps not about the region', 3, [1 / 3]],
    ['every name, traps', 3, [2 / 3]],
  ])('measures %s', (what, passages, values) => {
    const target = targets.find((each) => each.what === what);
    expect(target?.passages).toBe(passages);
    expect(target?.figures.map(({ value }) => value.toFixed(3))).toEqual(
      values.map((value) => value.toFixed(3)),
    );
  });

  it('uses the `set` of a passage rather than its labels', () => {
    const { isTrap } = groupsFor(bundledGlossary);
    const [measured] = measure(PASSAGES.slice(0, 1), 'every');
    expect(
      measured && [isTrap(measured), isTrap({ ...measured, passage: { ...measured.passage, set: 'trap' } })],
    ).toEqual([false, true]);
  });
});
