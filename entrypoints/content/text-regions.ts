/**
 * Cuts a page into regions. A region is a range of children of one element, with everything below them. The
 * browser can return a region's text in one call, without access to each node. A name never crosses the
 * border between two regions, since on at least one side of the border is a block element.
 *
 * Access to a node makes the browser create a JavaScript object for the node. Reading a page's text in some
 * dozen calls takes a third of the time that access to each text node takes. So only regions that may hold a
 * name are cut smaller and read node by node (measured, docs/decisions/0003).
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

/** Children of `parent` with the indices from `from` to `to`, without the child at `to` itself. */
export interface TextRegion {
  readonly parent: Node;
  readonly from: number;
  readonly to: number;
}

/**
 * Approximate largest number of elements in a region: `coarse` for the first search of a page, `fine` for
 * regions that may be read node by node.
 */
export const REGION_SIZE = { coarse: 1500, fine: 60 } as const;

/**
 * Number of children above which many small children are cut into groups of equal number, without measuring
 * each child.
 */
const MANY_CHILDREN = 100;

/**
 * Returns the region that a run of siblings covers. For a single element, returns the region of its contents,
 * since that needs no access to the element's siblings. Returns undefined if the run is empty, has left the
 * page, or is an element whose text is never read.
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

/** Returns the nodes of a region, which are siblings, in order. */
export function nodesOf({ parent, from, to }: TextRegion): SiblingRun {
  return Array.prototype.slice.call(childNodesOf(parent), from, to);
}

/**
 * Returns the present index of a child that was at `index` before. Returns undefined if there is no such
 * child any more.
 */
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
 * Remembers a region by its first and last node. Returns a function that gives the region with its present
 * indices after the page has changed.
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
 * Returns the text between the bounds that `setBounds` sets on a shared range. Afterwards moves the range to
 * the start of the document, where changes of the page do not make the browser update it.
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

/**
 * Sets the bounds of a range to a region. If the page has removed children since the region was cut, the
 * range is shorter.
 */
function setRange(range: Range, { parent, from, to }: TextRegion): void {
  const { length } = childNodesOf(parent);
  range.setStart(parent, Math.min(from, length));
  range.setEnd(parent, Math.min(to, length));
}

/** Returns all text of a region, including hidden text and the code of scripts. */
export function bulkTextOf(region: TextRegion): string {
  return textBetween((range) => setRange(range, region));
}

function elementsIn(parent: Node, selector: string): Iterable<Element> {
  if (parent instanceof Element) return Element.prototype.querySelectorAll.call(parent, selector);
  return parent instanceof ShadowRoot ? parent.querySelectorAll(selector) : [];
}

/**
 * Returns a function that gives the text of a part of `region`, without text fields, code and scripts,
 * because this text may be sent to the background. Call the function with the parts in page order.
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

/**
 * Length of text above which a region is cut even if it has few elements, in UTF-16 units. Cutting leaves out
 * the code of its scripts.
 */
const MOST_AT_ONCE = 200_000;

/**
 * Yields the regions for the first search of a page, each with its text. A small region is not cut, which
 * avoids access to its elements; its text then includes the code of scripts.
 */
export function* firstRegions(region: TextRegion): Generator<readonly [TextRegion, string]> {
  const text =
    isElement(region.parent) && sizeOf(region.parent) <= REGION_SIZE.coarse ? bulkTextOf(region) : undefined;
  if (text !== undefined && text.length <= MOST_AT_ONCE) yield [region, text];
  else for (const part of textRegions(region, REGION_SIZE.coarse)) yield [part, bulkTextOf(part)];
}

/** Returns true if the child is a block element or undefined. A name cannot continue across either. */
function isBorder(child: Node | undefined): boolean {
  return child === undefined || (isElement(child) && !isInlineElement(localNameOf(child)));
}

/**
 * Yields parts of `region`, in document order, that have about `size` elements each. The page may change
 * between two parts.
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
 * Returns a function that gives the present end index of a region. It looks for the node that followed the
 * region, since the page may insert or remove nodes.
 */
function endOf({ to }: TextRegion, children: NodeListOf<ChildNode>): () => number {
  const following = children[to];
  return () =>
    following === undefined
      ? children.length
      : Math.min(indexNow(children, following, to) ?? to, children.length);
}

/**
 * Yields parts of `step` children each, for children that are all small, so that none has to be measured.
 * Moves the border between two parts to the next block element.
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
 * Yields parts of a region whose children may differ in size. Cuts large children further, and joins the
 * small ones between them. `total` is the number of elements in all children. If `total` is at most `size`,
 * no child can be large, so none is measured.
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
