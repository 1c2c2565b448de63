import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inFrameAfter } from '../../../entrypoints/content/frame-timer.ts';

/** Duration of a frame of Vitest's fake clock, in ms. */
const FRAME = 16;

describe('a timer that ends in a frame', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'requestAnimationFrame', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['in the frame at the end of the delay', 0, 9 * FRAME, 9],
    ['in the frame just before the end, if that is the nearest', 0, 9 * FRAME + 1, 9],
    ['in the frame just after the end, if that is the nearest', 0, 9 * FRAME + 9, 10],
    ['in the nearest frame, if the delay begins between two frames', 3, 9 * FRAME, 9],
    ['in the next frame, if there is no delay', 0, 0, 1],
  ])('calls %s', (_, begin, delay, frame) => {
    vi.advanceTimersByTime(begin);
    const calls: number[] = [];
    inFrameAfter(delay, () => calls.push(performance.now()));
    vi.advanceTimersByTime(20 * FRAME);
    expect(calls).toEqual([frame * FRAME]);
  });
});
