/**
 * Watches the pointer, keys and scrolling, which open and close the card. Ignores events that the page's
 * scripts dispatch. Reports moves of the pointer at most once a frame.
 */
import type { HeldKey } from '../../engine/settings.ts';
import type { Point } from '../page/card-contract.ts';

export interface PointerOptions {
  readonly signal: AbortSignal;
  /**
   * Called with the position of the mouse or pen while none of its buttons is pressed; undefined if it has
   * left the page. Called at most once in a frame, and always before a button press is reported.
   */
  readonly onMove: (point: Point | undefined) => void;
  /**
   * Called when the user taps with a finger. Returns true if this opened a card; the page then does not get
   * the event.
   */
  readonly onTap: (point: Point) => boolean;
  /**
   * Called when the user presses Enter. Returns true if this moved the focus into a card; the page then does
   * not get the event.
   */
  readonly onEnter: () => boolean;
  /**
   * Called when the user presses Escape. Returns true if this closed a card; the page then does not get the
   * event.
   */
  readonly onEscape: () => boolean;
  /**
   * Called with the position when the user presses a button of the mouse or pen. Called with undefined when
   * the user leaves the window or tab, resizes the window, or starts or ends fullscreen.
   */
  readonly onAway: (point: Point | undefined) => void;
  /** Called while the contents of the node `scroller` scroll. */
  readonly onScroll: (scroller: Node) => void;
  /** Called when scrolling has ended. */
  readonly onScrolled: () => void;
}

export interface PointerWatch {
  /** Returns true if the user holds this key; always true for 'none'. */
  isHeld(key: HeldKey): boolean;
}

/** Names of the modifier keys in keyboard events, by their names in the settings. */
const KEYS = { alt: 'Alt', control: 'Control', shift: 'Shift' } as const;

export function watchPointer({
  signal,
  onMove,
  onTap,
  onEnter,
  onEscape,
  onAway,
  onScroll,
  onScrolled,
}: PointerOptions): PointerWatch {
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

  /**
   * Updates the set of held keys from any event. Key events alone are not enough, since a key can be pressed
   * or released while another window has the focus.
   */
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
      if (event.buttons === 0) moveTo({ x: event.clientX, y: event.clientY }); // with a button pressed, the user selects or drags
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
      if (!event.isTrusted || event.pointerType !== 'touch' || !onTap({ x: event.clientX, y: event.clientY }))
        return;
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
      if (
        event.isTrusted &&
        ((event.key === 'Escape' && onEscape()) || (event.key === 'Enter' && onEnter()))
      ) {
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
      report(); // reports a waiting move now, else its card would open after the press
      onAway({ x: clientX, y: clientY });
    },
    listening,
  );
  // Elements also fire `blur`; only the window's own event counts.
  for (const type of ['resize', 'blur']) {
    addEventListener(
      type,
      ({ isTrusted, target }) => isTrusted && target === window && onAway(undefined),
      listening,
    );
  }
  addEventListener('pagehide', ({ isTrusted }) => isTrusted && onAway(undefined), listening);
  for (const type of ['visibilitychange', 'fullscreenchange']) {
    document.addEventListener(type, ({ isTrusted }) => isTrusted && onAway(undefined), listening);
  }
  addEventListener(
    'scroll',
    ({ isTrusted, target }) => isTrusted && target instanceof Node && onScroll(target),
    listening,
  );
  addEventListener('scrollend', ({ isTrusted }) => isTrusted && onScrolled(), listening);
  return { isHeld: (key) => key === 'none' || held.has(key) };
}
