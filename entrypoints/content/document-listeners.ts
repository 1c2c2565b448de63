/**
 * Keeps event listeners alive after `document.open()`. That method removes all listeners from the window and
 * the document, and the page then writes a new `<html>` element.
 */

/**
 * Returns a function that adds the listeners if they are missing: at its first call, and whenever the page
 * has a new root element. Call it after each scan.
 *
 * @param listen adds the listeners, and must remove them when the signal that it gets is aborted.
 * @param signal removes the listeners for good.
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
