/**
 * Runs the background's housekeeping after each start. Nobody waits for it, so it comes after the first
 * answers.
 */

/** Delay after the start, in ms. Browsers let a background live for 30 s after its last work. */
const DELAY = 1000;

/** Runs each chore after the delay. A chore that fails does not stop the others. */
export function doLater(chores: readonly (() => unknown)[]): void {
  setTimeout(() => {
    for (const chore of chores) void (async () => chore())().catch(() => {}); // the next start tries again
  }, DELAY);
}
