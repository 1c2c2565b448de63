/**
 * Paints marks as highlights, without changing the page's DOM. If a page has more than `MOST_PAINTED` marks,
 * paints only those in view.
 */
import type { EntryKind } from '../../engine/glossary.ts';
import type { PageState } from '../../platform/messages.ts';
import { createHighlights } from './highlight-registry.ts';
import { type Mark, pointsOf } from './page-blocks.ts';

/** Name of the highlight with all marks, if the setting gives all marks the same look. */
const QUIET = 'sidelight';

/** Name of the highlight for each kind of entry, if the setting gives each kind its own look. */
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
 * Largest number of marks that are painted at the same time. If a page has more, only those in view are
 * painted, since thousands of painted ranges slow down Chromium's frames.
 */
export const MOST_PAINTED = 2000;

/**
 * Delay between a change or scroll and painting the marks in view, in ms. Applies to pages with more than
 * `MOST_PAINTED` marks.
 */
const WINDOW_DELAY = 100;

interface Painted {
  readonly range: StaticRange;
  /** Name of the highlight that contains `range`. */
  readonly name: string;
}

export interface PainterOptions {
  /**
   * Returns at most `most` marks: first those in view, then those near the view. Called only on pages with
   * more than `MOST_PAINTED` marks.
   */
  readonly marksInView: (most: number) => Iterable<Mark>;
  readonly signal: AbortSignal;
}

export interface Painter {
  /**
   * Requests that a mark be painted at the next `flush`. If the mark is painted already but its text has
   * moved, it is painted again. On pages with more than `MOST_PAINTED` marks, a mark out of view may stay
   * unpainted.
   */
  show(mark: Mark): void;
  /** Requests that the paint of a mark be removed at the next `flush`. */
  hide(mark: Mark): void;
  /** Paints and removes the marks for which `show` and `hide` were called since the last flush. */
  flush(): void;
  /**
   * Call after scrolling. On pages with more than `MOST_PAINTED` marks, paints the marks that are now in
   * view.
   */
  follow(): void;
  /** Changes the setting of looks: all marks look the same, or each kind of entry has its own look. */
  setLooks(looks: PageState['looks']): void;
  /**
   * Returns true if the mark is painted and its highlight is still registered. A page may remove the
   * highlight; it is then registered again.
   */
  isPainted(mark: Mark): boolean;
  /** Paints one mark more strongly. Returns a function that ends this. */
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
  /** True if only the marks in view are painted, because the page has more than `MOST_PAINTED`. */
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
