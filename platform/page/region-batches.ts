/** Divides the texts of page regions into messages of limited size. */
import { LIMITS } from '../messages.ts';

/**
 * One message with joined texts. For each of them, `indices` has the index of the region text that it is, or
 * of which it is a piece.
 */
export interface RegionBatch {
  readonly text: string;
  readonly lengths: readonly number[];
  readonly indices: readonly number[];
}

/** Largest total length of the texts in a message, in UTF-16 units. Sending 1,000 units takes about 10 µs. */
const MOST_TEXT = LIMITS.text / 2;

/**
 * Length of the end of a piece that the next piece of the same text repeats, in UTF-16 units. Names have at
 * most 120 units, so each name is complete in one of the pieces.
 */
const OVERLAP = 200;

/** Returns a text in pieces that are each short enough for a message. */
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

/** Returns the messages that together send all these texts, in order. */
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
