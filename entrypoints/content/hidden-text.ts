/**
 * Detects when the page shows hidden text. Browsers have no event for that. An intersection observer detects
 * elements that come into the viewport. Elements with `visibility: hidden` are checked after clicks, keys and
 * transitions.
 */
import { isConnected, showsItsText } from '../page/safe-dom.ts';

export interface HiddenText {
  /** Watches an element until the page shows it. Does nothing if too many elements are watched already. */
  add(element: Element): void;
}

/** Largest number of hidden elements that are watched. */
const MOST_WATCHED = 1000;

/** Calls `onShown` with watched elements that the page shows now. Each element is watched only until then. */
export function watchHiddenText(
  onShown: (elements: readonly Element[]) => void,
  signal: AbortSignal,
): HiddenText {
  const waiting = new Set<Element>();
  let isPlanned = false;

  function check(elements: Iterable<Element>): void {
    const shown: Element[] = [];
    for (const element of elements) {
      const isGone = !isConnected(element);
      if (!isGone && !showsItsText(element)) continue;
      waiting.delete(element);
      observer.unobserve(element);
      if (!isGone) shown.push(element);
    }
    if (shown.length > 0) onShown(shown);
  }

  /**
   * Plans one check at the next idle time for all events until then: pages end dozens of transitions at once.
   */
  function checkSoon(): void {
    if (isPlanned || waiting.size === 0) return;
    isPlanned = true;
    requestIdleCallback(() => {
      isPlanned = false;
      if (!signal.aborted) check([...waiting]);
    });
  }

  const observer = new IntersectionObserver((entries) => {
    const intersecting = entries.filter((entry) => entry.isIntersecting);
    check(intersecting.map(({ target }) => target));
  });
  for (const type of ['click', 'keyup', 'transitionend', 'animationend', 'toggle']) {
    addEventListener(type, checkSoon, { signal, capture: true, passive: true });
  }
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    add(element) {
      if (waiting.has(element) || waiting.size >= MOST_WATCHED) return;
      waiting.add(element);
      observer.observe(element);
    },
  };
}
