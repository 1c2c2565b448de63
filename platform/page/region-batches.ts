/** Cuts the texts of page regions into messages of limited size. */
import { LIMITS } from '../messages.ts';

/**
 * Joined texts of one message. `indices` are the indices of the texts from which they come, whole or in part.
 */
export interface RegionBatch {
  readonly text: string;
  readonly lengths: readonly number[];
  readonly indices: readonly number[];
}

/** Largest length of the texts in a message, in UTF-16 units. Sending 1,000 units takes about 10 µs. */
const MOST_TEXT = LIMITS.text / 2;

/**
 * Length that a piece of a long text shares with the piece before, in UTF-16 units. A name at the cut is then
 * whole in one piece, since names have at most 120 units.
 */
const OVERLAP = 200;

/** Returns the pieces of a text, each short enough for a message. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > MOST_TEXT) {
    pieces.push(text.slice(start, start + MOST_TEXT));
    start += MOST_TEXT - OVERLAP;
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** Returns the messages for all these texts, in order. */
export function regionBatches(texts: readonly string[]): RegionBatch[] {
  const batches: RegionBatch[] = [];
  let pieces: string[] = [];
  let indices: number[] = [];
  let length = 0;

  function close(): void {
    if (pieces.length > 0)
      batches.push({ text: pieces.join(''), lengths: pieces.map((piece) => piece.length), indices });
    pieces = [];
    indices = [];
    length = 0;
  }

  texts.forEach((text, index) => {
    for (const piece of piecesOf(text)) {
      if (length + piece.length > MOST_TEXT || pieces.length === LIMITS.blocks) close();
      pieces.push(piece);
      indices.push(index);
      length += piece.length;
    }
  });
  close();
  return batches;
}
