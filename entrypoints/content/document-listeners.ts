/**
 * Listeners that outlast `document.open()`, which takes those of all scripts off window and document and lets the page write another `<html>`.
 */

/**
 * Calls `listen` with a signal that ends its listeners. What is returned sees to it that they are there: it calls `listen` anew if the page has
 * another root element than the last time, and is to be called after each reading.
 */
export function keepListening(listen: (signal: AbortSignal) => void, signal: AbortSignal): () => void {
  let root: Element | null | undefined;
  let current: AbortController | undefined;
  return () => {
    if (root === document.documentElement || document.documentElement === null) return;
    root = document.documentElement;
    current?.abort();
    current = new AbortController();
    listen(AbortSignal.any([signal, current.signal]));
  };
}
