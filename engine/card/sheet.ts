/** Where a sheet goes, the card for fingers: along the bottom of the window, as high as it may be without covering the line that it explains. */
import { LINE_GAP, type Rect } from './placement.ts';

/** Shares of the window's height: what the sheet takes at most, and what it needs. */
const MOST = 0.6;
const LEAST = 0.4;

export interface SheetPlacement {
  readonly edge: 'top' | 'bottom';
  /** In CSS pixels. */
  readonly maxHeight: number;
}

/** How far down a line may end so that a sheet has room under it, in CSS pixels from the window's top. */
export function lowestLineEnd(windowHeight: number): number {
  return windowHeight * (1 - LEAST) - LINE_GAP;
}

/** Places a sheet for a mark with these boxes: at the top edge only where the line is too low and could not be moved (`lowestLineEnd`). */
export function placeSheet(boxes: readonly Pick<Rect, 'top' | 'bottom'>[], windowHeight: number): SheetPlacement {
  const end = Math.max(...boxes.map(({ bottom }) => bottom));
  const begin = Math.min(...boxes.map(({ top }) => top));
  const most = windowHeight * MOST;
  const below = windowHeight - end - LINE_GAP;
  const above = begin - LINE_GAP;
  if (below >= windowHeight * LEAST || below >= above) return { edge: 'bottom', maxHeight: Math.min(most, Math.max(below, 0)) };
  return { edge: 'top', maxHeight: Math.min(most, above) };
}
