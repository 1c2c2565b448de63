/**
 * Text blocks: the text that a reader sees in one piece, joined over inline elements ("<b>Zange</b>zur" is one word), with the
 * way back from an offset in it to a place in the page.
 *
 * A block ends where a block element begins or ends. What stands in a line but is not prose (an image, a control, code, a footnote
 * mark) becomes one U+FFFC, so that no name reaches across it. A line break (`<br>`) is white space.
 */

import { childrenOf, closest, contains, isElement, isText, localNameOf, parentNodeOf } from '../page/safe-dom.ts';
import { elementKind, UNMARKED_ANCESTORS } from './element-kind.ts';

export interface TextBlock {
  readonly text: string;
  /** The text nodes that the text is joined from, in order. */
  readonly nodes: readonly Text[];
  /** For each of `nodes`, the offset in `text` (UTF-16 code units) at which it begins. */
  readonly starts: readonly number[];
}

/** A place in the page, as a boundary point of a range. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

const OBJECT = '\uFFFC';
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u;

/** True if an inline element's box is set apart from what stands beside it: on its right for the first of two words, on its left for the second. */
function isSetApart(element: Element, side: 'left' | 'right'): boolean {
  const style = getComputedStyle(element);
  if (style.float !== 'none') return false; // a drop cap
  if (style.position === 'absolute' || !(style.display === 'inline' || style.display === 'contents')) return true;
  const room = side === 'left' ? [style.marginLeft, style.paddingLeft] : [style.marginRight, style.paddingRight];
  return room.some((length) => Number.parseFloat(length) > 0);
}

/** True if the page shows the two neighbouring text nodes as separate pieces although only inline tags stand between them. */
function isLaidOutApart(before: Text, after: Text): boolean {
  for (const [node, other, side] of [[before, after, 'right'] as const, [after, before, 'left'] as const]) {
    for (let parent = parentNodeOf(node); parent instanceof Element && !contains(parent, other); parent = parentNodeOf(parent)) {
      if (isSetApart(parent, side)) return true;
    }
  }
  return false;
}

class BlockCollector {
  readonly blocks: TextBlock[] = [];
  private parts: string[] = [];
  private nodes: Text[] = [];
  private starts: number[] = [];
  private length = 0;

  visit(node: Node): void {
    if (isText(node)) this.addText(node);
    else if (isElement(node)) this.visitElement(node);
  }

  private visitElement(element: Element): void {
    switch (elementKind(element, localNameOf(element))) {
      case 'inline':
        this.visitChildren(element);
        break;
      case 'line-break':
        this.addSeparator('\n');
        break;
      case 'replaced':
      case 'skipped':
        this.addSeparator(OBJECT);
        break;
      case 'apart':
        this.addSeparator(OBJECT);
        this.visitChildren(element);
        this.addSeparator(OBJECT);
        break;
      case 'block':
        this.endBlock();
        this.visitChildren(element);
        this.endBlock();
    }
  }

  private visitChildren(parent: Node): void {
    for (const child of childrenOf(parent)) this.visit(child);
  }

  private addText(node: Text): void {
    const text = node.data;
    if (text === '') return;
    const last = this.nodes.at(-1);
    const joins = last !== undefined && ENDS_IN_WORD.test(this.parts.at(-1) ?? '') && BEGINS_WITH_WORD.test(text);
    if (joins && isLaidOutApart(last, node)) this.addSeparator(OBJECT);
    this.nodes.push(node);
    this.starts.push(this.length);
    this.addPart(text);
  }

  private addSeparator(separator: string): void {
    if (this.nodes.length > 0) this.addPart(separator);
  }

  private addPart(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  endBlock(): void {
    if (this.nodes.length === 0) return;
    this.blocks.push({ text: this.parts.join(''), nodes: this.nodes, starts: this.starts });
    this.parts = [];
    this.nodes = [];
    this.starts = [];
    this.length = 0;
  }
}

/** The blocks in sibling nodes of a page. Empty if the text there is not prose: code, a form control, something editable. */
export function textBlocks(siblings: readonly Node[]): TextBlock[] {
  const first = siblings[0];
  const parent = first && parentNodeOf(first);
  if (parent instanceof Element && isInUnmarkedPlace(parent)) return [];
  const collector = new BlockCollector();
  for (const node of siblings) collector.visit(node);
  collector.endBlock();
  return collector.blocks;
}

function isInUnmarkedPlace(element: Element): boolean {
  return closest(element, UNMARKED_ANCESTORS) !== null;
}

/**
 * The text node and the offset in it at `offset` of the block's text. At the boundary of two nodes a range's start belongs to the
 * node that begins there and its end to the node that ends there; `side` says which is meant.
 * @throws {RangeError} if `offset` is outside the block.
 */
export function pointAt(block: TextBlock, offset: number, side: 'start' | 'end'): TextPoint {
  for (let index = block.nodes.length - 1; index >= 0; index--) {
    const node = block.nodes[index];
    const start = block.starts[index];
    if (node === undefined || start === undefined) break;
    if (side === 'start' ? start <= offset : start < offset) return { node, offset: Math.min(offset - start, node.data.length) };
  }
  throw new RangeError(`Offset ${offset} is outside a block of ${block.text.length} characters.`);
}
