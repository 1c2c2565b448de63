/**
 * Paints marks through the CSS Custom Highlight API, without touching the page's DOM. No other file uses that
 * API. The page shares the registry of highlights, so this file sets and deletes only our own names, which
 * are the same for every entry.
 */
import type { EntryKind } from '../../engine/glossary.ts';
import { type Mark, pointsOf } from './page-blocks.ts';

/** The look of a mark. `undefined` is the single look that all marks share. */
type MarkLook = 'person' | 'place' | 'route' | 'organisation' | 'event' | 'idea' | undefined;

const LOOK_OF: Readonly<Record<EntryKind, Exclude<MarkLook, undefined>>> = {
  person: 'person',
  country: 'place',
  city: 'place',
  region: 'place',
  institution: 'place',
  route: 'route',
  organisation: 'organisation',
  agreement: 'event',
  event: 'event',
  concept: 'idea',
};

const FLASH = 'sidelight-flash';

function nameOf(look: MarkLook): string {
  return look === undefined ? 'sidelight' : `sidelight-${look}`;
}

function lookOf({ entry: { kind } }: Mark): MarkLook {
  return Object.hasOwn(LOOK_OF, kind) ? LOOK_OF[kind as EntryKind] : 'idea';
}

/**
 * Largest number of marks that are all painted. Above it only marks in view are painted, since Chromium's
 * frames slow down from some thousands of painted ranges on.
 */
export const MOST_PAINTED = 2000;

/**
 * Limits how often marks are restored on a page that clears the registry: `most` times in a row, then once
 * per `refill` ms.
 */
const RESTORES = { most: 20, refill: 3000 } as const;

/** Interval between checks that our highlights are still registered, in ms. */
const REGISTRY_CHECK = 2000;

/** Delay before the marks in view are painted, on a page with more than `MOST_PAINTED` marks, in ms. */
const WINDOW_DELAY = 100;

interface Painted {
  readonly range: StaticRange;
  readonly look: MarkLook;
}

export interface PainterOptions {
  /**
   * Returns the marks in view and near it, at most `most`. Called only on pages with more than `MOST_PAINTED`
   * marks.
   */
  readonly marksInView: (most: number) => Iterable<Mark>;
  readonly signal: AbortSignal;
  readonly registry?: HighlightRegistry;
}

export interface Painter {
  /** Paints a mark at the next `flush`. Costs nothing if it is painted there already. */
  show(mark: Mark): void;
  hide(mark: Mark): void;
  /** Applies all `show` and `hide` calls since the last flush. */
  flush(): void;
  /** Selects the marks in view again, after scrolling. */
  follow(): void;
  /** Paints all marks with one look, or each kind of entry with its own. */
  setLooks(looks: 'quiet' | 'kinds'): void;
  /** Returns true if the mark is painted and the page has not removed its highlight. */
  isPainted(mark: Mark): boolean;
  /** Highlights one mark until the returned function is called. */
  flash(mark: Mark): () => void;
}

/** Returns a function that returns true while `RESTORES` allows one more restore. */
function createAllowance(): () => boolean {
  let left: number = RESTORES.most;
  let since = performance.now();
  return () => {
    const now = performance.now();
    const refilled = Math.floor((now - since) / RESTORES.refill);
    if (refilled > 0) {
      left = Math.min(RESTORES.most, left + refilled);
      since += refilled * RESTORES.refill;
    }
    if (left === 0) return false;
    left--;
    return true;
  };
}

function staticRange({ start, end }: NonNullable<ReturnType<typeof pointsOf>>): StaticRange {
  return new StaticRange({ startContainer: start.node, startOffset: start.offset, endContainer: end.node, endOffset: end.offset });
}

