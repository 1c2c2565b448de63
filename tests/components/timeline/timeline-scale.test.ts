import { describe, expect, it } from 'vitest';
import { scaleFor } from '../../../components/timeline/timeline-scale.ts';

const ARTICLE = '2025-07-09';
const months = (own: readonly string[]) =>
  scaleFor([], own, ARTICLE).ticks.map(({ year, month }) => `${year}-${month}`);

describe('ticks', () => {
  it.each([
    { own: ['2025-07-10'], ticks: ['2024-11', '2025-1', '2025-3', '2025-5', '2025-7'] },
    { own: ['2024'], ticks: ['2024-1', '2024-7', '2025-1', '2025-7'] },
    { own: ['2020', '2025-02'], ticks: ['2020-1', '2021-1', '2022-1', '2023-1', '2024-1', '2025-1'] },
  ])('for events of $own are at $ticks', ({ own, ticks }) => {
    expect(months(own)).toEqual(ticks);
  });

  it('are in order and inside the strip', () => {
    const positions = scaleFor([], ['2024'], ARTICLE).ticks.map(({ at }) => at);
    expect(positions[0]).toBe(0);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(positions.every((at) => at < 1)).toBe(true);
  });
});

describe('dates', () => {
  it('have a width that follows from their precision', () => {
    const { spans } = scaleFor(['2024', '2024-12', '2024-12-31'], ['2024'], ARTICLE);
    const widths = spans.map((span) => (span === undefined ? 0 : span.end - span.start));
    expect(widths[0]).toBeGreaterThan((widths[1] ?? 0) * 11);
    expect(widths[1]).toBeCloseTo((widths[2] ?? 0) * 31, 6);
  });

  it('are left out if they are outside the strip', () => {
    expect(scaleFor(['2020', ARTICLE], ['2025-02'], ARTICLE).spans.map((span) => span?.date)).toEqual([
      undefined,
      ARTICLE,
    ]);
  });

  it('of the last month end at the end of the strip', () => {
    expect(scaleFor(['2025-09'], ['2025-09'], ARTICLE).spans[0]?.end).toBe(1);
  });
});
