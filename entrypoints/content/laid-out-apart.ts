/** Checks the layout: a page may show two neighbouring text nodes as one word or as two separate texts. */
import { contains, parentNodeOf } from '../page/safe-dom.ts';

/** Returns true if the page's styles separate an element from the text on that side of it. */
function isSetApart(element: Element, side: 'left' | 'right'): boolean {
  const style = getComputedStyle(element);
  if (style.float !== 'none') return false; // a drop cap, which belongs to the word after it
  if (style.position === 'absolute' || !(style.display === 'inline' || style.display === 'contents'))
    return true;
  const room =
    side === 'left' ? [style.marginLeft, style.paddingLeft] : [style.marginRight, style.paddingRight];
  return room.some((length) => Number.parseFloat(length) > 0);
}

/** Returns true if an element around `node` that does not contain `other` is set apart on that side. */
function endsSetApart(node: Text, other: Text, side: 'left' | 'right'): boolean {
  for (let parent = parentNodeOf(node); parent instanceof Element && !contains(parent, other); ) {
    if (isSetApart(parent, side)) return true;
    parent = parentNodeOf(parent);
  }
  return false;
}

/**
 * Returns true if the page shows two neighbouring text nodes as separate texts. There must be only inline
 * tags between the two nodes.
 */
export function isLaidOutApart(before: Text, after: Text): boolean {
  return endsSetApart(before, after, 'right') || endsSetApart(after, before, 'left');
}
