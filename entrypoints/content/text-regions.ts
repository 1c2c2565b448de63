/**
 * Cuts a page into regions, each a range of children of one element with everything below them. The browser
 * reads a region's text in one call, without our touching its nodes. A name never crosses the border of two
 * regions, since a block element is on one side of it.
 *
 * Touching a node makes the browser create a wrapper. Reading a page's text in some dozen calls costs a third
 * of touching its text nodes once. Only regions that may hold a name are cut smaller and read node by node
 * (measured, docs/decisions/0003).
 */

import { isInlineElement, isSkippedElement, type SiblingRun, UNREAD } from '../page/element-kinds.ts';
import { childNodesOf, closest, contains, isElement, isText, localNameOf, parentNodeOf, sizeOf } from '../page/safe-dom.ts';

/** The children of `parent` from the index `from` up to, not including, `to`. */
export interface TextRegion {
  readonly parent: Node;
  readonly from: number;
  readonly to: number;
}

/**
 * Approximate largest number of elements in a region: `coarse` for the first search, `fine` for reading node
 * by node.
 */
export const REGION_SIZE = { coarse: 1500, fine: 60 } as const;

/** Number of children above which their sizes are not measured one by one. */
const MANY_CHILDREN = 100;

/**
 * Returns the region of a run of siblings. For a single element it is the element's contents, so that its
 * siblings need not be touched.
 */
export function regionOf(siblings: SiblingRun): TextRegion | undefined {
  const [first] = siblings;
  if (first === undefined) return undefined;
  if (siblings.length === 1 && isElement(first)) return isSkippedElement(localNameOf(first)) ? undefined : { parent: first, from: 0, to: Infinity };
  const parent = parentNodeOf(first);
  if (parent === null) return undefined;
  const from = Array.prototype.indexOf.call(childNodesOf(parent), first);
  return { parent, from, to: from + siblings.length };
}

/** Returns the nodes of a region, which are siblings. */
export function nodesOf({ parent, from, to }: TextRegion): SiblingRun {
  return Array.prototype.slice.call(childNodesOf(parent), from, to);
}

/** Returns the current index of a child that had this index before; undefined if it has gone. */
function indexNow(children: NodeListOf<ChildNode>, child: ChildNode | undefined, index: number): number | undefined {
  if (child === undefined) return undefined;
  if (children[index] === child) return index;
  const now = Array.prototype.indexOf.call(children, child);
  return now < 0 ? undefined : now;
}

/** Remembers a region by its first and last node. Returns a function that finds it again after the page has changed. */
export function keepRegion({ parent, from, to }: TextRegion): () => TextRegion {
  const children = childNodesOf(parent);
  const length = Math.min(to, children.length) - from;
  const [first, last] = [children[from], children[from + length - 1]];
  return () => {
    const end = to === Infinity ? undefined : indexNow(children, last, from + length - 1);
    const start = indexNow(children, first, from) ?? (end === undefined ? from : Math.max(0, end + 1 - length));
    return { parent, from: start, to: to === Infinity ? to : (end ?? start + length - 1) + 1 };
  };
}

let reader: Range | undefined;

/**
 * Reads text through a shared range, then collapses the range at the start of the document, where it costs
 * the page nothing.
 */
function textBetween(setBounds: (range: Range) => void): string {
  reader ??= document.createRange();
  setBounds(reader);
  const text = reader.toString();
  letGo(reader);
  return text;
}

function letGo(range: Range): void {
  range.setStart(document, 0);
  range.collapse(true);
}

/** Sets a range to a region, cut short if the page has removed children since. */
function setTo(range: Range, { parent, from, to }: TextRegion): void {
  const { length } = childNodesOf(parent);
  range.setStart(parent, Math.min(from, length));
  range.setEnd(parent, Math.min(to, length));
}

/** Returns all text of a region, including hidden text and scripts. */
export function bulkTextOf(region: TextRegion): string {
  return textBetween((range) => setTo(range, region));
}

function elementsIn(parent: Node, selector: string): Iterable<Element> {
  if (parent instanceof Element) return Element.prototype.querySelectorAll.call(parent, selector);
  return parent instanceof ShadowRoot ? parent.querySelectorAll(selector) : [];
}

/**
 * Returns a function that reads parts of `region`, in page order. It leaves out editors, form fields, code
 * and scripts, because this text may be sent to the background.
 */
export function readableTextOf(region: TextRegion): (part: TextRegion) => string {
  const unread = [...elementsIn(region.parent, UNREAD)];
  let next = 0;
  return (part) => {
    if (!contains(region.parent, part.parent)) return ''; // the page has removed it since it was cut
    if (part.parent instanceof Element && closest(part.parent, UNREAD) !== null) return '';
    const whole = document.createRange();
    setTo(whole, part);
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
      if (element === undefined || !contains(region.parent, element) || (from !== undefined && contains(from, element))) continue;
      if (!whole.intersectsNode(element)) {
        if (whole.comparePoint(element, 0) > 0) break;
        continue;
      }
      readTo(element);
      from = element;
    }
    readTo(undefined);
    letGo(whole);
    return pieces.join('\n');
  };
}

/** Length above which a small region is cut up, to leave out its scripts, in UTF-16 units. */
const MOST_AT_ONCE = 200_000;

/**
 * Yields the regions for the first search, with their text. A small region stays whole, scripts included, so
 * that none of its elements is touched.
 */
export function* firstRegions(region: TextRegion): Generator<readonly [TextRegion, string]> {
  const text = isElement(region.parent) && sizeOf(region.parent) <= REGION_SIZE.coarse ? bulkTextOf(region) : undefined;
  if (text !== undefined && text.length <= MOST_AT_ONCE) yield [region, text];
  else for (const part of textRegions(region, REGION_SIZE.coarse)) yield [part, bulkTextOf(part)];
}

function isBorder(child: Node | undefined): boolean {
  return child === undefined || (isElement(child) && !isInlineElement(localNameOf(child)));
}

/**
 * Cuts `region` into regions of about `size` elements, in document order. The page may change between two of
 * them.
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
 * Returns a function that finds the current end of a region by the node after it, since the page may change
 * its index.
 */
function endOf({ to }: TextRegion, children: NodeListOf<ChildNode>): () => number {
  const behind = children[to];
  return () => (behind === undefined ? children.length : Math.min(indexNow(children, behind, to) ?? to, children.length));
}

/** Cuts many small children by number, and moves each cut on to the next block element. */
function* evenRegions(region: TextRegion, children: NodeListOf<ChildNode>, step: number): Generator<TextRegion> {
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
 * Children of which some may be large: those are cut up themselves, and the small ones between them are taken together. `total` elements are
 * below all of them; if those are few, no child is large, and none is counted.
 */
function* unevenRegions(region: TextRegion, children: NodeListOf<ChildNode>, size: number, total: number): Generator<TextRegion> {
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
