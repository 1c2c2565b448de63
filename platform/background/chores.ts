/**
 * Runs the background's housekeeping after each start. No page waits for it, so it runs after the first
 * answers.
 */

/** Delay after the start, in ms. Browsers stop a background only after 30 s without work. */
const DELAY = 1000;

/** Runs each chore after the delay. A chore that fails does not stop the others. */
export function doLater(chores: readonly (() => unknown)[]): void {
  setTimeout(() => {
    for (const chore of chores) void (async () => chore())().catch(() => {}); // the next start tries again
  }, DELAY);
}
