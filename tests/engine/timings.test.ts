import { describe, expect, it } from 'vitest';
import * as timings from '../../engine/timings.ts';

describe('timings', () => {
  it('leave the page at least half of each frame', () => {
    expect(timings.SLICE).toBeLessThanOrEqual(1000 / 60 / 2);
  });

  it('give a page that never stops changing most of its time', () => {
    expect(timings.RESCAN_SHARE).toBeGreaterThan(0);
    expect(timings.RESCAN_SHARE).toBeLessThanOrEqual(0.2);
  });

  it('let a pointer cross from the mark to the card before it closes', () => {
    expect(timings.HOVER_TIMINGS.closeDelay).toBeGreaterThanOrEqual(timings.HOVER_TIMINGS.openDelay);
  });
});
