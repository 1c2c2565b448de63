/** Converts offsets in a block's text to positions in the text nodes of the page, and back. */
import { parentNodeOf, showsItsText } from '../page/safe-dom.ts';

/** A stretch of a text node that is part of a block's text. Lengths and offsets are in UTF-16 units. */
export interface BlockPart {
  readonly node: Text;
  /** Offset of the stretch in the text node. */
  readonly offset: number;
  /** Offset of the stretch in the block's text. */
  readonly start: number;
  readonly length: number;
}

/**
 * A position in the page's text that can be the start or end of a range. `offset` is in UTF-16 units from the
 * start of `node`.
 */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/**
 * Returns the position in the page for an offset in a block's text. Returns undefined if the offset is
 * outside the block or in a separator.
 *
 * @param side the end of a range for which the position is used. Where two text nodes meet, `start` gives the
 * start of the second node, and `end` the end of the first.
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
 * Returns the offset in the block's text for a position in the page. Returns undefined if the block does not
 * contain this position.
 */
export function offsetOf(parts: readonly BlockPart[], { node, offset }: TextPoint): number | undefined {
  const part = parts.find((each) => {
    const inside = offset - each.offset;
    return each.node === node && inside >= 0 && inside <= each.length;
  });
  return part && part.start + offset - part.offset;
}

/**
 * Largest length of a piece's end that the next piece of the paragraph repeats as context, in UTF-16 units.
 */
const LONGEST_TAIL = 100;

export function isSpaceAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

/**
 * Returns the stretches of the last whole words in a piece of a paragraph, of at most `LONGEST_TAIL` units
 * together. The next piece begins with them.
 */
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

/**
 * Returns the parent of the first text if the page hides all of these texts. Returns undefined if it shows
 * any of them.
 */
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
