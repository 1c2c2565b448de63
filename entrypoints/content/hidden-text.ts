/**
 * Waits for text that is hidden to be shown. There is no event for that; an element that gets its first box starts to intersect
 * the viewport sooner or later, and `visibility` changes after a click, a key or a transition.
 */
import { isConnected, showsItsText } from '../page/safe-dom.ts';

export interface HiddenText {
  /** Waits for this element, which is hidden. */
  add(element: Element): void;
}

/** More hidden elements than this are not waited for. */
const MOST_WATCHED = 1000;

export function watchHiddenText(onShown: (elements: readonly Element[]) => void, signal: AbortSignal): HiddenText {
  const waiting = new Set<Element>();

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

  const observer = new IntersectionObserver((entries) => check(entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target)));
  for (const type of ['click', 'keyup', 'transitionend', 'animationend', 'toggle']) {
    addEventListener(type, () => waiting.size > 0 && requestIdleCallback(() => check([...waiting])), { signal, capture: true, passive: true });
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
