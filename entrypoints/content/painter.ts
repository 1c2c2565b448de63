/**
 * Paints marks as highlights, without changing the page's DOM. Paints only those in view if there are very
 * many.
 */
import type { EntryKind } from '../../engine/glossary.ts';
import type { PageState } from '../../platform/messages.ts';
import { createHighlights } from './highlight-registry.ts';
import { type Mark, pointsOf } from './page-blocks.ts';

/** Name of the highlight that holds all marks when they have one look. */
const QUIET = 'sidelight';

/** Names of the highlights of marks when each kind of entry has its own look. */
const HIGHLIGHT_OF: Readonly<Record<EntryKind, string>> = {
  person: 'sidelight-person',
  country: 'sidelight-place',
  city: 'sidelight-place',
  region: 'sidelight-place',
  institution: 'sidelight-place',
  route: 'sidelight-route',
  organisation: 'sidelight-organisation',
  agreement: 'sidelight-event',
  event: 'sidelight-event',
  concept: 'sidelight-idea',
};

function highlightOf({ entry: { kind } }: Mark): string {
  return HIGHLIGHT_OF[Object.hasOwn(HIGHLIGHT_OF, kind) ? (kind as EntryKind) : 'concept'];
}

/**
 * Largest number of painted marks. If a page has more, only those in view are painted, since some thousands
 * of painted ranges slow down Chromium's frames.
 */
export const MOST_PAINTED = 2000;

/** Delay before the marks in view are painted, on a page with more than `MOST_PAINTED` marks, in ms. */
const WINDOW_DELAY = 100;

interface Painted {
  readonly range: StaticRange;
  /** Name of the highlight that contains the range. */
  readonly name: string;
}

export interface PainterOptions {
  /**
   * Returns at most `most` marks: those in view, then those near it. Called only on pages with more than
   * `MOST_PAINTED` marks.
   */
  readonly marksInView: (most: number) => Iterable<Mark>;
  readonly signal: AbortSignal;
}

export interface Painter {
  /**
   * Paints a mark at the next `flush`. Does nothing if the mark is painted and covers the same text as
   * before.
   */
  show(mark: Mark): void;
  /** Removes a mark's paint at the next `flush`. */
  hide(mark: Mark): void;
  /** Applies all `show` and `hide` calls since the last flush. */
  flush(): void;
  /**
   * Call after scrolling: paints the marks that are now in view, on pages with more than `MOST_PAINTED`
   * marks.
   */
  follow(): void;
  /** Paints all marks with one look, or each kind of entry with its own. */
  setLooks(looks: PageState['looks']): void;
  /** Returns true if the mark is painted and the page has not removed its highlight. */
  isPainted(mark: Mark): boolean;
  /** Highlights one mark until the returned function is called. */
  flash(mark: Mark): () => void;
}

function staticRange({ start, end }: NonNullable<ReturnType<typeof pointsOf>>): StaticRange {
  const { node: startContainer, offset: startOffset } = start;
  const { node: endContainer, offset: endOffset } = end;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

export function createPainter({ marksInView, signal }: PainterOptions): Painter {
  const shown = new Set<Mark>();
  const painted = new Map<Mark, Painted>();
  const highlights = createHighlights(signal);
  const changed = new Set<Mark>();
  let looks: PageState['looks'] = 'quiet';
  /** True if only the marks in view are painted. */
  let isWindowed = false;
  let windowTimer: ReturnType<typeof setTimeout> | undefined;

  function remove(mark: Mark): void {
    const before = painted.get(mark);
    if (before === undefined) return;
    painted.delete(mark);
    highlights.remove(before.name, before.range);
  }

  function paint(mark: Mark): void {
    const points = pointsOf(mark);
    if (points === undefined) {
      remove(mark);
      return;
    }
    const name = looks === 'kinds' ? highlightOf(mark) : QUIET;
    const before = painted.get(mark);
    const { start, end } = points;
    if (
      before?.name === name &&
      before.range.startContainer === start.node &&
      before.range.startOffset === start.offset &&
      before.range.endContainer === end.node &&
      before.range.endOffset === end.offset
    ) {
      return;
    }
    remove(mark);
    const range = staticRange(points);
    highlights.add(name, range);
    painted.set(mark, { range, name });
  }

  function paintWindow(): void {
    windowTimer = undefined;
    if (signal.aborted) return;
    const wanted = new Set<Mark>();
    for (const mark of marksInView(MOST_PAINTED)) if (shown.has(mark)) wanted.add(mark);
    for (const mark of [...painted.keys()]) if (!wanted.has(mark)) remove(mark);
    for (const mark of wanted) paint(mark);
    highlights.register();
  }

  function scheduleWindow(): void {
    windowTimer ??= setTimeout(paintWindow, WINDOW_DELAY);
  }

  signal.addEventListener('abort', () => {
    clearTimeout(windowTimer);
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
      highlights.register();
    },
    follow() {
      if (isWindowed) scheduleWindow();
    },
    setLooks(next) {
      if (next === looks) return;
      looks = next;
      for (const mark of [...painted.keys()]) paint(mark);
      highlights.register();
    },
    isPainted(mark) {
      const name = painted.get(mark)?.name;
      if (name === undefined) return false;
      if (highlights.isRegistered(name)) return true;
      highlights.register();
      return false;
    },
    flash(mark) {
      const points = pointsOf(mark);
      if (points === undefined) return () => {};
      return highlights.flash(staticRange(points));
    },
  };
}
