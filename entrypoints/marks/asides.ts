/** What says little of a page's subject: its navigation, links to other pages with their headlines, items of lists. */
import { closest, parentNodeOf } from '../page/safe-dom.ts';
import type { TextBlock } from './text-blocks.ts';

const FURNITURE = 'nav, footer, [role="navigation" i], [role="contentinfo" i], [role="menu" i], [role="menubar" i]';
const LINK = 'a[href]';
const ITEM = 'li, td, th, dt, dd, label, button';

/** True if all text of the block is in elements that `selector` matches. */
function isIn({ nodes }: Pick<TextBlock, 'nodes'>, selector: string): boolean {
  const parents = nodes.filter(({ data }) => data.trim() !== '').map(parentNodeOf);
  return parents.length > 0 && parents.every((parent) => parent instanceof Element && closest(parent, selector) !== null);
}

/** True if the text is part of the page's furniture, or all of it is in links. */
export function isAside(block: Pick<TextBlock, 'nodes'>): boolean {
  return isIn(block, LINK) || isIn(block, FURNITURE);
}

/** True if the text is in an item of a list or a table. */
export function isItem(block: Pick<TextBlock, 'nodes'>): boolean {
  return isIn(block, ITEM);
}
