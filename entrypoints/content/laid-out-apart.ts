/** Checks the layout: a page may show two neighbouring text nodes as one word or as two separate texts. */
import { contains, parentNodeOf } from '../page/safe-dom.ts';

/**
 * Returns true if the page's styles separate an element from the text to its left or right, for example by a
 * margin.
 */
function isSetApart(element: Element, side: 'left' | 'right'): boolean {
  const style = getComputedStyle(element);
  if (style.float !== 'none') return false; // a drop cap, which belongs to the word after it
  if (style.position === 'absolute' || !(style.display === 'inline' || style.display === 'contents'))
    return true;
  const room =
    side === 'left' ? [style.marginLeft, style.paddingLeft] : [style.marginRight, style.paddingRight];
  return room.some((length) => Number.parseFloat(length) > 0);
}

/**
 * Returns true if `node` is in an element without `other` which the page's styles separate from the text on
 * the given side.
 */
function endsSetApart(node: Text, other: Text, side: 'left' | 'right'): boolean {
  for (let parent = parentNodeOf(node); parent instanceof Element && !contains(parent, other); ) {
    if (isSetApart(parent, side)) return true;
    parent = parentNodeOf(parent);
  }
  return false;
}

/**
 * Returns true if the page shows two neighbouring text nodes as separate texts. Call it only for text nodes
 * that have nothing but tags of inline elements between them.
 */
export function isLaidOutApart(before: Text, after: Text): boolean {
  return endsSetApart(before, after, 'right') || endsSetApart(after, before, 'left');
}
