/**
 * Adds event listeners again after `document.open()`. That method removes all listeners from the window and
 * the document, and the page then writes a new `<html>` element.
 */

/**
 * Returns a function that adds the listeners at its first call, and again at each later call if the page has
 * a new `<html>` element. Call this function after each scan.
 *
 * @param listen adds the listeners. It must remove them when the signal that it gets is aborted.
 * @param signal removes the listeners for good when it is aborted.
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
