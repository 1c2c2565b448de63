/**
 * Paints marks through the CSS Custom Highlight API; the only file that does. The page's DOM is not touched. The registry of
 * highlights is shared with the page, so only our own names in it are ever set or deleted, and they are the same for every entry.
 */
import type { EntryKind } from '../../engine/glossary.ts';
import { type Mark, pointsOf } from './page-blocks.ts';

/** The highlight of a look; `undefined` is the one look for all. */
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

/** Chromium's frames slow down from some thousands of painted ranges on, so above this number only marks in view are painted. */
export const MOST_PAINTED = 2000;

/**
 * A page that clears the registry gets its marks back, but not in an endless fight: this many times in a row, and then once
 * for each span of this many milliseconds.
 */
const RESTORES = { most: 20, refill: 3000 } as const;

/** How often the registry is looked at on a page that does not change, in ms. */
const REGISTRY_CHECK = 2000;

/** How long new marks may wait for being painted on a page with more marks than are painted, in ms. */
const WINDOW_DELAY = 100;

interface Painted {
  readonly range: StaticRange;
  readonly look: MarkLook;
}

export interface PainterOptions {
  /** Returns the marks in view and around it, at most `most`; asked only on pages with more than `MOST_PAINTED` marks. */
  readonly marksInView: (most: number) => Iterable<Mark>;
  readonly signal: AbortSignal;
  readonly registry?: HighlightRegistry;
}

export interface Painter {
  /** Paints a mark at the next `flush`. Painting it again where it is painted already costs nothing. */
  show(mark: Mark): void;
  hide(mark: Mark): void;
  /** Brings what is painted in step with what is shown. */
  flush(): void;
  /** Chooses again which marks are in view. */
  follow(): void;
  /** Paints all marks with one look, or each kind of entry with its own. */
  setLooks(looks: 'quiet' | 'kinds'): void;
  /** True if the mark is painted and the page has not taken it away. */
  isPainted(mark: Mark): boolean;
  /** Lights up one mark until the returned function is called. */
  flash(mark: Mark): () => void;
}

/** Returns a function that says whether one more is allowed; see `RESTORES`. */
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

  /** Registers highlights that have marks, and removes those that have none. */
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
