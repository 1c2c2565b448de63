/**
 * A timer that ends in a frame. What a timer's task changes is seen in the frame after it, and delays that are whole numbers of frames, as
 * 150 ms are at 60 Hz, end just after one has begun: a whole frame would be lost.
 */

/** A frame may begin so much before the delay's end and still be the one that is meant, in milliseconds: half of one at 60 Hz. */
const EARLY = 8;

/** Calls back at the beginning of the first frame that begins `delay` milliseconds from now, or `EARLY` before that. */
export function inFrameAfter(delay: number, call: () => void): void {
  const earliest = performance.now() + delay - EARLY;
  function check(now: number): void {
    if (now < earliest) requestAnimationFrame(check);
    else call();
  }
  setTimeout(() => requestAnimationFrame(check), delay - EARLY);
}
