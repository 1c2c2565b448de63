import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMeasure, groupsFor, type Measured, ownPassages } from '../../scripts/accuracy/measure.ts';
import { targetsOf } from '../../scripts/accuracy/targets.ts';
import { readPassages } from '../../scripts/evaluate/passages.ts';
import { errorLines } from '../../scripts/evaluate/report.ts';
import { totalsOf } from '../../scripts/evaluate/scoring.ts';
import { bundledGlossary } from '../support/glossaries.ts';
import { sharedMaterial } from '../support/shared-materials.ts';

const measure = createMeasure(bundledGlossary);
const passages = ownPassages(join(import.meta.dirname, 'passages'));
const dev = sharedMaterial('corpus/dev.jsonl');

interface Floor {
  readonly precision: number;
  readonly recall: number;
}

/** Least precision and recall in each language: about one error in fifty mentions. */
const FLOOR: Floor = { precision: 0.98, recall: 0.97 };

/** Least precision and recall for each rule: one error in ten mentions, because a rule has few passages. */
const RULE_FLOOR: Floor = { precision: 0.9, recall: 0.9 };

/**
 * Least precision and recall in smart mode, which leaves common names unmarked if no evidence shows the
 * region.
 */
const SMART_FLOOR: Floor = { precision: 0.98, recall: 0.9 };

function expectAtLeast(
  measured: readonly Measured[],
  { precision, recall }: Floor,
  shown: readonly Measured[] = measured,
): void {
  const totals = totalsOf(measured.map(({ score }) => score));
  const message = `precision ${totals.precision}, recall ${totals.recall}\n${shown.flatMap(errorLines).join('\n')}`;
  expect(totals.precision, message).toBeGreaterThanOrEqual(precision);
  expect(totals.recall, message).toBeGreaterThanOrEqual(recall);
}

function groups(keyOf: (each: Measured) => string, measured: readonly Measured[]): [string, Measured[]][] {
  return [...Map.groupBy(measured, keyOf)];
}

describe('the project’s own passages', () => {
  const every = measure(passages, 'every');
  const smart = measure(passages, 'smart');

  it('cover the languages of the glossary and some others, and contain text that must not be marked', () => {
    expect(passages.length).toBeGreaterThanOrEqual(500);
    expect([...new Set(passages.map(({ lang }) => lang))]).toEqual(
      expect.arrayContaining(['en', 'fr', 'de', 'ru', 'hy', 'az', 'tr', 'ka', 'es', 'vi']),
    );
    expect(
      passages.flatMap(({ labels }) => labels.filter(({ sense }) => sense === 'other')).length,
    ).toBeGreaterThan(200);
  });

  it('have only labels of existing entries', () => {
    const known = new Set(bundledGlossary.entries.map(({ id }) => id));
    const named = passages.flatMap(({ labels }) => labels.flatMap(({ entity }) => entity ?? []));
    expect(named.filter((entity) => !known.has(entity))).toEqual([]);
  });

  it.each(
    groups(({ passage }) => passage.lang, every),
  )('in %s are marked as labelled if every name is marked', (_, measured) => {
    expectAtLeast(measured, measured.length >= 20 ? { ...FLOOR, recall: 0.95 } : FLOOR);
  });

  it.each(
    groups(({ passage }) => passage.lang, smart),
  )('in %s are marked as labelled in smart mode', (_, measured) => {
    expectAtLeast(measured, SMART_FLOOR);
  });

  it.each(
    groups(({ passage }) => passage.rule ?? '', every),
  )('for the rule "%s" are marked as labelled', (_, measured) => {
    expectAtLeast(measured, RULE_FLOOR);
  });

  it.each(
    targetsOf({ every, smart }, groupsFor(bundledGlossary)).flatMap(({ what, figures }) =>
      figures.map(({ name, value, least = 0, most = 1 }) => ({ what, name, value, least, most })),
    ),
  )('reach the target: $what, $name', ({ value, least, most }) => {
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  });

  it('are marked as labelled in total', () => {
    expectAtLeast(every, { precision: 0.995, recall: 0.99 });
  });
});

describe.skipIf(dev.isMissing)(`the passages of published text ${dev.isMissing ? dev.note : ''}`, () => {
  it('are marked as labelled if every name is marked', () => {
    expectAtLeast(measure(readPassages(dev.path), 'every'), { precision: 0.995, recall: 0.99 });
  });

  it('are marked as labelled in smart mode', () => {
    expectAtLeast(measure(readPassages(dev.path), 'smart'), { precision: 0.995, recall: 0.95 });
  });
});
