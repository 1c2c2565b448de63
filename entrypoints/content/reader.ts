/**
 * Reads parts of a page: cuts them into text blocks, and asks the background which names are in them. Works
 * in short slices of time. Asks about a text again only if it has changed.
 */
import { SLICE } from '../../engine/timings.ts';
import type { SpanReason, SpansAnswer } from '../../platform/messages.ts';
import type { BackgroundLink, BlockRange } from '../../platform/page/background-link.ts';
import type { SiblingRun } from '../page/element-kinds.ts';
import { firstTextIn, isConnected } from '../page/safe-dom.ts';
import { createAnswers } from './answers.ts';
import { cutBlocks } from './block-cutter.ts';
import type { BlockPart } from './block-parts.ts';
import type { Block, PageBlocks } from './page-blocks.ts';
import type { PageMarks } from './page-marks.ts';
import type { Sections } from './sections.ts';
import { createSender } from './sender.ts';

/** Number of unanswered messages at which reading pauses. */
const MOST_UNANSWERED = 8;

export interface ReaderOptions {
  readonly link: Pick<BackgroundLink, 'blocks' | 'isOpen'>;
  readonly blocks: PageBlocks;
  readonly marks: PageMarks;
  readonly sections: Sections;
  /** Called with an element whose text is hidden now. */
  readonly onHidden: (element: Element) => void;
  /** Called after an answer, or a part of one, has changed the marks. */
  readonly onAnswer: (answer: Pick<SpansAnswer, 'touched'>) => void;
  readonly signal: AbortSignal;
}

export interface Reader {
  /** Sends the text of these runs of siblings to the background. Resolves when all of it has been sent. */
  read(runs: Iterable<SiblingRun>): Promise<void>;
  /** Sends a message without text, so that the background searches the page's titles. */
  readTitles(): void;
  /**
   * Turns an answer of the background, or a part of one, into marks. `asked` is the range of blocks that it
   * is about.
   */
  takeSpans(answer: SpansAnswer, reasons: readonly SpanReason[], asked: BlockRange): void;
  /** Sends blocks again whose answer is lost, if they are still on the page. */
  askAgain(lost: readonly BlockRange[]): void;
  /** True if the background has answered everything that was sent. */
  readonly isAnswered: boolean;
  /** Resolves when the background has answered everything that was sent. */
  whenAnswered(): Promise<void>;
  /** Stops waiting for answers about blocks that were sent. Answers that still arrive change nothing. */
  forget(): void;
}

export function createReader({
  link,
  blocks,
  marks,
  sections,
  onHidden,
  onAnswer,
  signal,
}: ReaderOptions): Reader {
  const sender = createSender({ link, sections, signal });
  const takeAnswer = createAnswers({ blocks, marks, onHidden });
  /**
   * Blocks with a name that counts only on a page with more distinctive names. The key is the block's id. The
   * value is the number of distinctive names that the page had when the background answered.
   */
  const undecided = new Map<number, number>();

  /**
   * Returns the end of the preceding piece if a run begins a later piece of a long paragraph, since each
   * piece repeats that end. Otherwise returns nothing.
   */
  function leadOf([first]: SiblingRun): readonly BlockPart[] {
    const text = firstTextIn(first);
    const piece = text && blocks.pieceFrom(text);
    return piece?.parts.filter(({ start, length }) => start + length <= piece.lead) ?? [];
  }

  async function read(runs: Iterable<SiblingRun>): Promise<void> {
    let sliceEnd = performance.now() + SLICE;
    let queue: Block[] = [];
    let units = 0;

    function flush(): void {
      sender.send(queue);
      queue = [];
      units = 0;
    }

    for (const run of runs) {
      const connected = run.filter(isConnected);
      const group = blocks.beginGroup();
      for (const cut of cutBlocks(connected, { sections, onHidden }, leadOf(connected))) {
        const block = blocks.add(cut, group);
        if (block !== undefined) {
          queue.push(block);
          units += cut.text.length;
        }
        if (units >= sender.messageSize) flush();
        if (performance.now() < sliceEnd) continue;
        flush();
        await sender.untilFewerThan(MOST_UNANSWERED);
        await scheduler.yield();
        if (signal.aborted) return;
        sliceEnd = performance.now() + SLICE;
      }
      blocks.endGroup(group);
    }
    flush();
  }

  /** Sends undecided blocks again if the page now has more distinctive names. */
  function readUndecided(distinctive: number): void {
    const again: Block[] = [];
    for (const [number, before] of undecided) {
      if (distinctive <= before) continue;
      undecided.delete(number);
      const block = blocks.byNumber(number);
      if (block !== undefined) again.push(block);
    }
    sender.send(again, true);
  }

  return {
    read,
    readTitles: sender.sendTitles,
    takeSpans(answer, reasons, asked) {
      takeAnswer(answer, reasons, asked);
      if (answer.done) sender.countAnswer();
      for (const [number, distinctive] of answer.undecided ?? []) undecided.set(number, distinctive);
      onAnswer(answer);
      if (answer.done && sender.unanswered === 0) readUndecided(answer.distinctive);
    },
    askAgain(lost) {
      sender.forget(); // all questions and headings were lost with the closed port
      for (const { count } of lost) if (count === 0) sender.sendTitles();
      sender.send(lost.flatMap(blocks.unansweredIn));
    },
    get isAnswered() {
      return sender.unanswered === 0;
    },
    whenAnswered: () => sender.untilFewerThan(1),
    forget() {
      sender.forget();
      undecided.clear();
    },
  };
}
