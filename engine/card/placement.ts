/**
 * Places the card in the viewport. All measures are in CSS pixels. The card stands under the mark's line, or
 * above it if it does not fit below and there is more room above. It never covers the line. If the line runs
 * down the page, the card stands beside it.
 */

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PlacementMeasures {
  /** Boxes of the mark: one for each line of text that the mark continues on. */
  readonly boxes: readonly Rect[];
  /** Position of the pointer. The card is placed at the box nearest to it. */
  readonly pointer: { readonly x: number; readonly y: number } | undefined;
  readonly card: Size;
  readonly viewport: Size;
  readonly isRightToLeft: boolean;
  /** True if the line runs down the page, as in vertical Japanese or in the turned head of a table. */
  readonly runsDown: boolean;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly side: 'below' | 'above' | 'beside';
  /** Largest height of the card on that side. */
  readonly maxHeight: number;
}

/** Space between the card and the line, in CSS pixels. */
export const LINE_GAP = 8;
/** Space between the card and the edges of the viewport, in CSS pixels. */
const MARGIN = 8;

/** Returns the distance from a box to a point. It is 0 inside the box. */
function distance(box: Rect, { x, y }: { x: number; y: number }): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/**
 * Returns the box nearest to the pointer, or the first box without a pointer. Returns undefined if there is
 * no box.
 */
export function pointedBox(boxes: readonly Rect[], pointer: PlacementMeasures['pointer']): Rect | undefined {
  if (pointer === undefined) return boxes[0];
  return boxes.reduce<Rect | undefined>(
    (best, box) => (best === undefined || distance(box, pointer) < distance(best, pointer) ? box : best),
    undefined,
  );
}

/**
 * Places the card to the right of a line that runs down, or to the left. Returns undefined if neither side
 * has room.
 */
function placeBeside(line: Rect, card: Size, viewport: Size): Placement | undefined {
  const right = line.right + LINE_GAP;
  const left = line.left - LINE_GAP - card.width;
  const fitsRight = right >= MARGIN && right + card.width <= viewport.width - MARGIN;
  if (!fitsRight && (left < MARGIN || left + card.width > viewport.width - MARGIN)) return undefined;
  const maxHeight = Math.max(0, viewport.height - 2 * MARGIN);
  const lowest = viewport.height - MARGIN - Math.min(card.height, maxHeight);
  return { left: fitsRight ? right : left, top: clamp(line.top, MARGIN, lowest), side: 'beside', maxHeight };
}

/** Places the card. Returns undefined if the mark has no box, since it is hidden or no longer on the page. */
export function placeCard({
  boxes,
  pointer,
  card,
  viewport,
  isRightToLeft,
  runsDown,
}: PlacementMeasures): Placement | undefined {
  const line = pointedBox(boxes, pointer);
  if (line === undefined) return undefined;
  const beside = runsDown ? placeBeside(line, card, viewport) : undefined;
  if (beside !== undefined) return beside;
  const below = viewport.height - MARGIN - (line.bottom + LINE_GAP);
  const above = line.top - LINE_GAP - MARGIN;
  const side = below >= card.height || below >= above ? 'below' : 'above';
  const maxHeight = Math.max(0, side === 'below' ? below : above);
  const height = Math.min(card.height, maxHeight);
  const start = isRightToLeft ? line.right - card.width : line.left;
  return {
    left: clamp(start, MARGIN, Math.max(MARGIN, viewport.width - MARGIN - card.width)),
    top: side === 'below' ? line.bottom + LINE_GAP : line.top - LINE_GAP - height,
    side,
    maxHeight,
  };
}
