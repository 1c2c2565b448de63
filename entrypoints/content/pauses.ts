/** Ways to let the page have the main thread. */

/** How long an idle moment is waited for before work begins anyway, in milliseconds. */
const LONGEST_WAIT = 300;

/** Resolves in the browser's next idle moment. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT }));
}

/** Shows what has been done so far and yields. */
export async function pauseForPage(show: () => void): Promise<void> {
  show();
  await scheduler.yield();
}
