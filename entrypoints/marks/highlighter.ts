/**
 * Paints marks through the CSS Custom Highlight API; the only file that does. The page's DOM is not touched. The registry of highlights
 * is shared with the page, so only our own names in it are ever set or deleted, and they are the same for every entry.
 */
import type { Mark } from './marks.ts';

const MARKS = 'sidelight';
const FLASH = 'sidelight-flash';

/** Chromium's frames slow down from some thousands of painted ranges on (measured, docs/decisions/0001). */
export const MOST_PAINTED = 2000;

/** A page that clears our highlights gets them back this many times, not in an endless fight. */
const MOST_RESTORES = 20;

export interface Highlighter {
  /** Paints these marks, in place of those painted before. Above `MOST_PAINTED`, only those around the viewport. */
  paint(inOrder: readonly Mark[]): void;
  /** Lights up one mark until the returned function is called. */
  flash(mark: Mark): () => void;
  /** Removes everything that was painted. */
  clear(): void;
}

/** The vertical place of a mark, in CSS pixels from the viewport's top; undefined where it has no box. */
function topOf({ range }: Mark): number | undefined {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const box = live.getBoundingClientRect();
  return box.width === 0 && box.height === 0 ? undefined : box.top;
}

/** The `MOST_PAINTED` marks around the top of the viewport, a quarter of them above it, by bisection over document order. */
export function paintable(inOrder: readonly Mark[], measure: (mark: Mark) => number | undefined = topOf): readonly Mark[] {
  if (inOrder.length <= MOST_PAINTED) return inOrder;
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = inOrder[middle];
    if (mark !== undefined && (measure(mark) ?? 0) < 0) low = middle + 1;
    else high = middle;
  }
  const first = Math.max(0, Math.min(low - MOST_PAINTED / 4, inOrder.length - MOST_PAINTED));
  return inOrder.slice(first, first + MOST_PAINTED);
}

export function createHighlighter(registry: HighlightRegistry = CSS.highlights): Highlighter {
  let highlight: Highlight | undefined;
  let painted = new Set<Mark>();
  let restores = 0;

  function register(): Highlight {
    if (highlight !== undefined && registry.get(MARKS) === undefined) restores++;
    highlight ??= new Highlight();
    if (restores <= MOST_RESTORES) registry.set(MARKS, highlight);
    return highlight;
  }

  return {
    paint(inOrder) {
      if (inOrder.length === 0 && painted.size === 0) return;
      const target = register();
      const wanted = new Set(paintable(inOrder));
      for (const mark of painted) if (!wanted.has(mark)) target.delete(mark.range);
      for (const mark of wanted) if (!painted.has(mark)) target.add(mark.range);
      painted = wanted;
      if (wanted.size > 0) return;
      registry.delete(MARKS);
      highlight = undefined;
    },
    flash(mark) {
      const flashed = new Highlight(mark.range);
      flashed.priority = 1;
      registry.set(FLASH, flashed);
      return () => {
        if (registry.get(FLASH) === flashed) registry.delete(FLASH);
      };
    },
    clear() {
      registry.delete(MARKS);
      registry.delete(FLASH);
      highlight = undefined;
      painted = new Set();
    },
  };
}
