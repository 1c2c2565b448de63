/**
 * Runs a delayed function at the beginning of an animation frame, so that the user sees its changes in that
 * frame. A plain timer of 150 ms (9 frames at 60 Hz) often ends just after a frame has begun, so its changes
 * would appear one frame later.
 */

/**
 * Largest time by which a function may be called before its delay has passed, in ms: half a frame at 60 Hz.
 */
const TOLERANCE = 8;

/** Calls `call` in the first frame that begins after `delay` ms, or at most `TOLERANCE` ms before. */
export function inFrameAfter(delay: number, call: () => void): void {
  const earliest = performance.now() + delay - TOLERANCE;
  function check(now: number): void {
    if (now < earliest) requestAnimationFrame(check);
    else call();
  }
  setTimeout(() => requestAnimationFrame(check), delay - TOLERANCE);
}
