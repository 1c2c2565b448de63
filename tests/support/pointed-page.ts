/** Watches the pointer for a test. Runs in the page. */
import { type PointerWatch, watchPointer } from '../../entrypoints/content/pointer.ts';

const told: string[] = [];
let frames: FrameRequestCallback[] = [];
let pointer: PointerWatch | undefined;
const controller = new AbortController();

/**
 * Starts watching the pointer. If `opens` is true, the test behaves as if a card reacted to each tap and key.
 * Animation frames run only when `frame` is called.
 */
export function watch(opens: boolean): void {
  globalThis.requestAnimationFrame = (call) => frames.push(call);
  const at = (point: { readonly x: number; readonly y: number } | undefined) =>
    point === undefined ? 'nowhere' : `${point.x},${point.y}`;
  function take(what: string): boolean {
    told.push(what);
    return opens;
  }
  pointer = watchPointer({
    signal: controller.signal,
    onMove: (point) => void told.push(`move ${at(point)}`),
    onTap: (point) => take(`tap ${at(point)}`),
    onEnter: () => take('enter'),
    onEscape: () => take('escape'),
    onAway: (point) => void told.push(`away ${at(point)}`),
    onScroll: (scroller) => void told.push(`scroll ${scroller.nodeName.toLowerCase()}`),
    onScrolled: () => void told.push('scrolled'),
  });
  for (const type of ['click', 'keydown']) addEventListener(type, () => told.push(`page ${type}`));
}

/** Runs one animation frame. Returns the number of callbacks that waited for it. */
export function frame(): number {
  const due = frames;
  frames = [];
  for (const call of due) call(performance.now());
  return due.length;
}

export function end(): void {
  controller.abort();
}

/** Returns the events that were reported since the last call. */
export function news(): string[] {
  return told.splice(0);
}

/** Returns all events that were reported since the last call of `news`. */
export function all(): readonly string[] {
  return told;
}

/** Returns the modifier keys that are held down now. */
export function heldKeys(): string[] {
  return (['none', 'alt', 'control', 'shift'] as const).filter((key) => pointer?.isHeld(key));
}
