/** Turns the background's answers about text blocks into marks in these blocks. */
import { SPAN_FIELDS, type SpanReason, type SpansAnswer } from '../../platform/messages.ts';
import type { BlockRange } from '../../platform/page/background-link.ts';
import { parentNodeOf, showsItsText } from '../page/safe-dom.ts';
import { type Block, type Mark, type MarkedEntry, type PageBlocks, readsAsSent } from './page-blocks.ts';
import type { PageMarks } from './page-marks.ts';

export interface AnswersOptions {
  readonly blocks: PageBlocks;
  readonly marks: PageMarks;
  /** Called with the parent element of a mark's text if the page hides that text now. */
  readonly onHidden: (element: Element) => void;
}

/**
 * Returns a function that handles one answer of the background, or one part of it. Its parameter `asked` is
 * the range of blocks that the question was about.
 */
export function createAnswers({ blocks, marks, onHidden }: AnswersOptions) {
  const entries = new Map<string, MarkedEntry>();
  const entryByNumber = new Map<number, MarkedEntry>();

  /**
   * Stores the entries that an answer mentions for the first time. The key is the number that this answer and
   * later ones use in place of the entry's id.
   */
  function addEntries(told: SpansAnswer['entries']): void {
    for (const [number, id, kind] of told ?? []) {
      const known = entries.get(id) ?? { id, kind };
      entries.set(id, known);
      entryByNumber.set(number, known);
    }
  }

  /**
   * Returns a function that tells if a mark's text is visible. For consecutive marks in the same element, the
   * function asks the browser only once, since asking is slow.
   */
  function createVisibility(): (mark: Mark) => boolean {
    let last: ParentNode | null | undefined;
    let isVisible = true;
    return ({ block, start }) => {
      const node = block.parts.find((part) => part.start + part.length > start)?.node;
      const parent = node && parentNodeOf(node);
      if (parent === last) return isVisible;
      last = parent;
      isVisible = !(parent instanceof Element) || showsItsText(parent);
      if (!isVisible && parent instanceof Element) onHidden(parent);
      return isVisible;
    };
  }

  /**
   * Moves the mark `earlier` to the new block in which its text was read again, and takes over all else from
   * `found`, the same mention in the new answer. The mark stays the same object, so it is not painted a
   * second time.
   */
  function reuseMark(earlier: Mark, found: Mark): Mark {
    const isAlike = earlier.needs === found.needs && earlier.block.section === found.block.section;
    if (!isAlike) marks.remove(earlier);
    earlier.block = found.block;
    earlier.start = found.start;
    earlier.end = found.end;
    earlier.needs = found.needs;
    earlier.reason = found.reason;
    return earlier;
  }

  /**
   * Replaces the marks of a block after a second answer, for which the background had more evidence. Marks
   * that both answers have stay the same objects.
   */
  function answerAgain(block: Block, found: readonly Mark[]): void {
    const before = block.marks.filter((mark) => mark.block === block);
    const isSame = (a: Mark, b: Mark) => a.start === b.start && a.end === b.end && a.entry === b.entry;
    const kept = found.map((mark) => before.find((known) => isSame(known, mark)) ?? mark);
    for (const mark of before) if (!kept.includes(mark)) marks.remove(mark);
    block.marks = kept;
    for (const mark of kept) marks.add(mark);
  }

  function answerBlock(block: Block, found: readonly Mark[]): void {
    if (block.isAnswered) {
      answerAgain(block, found);
      return;
    }
    const kept = found.map((mark) => {
      const earlier = blocks.earlier(block, mark.start, mark.end, mark.entry);
      return earlier === undefined ? mark : reuseMark(earlier, mark);
    });
    for (const mark of kept) marks.add(mark);
    blocks.answer(block, kept);
  }

  /**
   * Returns the mentions of an answer as marks, by block. Leaves out marks whose text has changed or is
   * hidden, and sets `isSpoilt` on their blocks.
   */
  function marksIn(spans: readonly number[], reasons: readonly SpanReason[]): Map<Block, Mark[]> {
    const isVisible = createVisibility();
    const found = new Map<Block, Mark[]>();
    for (let index = 0; index + SPAN_FIELDS <= spans.length; index += SPAN_FIELDS) {
      const [number = 0, start = 0, end = 0, entryNumber = -1, needs = 0, reason = -1] = spans.slice(
        index,
        index + SPAN_FIELDS,
      );
      const block = blocks.byNumber(number);
      const entry = entryByNumber.get(entryNumber);
      if (block === undefined || entry === undefined) continue;
      const inBlock = found.get(block) ?? [];
      found.set(block, inBlock);
      const mark: Mark = { block, start, end, entry, needs, reason: reasons[reason] };
      if (readsAsSent(mark) && isVisible(mark)) inBlock.push(mark);
      else block.isSpoilt = true;
    }
    return found;
  }

  return (
    { entries: told, spans, done, about, sections }: SpansAnswer,
    reasons: readonly SpanReason[],
    asked: BlockRange,
  ): void => {
    addEntries(told);
    for (const [block, found] of marksIn(spans, reasons)) answerBlock(block, found);
    if (done) for (const block of blocks.unansweredIn(asked)) answerBlock(block, []);
    marks.grow({ about, sections: sections ?? [] });
  };
}
