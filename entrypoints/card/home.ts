/** Where in the page the card's host stands: under `<html>`, or in the modal dialog over the mark, which makes all that is outside it inert. */
import { pointedBox, type Rect } from '../../engine/placement.ts';
import type { Point } from '../page/frame-scripts.ts';
import { closest, shadowRootOf } from '../page/safe-dom.ts';

/** What is seen at a point, also inside open shadow trees. */
function elementAt({ x, y }: Point): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let root = element && shadowRootOf(element); root; root = element && shadowRootOf(element)) {
    const inner = root.elementFromPoint(x, y);
    if (inner === null || inner === element || inner.getRootNode() !== root) break;
    element = inner;
  }
  return element;
}

/** The open modal dialog that a mark with these boxes is in, or is covered by; `<html>` where there is none (docs/decisions/0008). */
export function homeOf(boxes: readonly Rect[], pointer: Point | undefined): Element {
  const line = pointedBox(boxes, pointer);
  const seen = line && elementAt({ x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 });
  return (seen && closest(seen, 'dialog:modal')) ?? document.documentElement;
}
