/** Watches the pointer for a test. Runs in the page. */
import { type PointerWatch, watchPointer } from '../../entrypoints/content/pointer.ts';

const told: string[] = [];
let frames: FrameRequestCallback[] = [];
let pointer: PointerWatch | undefined;
const life = new AbortController();

/** Begins to watch. With `opens`, taps and keys are taken by a card. Frames come only with `frame`. */
export function watch(opens: boolean): void {
  globalThis.requestAnimationFrame = (call) => frames.push(call);
  const at = (point: { readonly x: number; readonly y: number } | undefined) => (point === undefined ? 'nowhere' : `${point.x},${point.y}`);
  function take(what: string): boolean {
    told.push(what);
    return opens;
  }
  pointer = watchPointer({
    signal: life.signal,
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

/** Lets a frame come. Returns how many reports had been put off until then. */
export function frame(): number {
  const due = frames;
  frames = [];
  for (const call of due) call(performance.now());
  return due.length;
}

export function end(): void {
  life.abort();
}

/** Returns what has been told since the last time. */
export function news(): string[] {
  return told.splice(0);
}

/** Returns what has been told so far. */
export function all(): readonly string[] {
  return told;
}

/** Returns those of the keys that are held down now. */
export function heldKeys(): string[] {
  return (['none', 'alt', 'control', 'shift'] as const).filter((key) => pointer?.isHeld(key));
}
