/** Collects the results of reading blocks between two parts of an answer. */
import type { BlockReading, EntryList } from '../../engine/index.ts';
import type { SpansAnswer } from '../messages.ts';
import type { ToldPage } from './told-page.ts';

/** Position of a piece of text on the page. */
interface PiecePosition {
  /** Number of the block. */
  readonly block: number;
  /** Offset of the piece in the block, in UTF-16 units. */
  readonly offset: number;
}

export interface BlockFindings {
  /** Adds the mentions in a piece, and passes their entries and reasons to `told`. */
  add(spans: BlockReading['spans'], piece: PiecePosition, entries: EntryList, told: ToldPage): void;
  /** Notes a block with an undecided name, and `PageSession.distinctive` before it was read. */
  addUndecided(block: number, distinctive: number): void;
  readonly hasSpans: boolean;
  /** Returns the results since the last call, as a part of an answer. */
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
