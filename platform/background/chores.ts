/**
 * Runs the housekeeping of the background after each start. It is delayed, so that the background first
 * answers the pages that wait.
 */

/**
 * Delay between the start of the background and its housekeeping, in ms. It is far below the 30 s after which
 * browsers stop a background without work.
 */
const DELAY = 1000;

/** Runs all chores after `DELAY`. If a chore fails, the others still run. */
export function doLater(chores: readonly (() => unknown)[]): void {
  setTimeout(() => {
    for (const chore of chores) void (async () => chore())().catch(() => {}); // the next start tries again
  }, DELAY);
}