export function createPainter({ marksInView, signal, registry = CSS.highlights }: PainterOptions): Painter {
  const shown = new Set<Mark>();
  const painted = new Map<Mark, Painted>();
  const highlights = new Map<MarkLook, Highlight>();
  const changed = new Set<Mark>();
  const mayRestore = createAllowance();
  let looks: 'quiet' | 'kinds' = 'quiet';
  let isWindowed = false;
  let windowTimer: ReturnType<typeof setTimeout> | undefined;
  let checkTimer: ReturnType<typeof setTimeout> | undefined;

  function remove(mark: Mark): void {
    const before = painted.get(mark);
    if (before === undefined) return;
    painted.delete(mark);
    highlights.get(before.look)?.delete(before.range);
  }

  function paint(mark: Mark): void {
    const points = pointsOf(mark);
    if (points === undefined) {
      remove(mark);
      return;
    }
    const look = looks === 'kinds' ? lookOf(mark) : undefined;
    const before = painted.get(mark);
    const { start, end } = points;
    if (
      before?.look === look &&
      before?.range.startContainer === start.node &&
      before.range.startOffset === start.offset &&
      before.range.endContainer === end.node &&
      before.range.endOffset === end.offset
    ) {
      return;
    }
    remove(mark);
    const range = staticRange(points);
    let highlight = highlights.get(look);
    if (highlight === undefined) {
      highlight = new Highlight();
      highlights.set(look, highlight);
    }
    highlight.add(range);
    painted.set(mark, { range, look });
  }

  /** Registers highlights that have ranges, and removes empty ones. */
  function register(): void {
    for (const [look, highlight] of highlights) {
      const name = nameOf(look);
      if (highlight.size === 0) {
        if (registry.get(name) === highlight) registry.delete(name);
        highlights.delete(look);
      } else if (registry.get(name) !== highlight) {
        const isNew = !registered.has(highlight);
        if (!isNew && !mayRestore()) continue;
        registered.add(highlight);
        registry.set(name, highlight);
      }
    }
    scheduleCheck();
  }

  const registered = new WeakSet<Highlight>();

  function scheduleCheck(): void {
    if (checkTimer !== undefined || highlights.size === 0 || signal.aborted) return;
    checkTimer = setTimeout(() => {
      checkTimer = undefined;
      if (document.visibilityState === 'hidden') scheduleCheck();
      else register();
    }, REGISTRY_CHECK);
  }

  function paintWindow(): void {
    windowTimer = undefined;
    if (signal.aborted) return;
    const wanted = new Set<Mark>();
    for (const mark of marksInView(MOST_PAINTED)) if (shown.has(mark)) wanted.add(mark);
    for (const mark of [...painted.keys()]) if (!wanted.has(mark)) remove(mark);
    for (const mark of wanted) paint(mark);
    register();
  }

  function scheduleWindow(): void {
    windowTimer ??= setTimeout(paintWindow, WINDOW_DELAY);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(windowTimer);
    clearTimeout(checkTimer);
    for (const [look, highlight] of highlights) if (registry.get(nameOf(look)) === highlight) registry.delete(nameOf(look));
    registry.delete(FLASH);
    highlights.clear();
    painted.clear();
    shown.clear();
  });

  return {
    show(mark) {
      shown.add(mark);
      changed.add(mark);
    },
    hide(mark) {
      shown.delete(mark);
      changed.add(mark);
    },
    flush() {
      if (signal.aborted) return;
      const marks = [...changed];
      changed.clear();
      if (shown.size > MOST_PAINTED) {
        for (const mark of marks) {
          if (!shown.has(mark)) remove(mark);
          else if (painted.has(mark) || painted.size < MOST_PAINTED) paint(mark);
        }
        isWindowed = true;
        if (marks.length > 0) scheduleWindow();
      } else if (isWindowed) {
        isWindowed = false;
        clearTimeout(windowTimer);
        windowTimer = undefined;
        for (const mark of marks) if (!shown.has(mark)) remove(mark);
        for (const mark of shown) paint(mark);
      } else {
        for (const mark of marks) {
          if (shown.has(mark)) paint(mark);
          else remove(mark);
        }
      }
      register();
    },
    follow() {
      if (isWindowed) scheduleWindow();
    },
    setLooks(next) {
      if (next === looks) return;
      looks = next;
      for (const mark of [...painted.keys()]) paint(mark);
      register();
    },
    isPainted(mark) {
      const look = painted.get(mark)?.look;
      if (!painted.has(mark)) return false;
      if (registry.get(nameOf(look)) === highlights.get(look)) return true;
      register();
      return false;
    },
    flash(mark) {
      const points = pointsOf(mark);
      if (points === undefined) return () => {};
      const flashed = new Highlight(staticRange(points));
      flashed.priority = 1;
      registry.set(FLASH, flashed);
      return () => {
        if (registry.get(FLASH) === flashed) registry.delete(FLASH);
      };
    },
  };
}
