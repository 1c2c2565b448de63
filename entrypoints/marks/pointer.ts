/** Pointer, keys and scrolling, as far as they open and close the card: at most one report a frame, and only of what the user did. */
import type { Point } from '../page/frame-scripts.ts';

export interface PointerOptions {
  readonly signal: AbortSignal;
  /** The mouse or pen is here now, or (`undefined`) has left the page. Once a frame at most. */
  readonly onMove: (point: Point | undefined) => void;
  /** Escape was pressed. Returns true if there was something to close, so that the page does not act on the key as well. */
  readonly onEscape: () => boolean;
  /** The reader presses at this point, or (`undefined`) turns to something else: another window or tab, fullscreen, another size. */
  readonly onAway: (point: Point | undefined) => void;
  /** What is in `scroller` moves under the pointer. */
  readonly onScroll: (scroller: Node) => void;
  /** Scrolling has come to rest. */
  readonly onScrolled: () => void;
}

export function watchPointer({ signal, onMove, onEscape, onAway, onScroll, onScrolled }: PointerOptions): void {
  let point: Point | undefined;
  let isScheduled = false;

  function report(): void {
    isScheduled = false;
    if (!signal.aborted) onMove(point);
  }

  function moveTo(next: Point | undefined): void {
    point = next;
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(report);
  }

  const listening = { signal, capture: true, passive: true };
  addEventListener(
    'pointermove',
    (event) => event.isTrusted && event.pointerType !== 'touch' && moveTo({ x: event.clientX, y: event.clientY }),
    listening,
  );
  document.documentElement.addEventListener('pointerleave', (event) => event.isTrusted && moveTo(undefined), { signal, passive: true });
  addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape' && onEscape()) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    { signal, capture: true },
  );
  const pressed = (event: PointerEvent) => onAway({ x: event.clientX, y: event.clientY });
  addEventListener('pointerdown', pressed, listening);
  // Elements lose the focus too; only the window's loss of it counts.
  for (const type of ['resize', 'blur']) addEventListener(type, ({ target }) => target === window && onAway(undefined), listening);
  addEventListener('pagehide', () => onAway(undefined), listening);
  for (const type of ['visibilitychange', 'fullscreenchange']) document.addEventListener(type, () => onAway(undefined), listening);
  addEventListener('scroll', ({ target }) => target instanceof Node && onScroll(target), listening);
  addEventListener('scrollend', onScrolled, listening);
}
