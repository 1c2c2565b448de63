/**
 * Where the card goes: a pure function of measures in CSS pixels, relative to the viewport. The card stands under the line that the
 * mark is on, or above it where there is more room, and never covers it. Of a line that runs down the page it stands on one side.
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
  /** The mark's boxes, one a line that it is wrapped over. */
  readonly boxes: readonly Rect[];
  /** The pointer, which says which of the boxes is meant. */
  readonly pointer: { readonly x: number; readonly y: number } | undefined;
  readonly card: Size;
  readonly viewport: Size;
  readonly isRightToLeft: boolean;
  /** The line runs down the page, as in vertical Chinese, Japanese and Mongolian, or as the turned head of a table does. */
  readonly runsDown: boolean;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly side: 'below' | 'above' | 'beside';
  /** The height that the card may take on that side. */
  readonly maxHeight: number;
}

/** Room between the card and the line. */
export const LINE_GAP = 8;
/** Room between the card and the edges of the viewport. */
const MARGIN = 8;

function distance(box: Rect, { x, y }: { x: number; y: number }): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** The box that the pointer is in or nearest to; without a pointer the first. `undefined` if the mark has no box. */
export function pointedBox(boxes: readonly Rect[], pointer: PlacementMeasures['pointer']): Rect | undefined {
  if (pointer === undefined) return boxes[0];
  return boxes.reduce<Rect | undefined>(
    (best, box) => (best === undefined || distance(box, pointer) < distance(best, pointer) ? box : best),
    undefined,
  );
}

/** To the right of a line that runs down, or to the left; `undefined` if there is room for the card on neither side. */
function placeBeside(line: Rect, card: Size, viewport: Size): Placement | undefined {
  const right = line.right + LINE_GAP;
  const left = line.left - LINE_GAP - card.width;
  const fitsRight = right >= MARGIN && right + card.width <= viewport.width - MARGIN;
  if (!fitsRight && (left < MARGIN || left + card.width > viewport.width - MARGIN)) return undefined;
  const maxHeight = Math.max(0, viewport.height - 2 * MARGIN);
  const lowest = viewport.height - MARGIN - Math.min(card.height, maxHeight);
  return { left: fitsRight ? right : left, top: clamp(line.top, MARGIN, lowest), side: 'beside', maxHeight };
}

/** Places the card; `undefined` if the mark has no box, which is where it is hidden or gone. */
export function placeCard({ boxes, pointer, card, viewport, isRightToLeft, runsDown }: PlacementMeasures): Placement | undefined {
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
