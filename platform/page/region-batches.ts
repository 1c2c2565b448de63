/** Cuts the texts of page regions into messages of bounded size. */
import { LIMITS } from '../messages.ts';

/** Texts of one message, joined; `indices` tells which text each of them is, or is a piece of. */
export interface RegionBatch {
  readonly text: string;
  readonly lengths: readonly number[];
  readonly indices: readonly number[];
}

/** UTF-16 units in a message: sending costs about 10 µs for 1,000 of them. */
const MOST_TEXT = LIMITS.text / 2;

/** Units that a piece of a long text shares with the one before it, so that a name at the cut is whole in one: names have at most 120. */
const OVERLAP = 200;

/** Pieces of a text that fit into a message. */
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

/** Returns the messages that all these texts make, in order. */
export function regionBatches(texts: readonly string[]): RegionBatch[] {
  const batches: RegionBatch[] = [];
  let pieces: string[] = [];
  let indices: number[] = [];
  let length = 0;

  function close(): void {
    if (pieces.length > 0) batches.push({ text: pieces.join(''), lengths: pieces.map((piece) => piece.length), indices });
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
