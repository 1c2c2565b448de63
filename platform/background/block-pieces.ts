/** Cuts the text blocks of a question into pieces that can be read at once. */
import type { BlocksQuestion } from '../messages.ts';

/**
 * Longest text that is read at once, in UTF-16 units. Longer blocks are cut into pieces. Our own content
 * script sends no longer blocks, but a site that has taken over its page's process may.
 */
const LONGEST_PIECE = 8192;

/**
 * Length of the end of a piece that the next piece of the same block repeats, in UTF-16 units. So a name at
 * the cut is found.
 */
const LEAD = 200;

/** A text block, or a part of a long block. Lengths and offsets are in UTF-16 units. */
export interface BlockPiece {
  /** Index of the block among the blocks of the question. */
  readonly index: number;
  readonly text: string;
  /** Offset of `text` in the block. */
  readonly offset: number;
  /**
   * Length of the beginning of `text` that the piece or block before has too, and that has been read there.
   */
  readonly lead: number;
}

/** Yields the pieces of all blocks in order. A block that is short enough is one piece. */
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
