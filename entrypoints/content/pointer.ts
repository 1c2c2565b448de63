/** Pointer, keys and scrolling, as far as they open and close the card: at most one report a frame, and only of what the user did. */
import type { HeldKey } from '../../engine/settings.ts';
import type { Point } from '../page/card-contract.ts';

export interface PointerOptions {
  readonly signal: AbortSignal;
  /** The mouse or pen is here now, with no button pressed, or (`undefined`) has left the page. Once a frame at most, and before a press. */
  readonly onMove: (point: Point | undefined) => void;
  /** A finger has tapped here. Returns true if that opened something, so that the page does not act on it as well. */
  readonly onTap: (point: Point) => boolean;
  /** Enter was pressed. Returns true if the focus has been moved into a card. */
  readonly onEnter: () => boolean;
  /** Escape was pressed. Returns true if there was something to close, so that the page does not act on the key as well. */
  readonly onEscape: () => boolean;
  /** The reader presses at this point, or (`undefined`) turns to something else: another window or tab, fullscreen, another size. */
  readonly onAway: (point: Point | undefined) => void;
  /** What is in `scroller` moves under the pointer. */
  readonly onScroll: (scroller: Node) => void;
  /** Scrolling has come to rest. */
  readonly onScrolled: () => void;
}

export interface PointerWatch {
  isHeld(key: HeldKey): boolean;
}

/** The names of the keys in events. */
const KEYS = { alt: 'Alt', control: 'Control', shift: 'Shift' } as const;

export function watchPointer({ signal, onMove, onTap, onEnter, onEscape, onAway, onScroll, onScrolled }: PointerOptions): PointerWatch {
  const held = new Set<HeldKey>();
  let point: Point | undefined;
  let isScheduled = false;

  function report(): void {
    if (!isScheduled) return;
    isScheduled = false;
    if (!signal.aborted) onMove(point);
  }

  function moveTo(next: Point | undefined): void {
    point = next;
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(report);
  }

  /** Keys can be pressed and let go while another window has the focus, so every event is asked. */
  function noteKeys(event: MouseEvent | KeyboardEvent): void {
    for (const key of ['alt', 'control', 'shift'] as const) {
      if (event.getModifierState(KEYS[key])) held.add(key);
      else held.delete(key);
    }
  }

  const listening = { signal, capture: true, passive: true };
  addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      noteKeys(event);
      if (event.buttons === 0) moveTo({ x: event.clientX, y: event.clientY }); // else something is selected or dragged
    },
    listening,
  );
  for (const type of ['keydown', 'keyup'] as const) {
    addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || !Object.values(KEYS).some((key) => key === event.key)) return;
        noteKeys(event);
        if (point !== undefined) moveTo(point);
      },
      listening,
    );
  }
  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.pointerType !== 'touch' || !onTap({ x: event.clientX, y: event.clientY })) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );
  document.documentElement?.addEventListener(
    'pointerleave',
    // Lifting a finger also fires this event.
    ({ isTrusted, pointerType }) => isTrusted && pointerType !== 'touch' && moveTo(undefined),
    { signal, passive: true },
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && ((event.key === 'Escape' && onEscape()) || (event.key === 'Enter' && onEnter()))) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    { signal, capture: true },
  );
  addEventListener(
    'pointerdown',
    ({ isTrusted, clientX, clientY }) => {
      if (!isTrusted) return;
      report(); // what the pointer came to before the press; else its card would open after it
      onAway({ x: clientX, y: clientY });
    },
    listening,
  );
  // Elements lose the focus too; only the window's loss of it counts.
  for (const type of ['resize', 'blur']) {
    addEventListener(type, ({ isTrusted, target }) => isTrusted && target === window && onAway(undefined), listening);
  }
  addEventListener('pagehide', ({ isTrusted }) => isTrusted && onAway(undefined), listening);
  for (const type of ['visibilitychange', 'fullscreenchange']) {
    document.addEventListener(type, ({ isTrusted }) => isTrusted && onAway(undefined), listening);
  }
  addEventListener('scroll', ({ isTrusted, target }) => isTrusted && target instanceof Node && onScroll(target), listening);
  addEventListener('scrollend', ({ isTrusted }) => isTrusted && onScrolled(), listening);
  return { isHeld: (key) => key === 'none' || held.has(key) };
}
