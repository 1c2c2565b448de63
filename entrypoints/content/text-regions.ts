/**
 * Cuts a page into regions, each a range of children of one element with everything below them. The browser
 * reads a region's text in one call, without any access to its nodes. A name never crosses the border between
 * two regions, since a block element is on one side of the border.
 *
 * Access to a node makes the browser create a JavaScript object for it. Reading a page's text in some dozen
 * calls takes a third of the time of one access to each text node. Only regions that may hold a name are cut
 * smaller and read node by node (measured, docs/decisions/0003).
 */

import { isInlineElement, isSkippedElement, type SiblingRun, UNREAD } from '../page/element-kinds.ts';
import {
  childNodesOf,
  closest,
  contains,
  isElement,
  isText,
  localNameOf,
  parentNodeOf,
  sizeOf,
} from '../page/safe-dom.ts';

/** The children of `parent` from the index `from` up to, not including, `to`. */
export interface TextRegion {
  readonly parent: Node;
  readonly from: number;
  readonly to: number;
}

/**
 * Approximate largest number of elements in a region: `coarse` for the first search, `fine` for regions that
 * may be read node by node.
 */
export const REGION_SIZE = { coarse: 1500, fine: 60 } as const;

/** Number of children above which a parent's small children are cut by number, without measuring each. */
const MANY_CHILDREN = 100;

/**
 * Returns the region of a run of siblings. For a single element, returns the region of the element's
 * contents, which needs no access to its siblings. Returns undefined if there is nothing to read.
 */
export function regionOf(siblings: SiblingRun): TextRegion | undefined {
  const [first] = siblings;
  if (first === undefined) return undefined;
  if (siblings.length === 1 && isElement(first))
    return isSkippedElement(localNameOf(first)) ? undefined : { parent: first, from: 0, to: Infinity };
  const parent = parentNodeOf(first);
  if (parent === null) return undefined;
  const from = Array.prototype.indexOf.call(childNodesOf(parent), first);
  return { parent, from, to: from + siblings.length };
}

/** Returns the nodes of a region, which are siblings. */
export function nodesOf({ parent, from, to }: TextRegion): SiblingRun {
  return Array.prototype.slice.call(childNodesOf(parent), from, to);
}

/** Returns the current index of a child that was at `index` before; undefined if it has been removed. */
function indexNow(
  children: NodeListOf<ChildNode>,
  child: ChildNode | undefined,
  index: number,
): number | undefined {
  if (child === undefined) return undefined;
  if (children[index] === child) return index;
  const now = Array.prototype.indexOf.call(children, child);
  return now < 0 ? undefined : now;
}

/**
 * Stores a region by its first and last node. Returns a function that finds it again after the page has
 * changed.
 */
export function keepRegion({ parent, from, to }: TextRegion): () => TextRegion {
  const children = childNodesOf(parent);
  const length = Math.min(to, children.length) - from;
  const [first, last] = [children[from], children[from + length - 1]];
  return () => {
    const end = to === Infinity ? undefined : indexNow(children, last, from + length - 1);
    const start =
      indexNow(children, first, from) ?? (end === undefined ? from : Math.max(0, end + 1 - length));
    return { parent, from: start, to: to === Infinity ? to : (end ?? start + length - 1) + 1 };
  };
}

let sharedRange: Range | undefined;

/**
 * Returns the text of a shared range after `setBounds` has set it. Then collapses the range at the start of
 * the document, where the browser does not have to update it.
 */
function textBetween(setBounds: (range: Range) => void): string {
  sharedRange ??= document.createRange();
  setBounds(sharedRange);
  const text = sharedRange.toString();
  moveToStart(sharedRange);
  return text;
}

function moveToStart(range: Range): void {
  range.setStart(document, 0);
  range.collapse(true);
}

/** Sets a range to a region. Shortens it if the page has removed children since the region was cut. */
function setRange(range: Range, { parent, from, to }: TextRegion): void {
  const { length } = childNodesOf(parent);
  range.setStart(parent, Math.min(from, length));
  range.setEnd(parent, Math.min(to, length));
}

/** Returns all text of a region, including hidden text and scripts. */
export function bulkTextOf(region: TextRegion): string {
  return textBetween((range) => setRange(range, region));
}

function elementsIn(parent: Node, selector: string): Iterable<Element> {
  if (parent instanceof Element) return Element.prototype.querySelectorAll.call(parent, selector);
  return parent instanceof ShadowRoot ? parent.querySelectorAll(selector) : [];
}

/**
 * Returns a function that gives the text of a part of `region`. Call it with the parts in page order. It
 * leaves out text fields, code and scripts, because this text may be sent to the background.
 */
