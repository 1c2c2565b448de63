/**
 * Detects when the page shows text that was hidden. Browsers have no event for this. An intersection observer
 * reports elements that come into the viewport. Elements with `visibility: hidden` are checked after clicks,
 * keys and transitions.
 */
import { isConnected, showsItsText } from '../page/safe-dom.ts';

export interface HiddenText {
  /** Watches an element until the page shows it. Does nothing if too many elements are watched already. */
  add(element: Element): void;
}

/** Largest number of hidden elements that are watched. */
const MOST_WATCHED = 1000;

/**
 * Calls `onShown` with the watched elements that the page has begun to show. They are not watched any more
 * after that.
 */
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
   * Plans one check of all watched elements at the next idle time. Later events until then plan no further
   * check, since pages end dozens of transitions at once.
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
