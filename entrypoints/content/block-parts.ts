/** Converts between offsets in a block's text and points in the text nodes that it came from. */
import { parentNodeOf, showsItsText } from '../page/safe-dom.ts';

/** A stretch of a text node that is part of a block's text. */
export interface BlockPart {
  readonly node: Text;
  /** Offset in the text node at which the stretch begins, in UTF-16 units. */
  readonly offset: number;
  /** Offset in the block's text at which the stretch begins, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
}

/** A point in the page's text, usable as a boundary point of a range. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/**
 * Returns the point in the page for an offset in a block's text. Returns undefined if the offset is outside
 * the block or in a separator.
 *
 * @param side the end of a range that the point is for. Where two text nodes meet, a range starts in the
 * second node and ends in the first.
 */
export function pointAt(
  parts: readonly BlockPart[],
  offset: number,
  side: 'start' | 'end',
): TextPoint | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = parts[middle]?.start ?? 0;
    if (side === 'start' ? start <= offset : start < offset) low = middle + 1;
    else high = middle;
  }
  const part = parts[low - 1];
  if (part === undefined || offset - part.start > part.length) return undefined;
  return { node: part.node, offset: part.offset + offset - part.start };
}

/**
 * Returns the offset of a point in the block's text, or undefined if the block does not contain the point.
 */
export function offsetOf(parts: readonly BlockPart[], { node, offset }: TextPoint): number | undefined {
  const part = parts.find((each) => {
    const inside = offset - each.offset;
    return each.node === node && inside >= 0 && inside <= each.length;
  });
  return part && part.start + offset - part.offset;
}

/** Largest part of a piece that the next piece repeats as context, in UTF-16 units. */
const LONGEST_TAIL = 100;

export function isSpaceAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

/** Returns the stretches of the last whole words of a piece, at most `LONGEST_TAIL` units. */
export function tailOf(text: string, parts: readonly BlockPart[]): BlockPart[] {
  let from = Math.max(0, text.length - LONGEST_TAIL);
  while (from > 0 && from < text.length && !isSpaceAt(text, from - 1)) from++;
  return parts
    .filter(({ start, length }) => start + length > from)
    .map(({ node, offset, start, length }) => {
      const cut = Math.max(0, from - start);
      return { node, offset: offset + cut, start: start + cut, length: length - cut };
    });
}

/** Returns the first hidden parent of the text if the page shows none of it, otherwise undefined. */
export function hiddenParentOf(parts: readonly BlockPart[]): Element | undefined {
  let hidden: Element | undefined;
  let last: ParentNode | null = null;
  for (const { node } of parts) {
    const parent = parentNodeOf(node);
    if (parent === last) continue;
    last = parent;
    if (!(parent instanceof Element)) return undefined; // directly in a shadow root
    if (node.data.trim() === '') continue;
    if (showsItsText(parent)) return undefined;
    hidden ??= parent;
  }
  return hidden;
}
