/**
 * Waits until hidden text is shown. There is no event for that. An element that gets its first box starts to
 * intersect the viewport sooner or later, and `visibility` changes after a click, a key or a transition.
 */
import { isConnected, showsItsText } from '../page/safe-dom.ts';

export interface HiddenText {
  /** Waits until this element is shown. */
  add(element: Element): void;
}

/** Largest number of hidden elements that are watched. */
const MOST_WATCHED = 1000;

export function watchHiddenText(onShown: (elements: readonly Element[]) => void, signal: AbortSignal): HiddenText {
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

  /** Plans one check for all events until then, since pages end dozens of transitions at once. */
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
