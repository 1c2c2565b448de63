/** Pointer, keys and scrolling, as far as they open and close the card: at most one report a frame, and only of what the user did. */
import type { Point } from '../page/frame-scripts.ts';

export interface PointerOptions {
  readonly signal: AbortSignal;
  /** The mouse or pen is here now, or (`undefined`) has left the page. Once a frame at most. */
  readonly onMove: (point: Point | undefined) => void;
  /** Escape was pressed. Returns true if there was something to close, so that the page does not act on the key as well. */
  readonly onEscape: () => boolean;
  /** The page moves under the pointer, or the reader's attention goes elsewhere: to `point`, if it was a press. */
  readonly onAway: (point: Point | undefined) => void;
  /** Scrolling has come to rest. */
  readonly onScrolled: () => void;
}

export function watchPointer({ signal, onMove, onEscape, onAway, onScrolled }: PointerOptions): void {
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
  for (const type of ['scroll', 'resize', 'blur', 'pagehide']) addEventListener(type, () => onAway(undefined), listening);
  for (const type of ['visibilitychange', 'fullscreenchange']) document.addEventListener(type, () => onAway(undefined), listening);
  addEventListener('scrollend', onScrolled, listening);
}
