/**
 * Places a sheet, the card for touch screens, at an edge of the window. It never covers the line that it
 * explains.
 */
import { LINE_GAP, type Rect } from './placement.ts';

/** Largest height of a sheet, as a share (0 to 1) of the window's height. */
const MOST = 0.6;
/**
 * Least height that must be free for a sheet at the bottom edge, as a share (0 to 1) of the window's height.
 */
const LEAST = 0.4;

export interface SheetPlacement {
  readonly edge: 'top' | 'bottom';
  /** Largest height of the sheet, in CSS pixels. */
  readonly maxHeight: number;
}

/**
 * Returns how low a line of text may end so that a sheet still fits below it, in CSS pixels from the top of
 * the window.
 */
export function lowestLineEnd(windowHeight: number): number {
  return windowHeight * (1 - LEAST) - LINE_GAP;
}

/**
 * Places a sheet for a mark with these boxes. It goes to the top edge only if the bottom has too little room,
 * and less than the top.
 */
export function placeSheet(
  boxes: readonly Pick<Rect, 'top' | 'bottom'>[],
  windowHeight: number,
): SheetPlacement {
  const end = Math.max(...boxes.map(({ bottom }) => bottom));
  const begin = Math.min(...boxes.map(({ top }) => top));
  const most = windowHeight * MOST;
  const below = windowHeight - end - LINE_GAP;
  const above = begin - LINE_GAP;
  if (below >= windowHeight * LEAST || below >= above)
    return { edge: 'bottom', maxHeight: Math.min(most, Math.max(below, 0)) };
  return { edge: 'top', maxHeight: Math.min(most, above) };
}
