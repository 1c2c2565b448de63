import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../engine/glossary.ts';
import { eventsOf, precisionOf, spansOnAxis } from '../../engine/timeline.ts';
import { bundledGlossary } from '../support/glossaries.ts';

const event = (date: string, ...entries: readonly string[]): TimelineEvent => ({
  id: `on-${date}`,
  date,
  text: 'Something happens.',
  source: 'paper',
  paragraph: 'P1',
  entries,
});

const TIMELINE = [
  event('2025-06', 'd'),
  event('2024-12', 'b'),
  event('2025', 'c'),
  event('2025-06-27', 'e'),
  event('2024', 'a', 'b'),
  event('2025-06-01', 'f'),
];
const IN_ORDER = ['2024', '2024-12', '2025', '2025-06', '2025-06-01', '2025-06-27'];

/**
 * Returns the dates on the timeline of these entries, as in "2024 (2024-12)". Dates in brackets are shown
 * only for context.
 */
const written = (ids: readonly string[], neighbours?: number) =>
  eventsOf(TIMELINE, ids, neighbours)
    .map(({ event: { date }, concerns }) => (concerns ? date : `(${date})`))
    .join(' ');

describe('precisionOf', () => {
  it.each([
    ['2024', 'year'],
    ['2024-12', 'month'],
    ['2024-12-25', 'day'],
  ])('of %s is the %s', (date, precision) => {
    expect(precisionOf(date)).toBe(precision);
  });
});

describe('eventsOf', () => {
  it.each([
    [
      'the events of an entry, with one neighbour on each side',
      ['d'],
      undefined,
      '(2025) 2025-06 (2025-06-01)',
    ],
    [
      'an event once that is neighbour to two',
      ['c', 'f'],
      1,
      '(2024-12) 2025 (2025-06) 2025-06-01 (2025-06-27)',
    ],
    ['events without context', ['b'], 0, '2024 2024-12'],
    [
      'all neighbours if there are fewer than asked for',
      ['e'],
      9,
      '(2024) (2024-12) (2025) (2025-06) (2025-06-01) 2025-06-27',
    ],
    ['the events of several entries', ['a', 'e'], 0, '2024 2025-06-27'],
    ['nothing for an entry that no event concerns', ['z'], 2, ''],
    ['nothing for no entries', [], 2, ''],
  ])('gives %s', (_, ids, neighbours, dates) => {
    expect(written(ids, neighbours)).toBe(dates);
  });

  it('puts a year before its months, a month before its days', () => {
    expect(eventsOf(TIMELINE, ['a', 'b', 'c', 'd', 'e', 'f'], 0).map(({ event: { date } }) => date)).toEqual(
      IN_ORDER,
    );
  });

  it('returns the same events, in whatever order they were given', () => {
    const inOrder = eventsOf(TIMELINE, ['a', 'c'], 1);
    expect(eventsOf(TIMELINE.toReversed(), ['a', 'c'], 1)).toEqual(inOrder);
    expect(inOrder.every(({ event: own }) => TIMELINE.includes(own))).toBe(true);
  });

  it('finds an announced meeting in the bundled glossary', () => {
    const [last] = eventsOf(bundledGlossary.timeline, ['dubai'], 1).slice(-1);
    expect(last).toMatchObject({ concerns: true, event: { date: '2025-07-10', announced: true } });
  });
});

describe('spansOnAxis', () => {
  it('gives each date a width in proportion to its length', () => {
    const [year, month, day] = spansOnAxis(['2025', '2025-06', '2025-12-31']);
    expect(year).toEqual({ date: '2025', precision: 'year', start: 0, end: 1 });
    expect(month).toMatchObject({ precision: 'month' });
    expect([month?.start, month?.end].map((at) => Math.round((at ?? 0) * 365))).toEqual([151, 181]);
    expect([day?.start, day?.end].map((at) => Math.round((at ?? 0) * 365))).toEqual([364, 365]);
  });

  it.each([
    ['a leap year', ['2024', '2024-12-31'], 365 / 366],
    ['a leap day', ['2024-02', '2024-02-29'], 28 / 29],
  ])('knows %s', (_, dates, start) => {
    expect(spansOnAxis(dates)[1]?.start).toBeCloseTo(start, 10);
    expect(spansOnAxis(dates)[1]?.end).toBe(1);
  });

  it('lets a single date fill the axis', () => {
    expect(spansOnAxis(['2025-07-09'])).toEqual([{ date: '2025-07-09', precision: 'day', start: 0, end: 1 }]);
  });

  it('returns an empty list for no dates', () => {
    expect(spansOnAxis([])).toEqual([]);
  });

  const date = fc
    .tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom(4, 7, 10),
    )
    .map(([year, month, day, length]) =>
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length),
    );

  it('fills the axis, stays on it, and keeps dates inside the period that holds them', () => {
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 12 }), (dates) => {
        const spans = spansOnAxis(dates);
        expect(spans.map((span) => span.date)).toEqual(dates);
        expect(spans.every(({ start, end }) => start >= 0 && start < end && end <= 1)).toBe(true);
        expect([
          Math.min(...spans.map(({ start }) => start)),
          Math.max(...spans.map(({ end }) => end)),
        ]).toEqual([0, 1]);
        for (const outer of spans) {
          for (const inner of spans.filter((span) => span.date.startsWith(outer.date))) {
            expect(inner.start >= outer.start && inner.end <= outer.end).toBe(true);
          }
        }
      }),
    );
  });
});
