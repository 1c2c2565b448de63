/** What the background has to see to at every start, and what nobody waits for: it comes after the first answers. */

/** Delay after the start, in ms. Browsers let a background live for 30 s after its last work. */
const DELAY = 1000;

/** Does each of these a while after the start. One that fails leaves the others alone. */
export function doLater(chores: readonly (() => unknown)[]): void {
  setTimeout(() => {
    for (const chore of chores) void (async () => chore())().catch(() => {}); // the next start tries again
  }, DELAY);
}