export function readableTextOf(region: TextRegion): (part: TextRegion) => string {
  const unread = [...elementsIn(region.parent, UNREAD)];
  let next = 0;
  return (part) => {
    if (!contains(region.parent, part.parent)) return ''; // removed by the page since the part was cut
    if (part.parent instanceof Element && closest(part.parent, UNREAD) !== null) return '';
    const whole = document.createRange();
    setRange(whole, part);
    const pieces: string[] = [];
    let from: Element | undefined;
    const readTo = (to: Element | undefined) =>
      pieces.push(
        textBetween((range) => {
          if (from === undefined) range.setStart(whole.startContainer, whole.startOffset);
          else range.setStartAfter(from);
          if (to === undefined) range.setEnd(whole.endContainer, whole.endOffset);
          else range.setEndBefore(to);
        }),
      );
    for (; next < unread.length; next++) {
      const element = unread[next];
      if (
        element === undefined ||
        !contains(region.parent, element) ||
        (from !== undefined && contains(from, element))
      )
        continue;
      if (!whole.intersectsNode(element)) {
        if (whole.comparePoint(element, 0) > 0) break;
        continue;
      }
      readTo(element);
      from = element;
    }
    readTo(undefined);
    moveToStart(whole);
    return pieces.join('\n');
  };
}

/** Length above which a region of few elements is cut, to leave out its scripts, in UTF-16 units. */
const MOST_AT_ONCE = 200_000;

/**
 * Yields the regions for the first search, with their text. Does not cut a small region, so its text includes
 * scripts. This avoids access to its elements.
 */
export function* firstRegions(region: TextRegion): Generator<readonly [TextRegion, string]> {
  const text =
    isElement(region.parent) && sizeOf(region.parent) <= REGION_SIZE.coarse ? bulkTextOf(region) : undefined;
  if (text !== undefined && text.length <= MOST_AT_ONCE) yield [region, text];
  else for (const part of textRegions(region, REGION_SIZE.coarse)) yield [part, bulkTextOf(part)];
}

/** Returns true for a block element or no node at all. No name goes on across either. */
function isBorder(child: Node | undefined): boolean {
  return child === undefined || (isElement(child) && !isInlineElement(localNameOf(child)));
}

/**
 * Yields parts of `region` with about `size` elements each, in document order. The page may change between
 * two parts.
 */
export function* textRegions(region: TextRegion, size: number): Generator<TextRegion> {
  const children = childNodesOf(region.parent);
  const count = Math.min(region.to, children.length) - region.from;
  const total = isElement(region.parent) ? sizeOf(region.parent) : Infinity;
  if (count > MANY_CHILDREN && total < (children.length * size) / 4)
    yield* evenRegions(region, children, Math.ceil((children.length * size) / total));
  else yield* unevenRegions(region, children, size, total);
}

/**
 * Returns a function that returns the current end index of a region. It finds the end by the node after it,
 * since the page may insert or remove nodes.
 */
function endOf({ to }: TextRegion, children: NodeListOf<ChildNode>): () => number {
  const following = children[to];
  return () =>
    following === undefined
      ? children.length
      : Math.min(indexNow(children, following, to) ?? to, children.length);
}

/**
 * Yields parts of `step` small children each, without measuring them. Moves each cut to the next block
 * element.
 */
function* evenRegions(
  region: TextRegion,
  children: NodeListOf<ChildNode>,
  step: number,
): Generator<TextRegion> {
  const { parent } = region;
  const limit = endOf(region, children);
  let to = limit();
  for (let start = region.from; start < to; ) {
    let end = Math.min(start + step, to);
    while (end < to && !isBorder(children[end]) && !isBorder(children[end - 1])) end++;
    const next = children[end];
    yield { parent, from: start, to: end };
    start = indexNow(children, next, end) ?? end;
    to = limit();
  }
}

/**
 * Yields parts of a region whose children differ in size. Cuts large children further, and joins the small
 * ones between them. `total` is the number of elements in all children. If it is at most
 * `size`, no child is large, so none is measured.
 */
function* unevenRegions(
  region: TextRegion,
  children: NodeListOf<ChildNode>,
  size: number,
  total: number,
): Generator<TextRegion> {
  const { parent } = region;
  const limit = endOf(region, children);
  let start = region.from;
  let gathered = 0;
  let to = limit(); // looked up again only after a yield, since visiting children in order is fast
  for (let index = region.from; index < to; index++) {
    const child = children[index];
    if (child === undefined) break;
    if (isText(child) || !isElement(child)) continue;
    const name = localNameOf(child);
    const own = total <= size ? 0 : sizeOf(child);
    const isApart = own > size || isSkippedElement(name);
    if (isApart || (gathered + own > size && !isInlineElement(name))) {
      if (start < index) {
        yield { parent, from: start, to: index };
        index = indexNow(children, child, index) ?? index;
        to = limit();
      }
      start = isApart ? index + 1 : index;
      gathered = 0;
    }
    if (own > size && !isSkippedElement(name)) {
      yield* textRegions({ parent: child, from: 0, to: Infinity }, size);
      index = indexNow(children, child, index) ?? index;
      start = index + 1;
      to = limit();
    } else gathered += own + 1;
  }
  if (start < to) yield { parent, from: start, to };
}
