/** Collects the mentions found in text blocks, until the next part of the answer is sent. */
import type { BlockReading, EntryList } from '../../engine/index.ts';
import type { SpansAnswer } from '../messages.ts';
import type { ToldPage } from './told-page.ts';

/** Position of a piece of text on the page. A piece is a block, or a part of a long block. */
interface PiecePosition {
  /** Id of the block. */
  readonly block: number;
  /** Offset of the beginning of the piece in its block, in UTF-16 units. */
  readonly offset: number;
}

export interface BlockFindings {
  /**
   * Adds the mentions in a piece. Passes their entries and reasons to `told`, which adds those that are new
   * to the document.
   */
  add(spans: BlockReading['spans'], piece: PiecePosition, entries: EntryList, told: ToldPage): void;
  /**
   * Adds the id of a block with an undecided name. `distinctive` is the number of distinctive names found on
   * the page before the block was read.
   */
  addUndecided(block: number, distinctive: number): void;
  readonly hasSpans: boolean;
  /** Returns what was added since the last call, as a part of an answer. */
  take(): Pick<SpansAnswer, 'spans' | 'undecided'>;
}

export function createBlockFindings(): BlockFindings {
  let numbers: number[] = [];
  let undecided: [block: number, distinctive: number][] = [];

  return {
    add(spans, { block, offset }, entries, told) {
      for (const span of spans) {
        const entry = entries.at(span.entry);
        if (entry === undefined) continue;
        told.entry(span.entry, entry);
        const reason = span.reason === undefined ? -1 : told.reason(span.reason);
        numbers.push(block, offset + span.start, offset + span.end, span.entry, span.needs, reason);
      }
    },
    addUndecided: (block, distinctive) => void undecided.push([block, distinctive]),
    get hasSpans() {
      return numbers.length > 0;
    },
    take() {
      const part = { spans: numbers, ...(undecided.length > 0 && { undecided }) };
      numbers = [];
      undecided = [];
      return part;
    },
  };
}
