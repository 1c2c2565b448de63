/** Cuts the text blocks of a question into pieces that can be read at once. */
import type { BlocksQuestion } from '../messages.ts';

/**
 * Longest text that is read at once, in UTF-16 units. Longer blocks are read in pieces. Our own page script
 * sends no such blocks, but a page whose process has been taken over may.
 */
const LONGEST_PIECE = 8192;

/** Length of the text that a piece repeats from the piece before it, in UTF-16 units. */
const LEAD = 200;

/** A block, or a part of one. Lengths and offsets are in UTF-16 units. */
export interface BlockPiece {
  /** Index of the block in the question. */
  readonly index: number;
  readonly text: string;
  /** Offset of `text` in the block. */
  readonly offset: number;
  /** Length of the beginning of `text` that was read with the piece or the block before. */
  readonly lead: number;
}

/** Yields the pieces of all blocks in order, at least one for each block. */
export function* blockPieces({ text, lengths, leads }: BlocksQuestion): Generator<BlockPiece, void> {
  const leadOf = new Map(leads);
  let start = 0;
  for (const [index, length] of lengths.entries()) {
    let read = 0;
    do {
      const offset = Math.max(0, read - LEAD);
      const lead = read === 0 ? (leadOf.get(index) ?? 0) : read - offset;
      read = Math.min(length, read + LONGEST_PIECE);
      yield { index, text: text.slice(start + offset, start + read), offset, lead };
    } while (read < length);
    start += length;
  }
}
