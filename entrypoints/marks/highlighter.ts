/**
 * Paints marks through the CSS Custom Highlight API; the only file that does. The page's DOM is not touched. The registry of highlights
 * is shared with the page, so only our own names in it are ever set or deleted, and they are the same for every entry.
 */
import { liveRange } from './live-range.ts';
import type { Mark } from './marks.ts';

/** The highlight of a look; `undefined` is the one look for all. */
export type MarkLook = 'person' | 'place' | 'route' | 'organisation' | 'event' | 'idea' | undefined;

const FLASH = 'sidelight-flash';

function nameOf(look: MarkLook): string {
  return look === undefined ? 'sidelight' : `sidelight-${look}`;
}

/** Chromium's frames slow down from some thousands of painted ranges on (measured, docs/decisions/0001). */
export const MOST_PAINTED = 2000;

/** A page that clears our highlights gets them back this many times, not in an endless fight. */
const MOST_RESTORES = 20;

export interface Highlighter {
  /** Paints these marks, in place of those painted before. Above `MOST_PAINTED`, only those around the viewport. */
  paint(inOrder: readonly Mark[], lookOf?: (mark: Mark) => MarkLook): void;
  /** Lights up one mark until the returned function is called. */
  flash(mark: Mark): () => void;
  /** Removes everything that was painted. */
  clear(): void;
}

/** The vertical place of a mark, in CSS pixels from the viewport's top; undefined where it has no box. */
function topOf(mark: Mark): number | undefined {
  const box = liveRange(mark)?.getBoundingClientRect();
  return box === undefined || (box.width === 0 && box.height === 0) ? undefined : box.top;
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
  const highlights = new Map<MarkLook, Highlight>();
  let painted = new Map<Mark, MarkLook>();
  let restores = 0;

  /** The highlight of this look, registered; a page that has taken it out gets it back. */
  function register(look: MarkLook): Highlight {
    const name = nameOf(look);
    const known = highlights.get(look);
    if (known !== undefined && registry.get(name) === undefined) restores++;
    const highlight = known ?? new Highlight();
    highlights.set(look, highlight);
    if (restores <= MOST_RESTORES) registry.set(name, highlight);
    return highlight;
  }

  function unregisterEmpty(): void {
    for (const [look, highlight] of highlights) {
      if (highlight.size > 0) continue;
      registry.delete(nameOf(look));
      highlights.delete(look);
    }
  }

  return {
    paint(inOrder, lookOf = () => undefined) {
      if (inOrder.length === 0 && painted.size === 0) return;
      const wanted = new Map(paintable(inOrder).map((mark) => [mark, lookOf(mark)]));
      for (const [mark, look] of painted) if (!wanted.has(mark) || wanted.get(mark) !== look) highlights.get(look)?.delete(mark.range);
      for (const look of new Set(wanted.values())) register(look);
      for (const [mark, look] of wanted) if (!painted.has(mark) || painted.get(mark) !== look) highlights.get(look)?.add(mark.range);
      painted = wanted;
      unregisterEmpty();
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
      for (const look of highlights.keys()) registry.delete(nameOf(look));
      registry.delete(FLASH);
      highlights.clear();
      painted = new Map();
    },
  };
}
