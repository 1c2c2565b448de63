/**
 * Reads parts of a page: cuts them into text blocks, and asks the background which names are in the blocks.
 * Works in short slices of time, so that the page stays responsive. Does not ask about a text again unless it
 * has changed.
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

/** Number of unanswered messages to the background at which reading pauses. */
const MOST_UNANSWERED = 8;

export interface ReaderOptions {
  readonly link: Pick<BackgroundLink, 'blocks' | 'isOpen'>;
  readonly blocks: PageBlocks;
  readonly marks: PageMarks;
  readonly sections: Sections;
  /** Called with an element whose text the page hides now. */
  readonly onHidden: (element: Element) => void;
  /** Called after an answer of the background, or a part of one, has changed the marks. */
  readonly onAnswer: (answer: Pick<SpansAnswer, 'touched'>) => void;
  readonly signal: AbortSignal;
}

export interface Reader {
  /**
   * Sends the text of these runs of siblings to the background in blocks. Resolves when all of the text has
   * been sent; the answers come later.
   */
  read(runs: Iterable<SiblingRun>): Promise<void>;
  /** Makes the background search the page's titles, by a message without blocks. */
  readTitles(): void;
  /**
   * Turns an answer of the background, or a part of one, into marks. `asked` is the range of blocks that the
   * question was about.
   */
  takeSpans(answer: SpansAnswer, reasons: readonly SpanReason[], asked: BlockRange): void;
  /**
   * Sends the blocks of these ranges again, because the answers about them are lost. Leaves out blocks that
   * have left the page.
   */
  askAgain(lost: readonly BlockRange[]): void;
  /** True if the background has answered all messages. */
  readonly isAnswered: boolean;
  /** Resolves when the background has answered all messages, or after a few seconds without these answers. */
  whenAnswered(): Promise<void>;
  /**
   * Treats all messages to the background as answered, so that reading and `whenAnswered` do not wait for
   * them. Also drops the list of blocks to send again when the page has more distinctive names. Call it when
   * the page is forgotten or will be read again.
   */
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
   * Blocks to send again when the page has shown more distinctive names, because some of their names count
   * only then. The key is the block's id. The value is the number of distinctive names on the page at the
   * time of the background's answer.
   */
  const undecided = new Map<number, number>();

  /**
   * Returns the lead of a piece if the run begins with a later piece of a long paragraph: the parts that
   * repeat the end of the previous piece. Otherwise returns an empty list.
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

  /**
   * Sends the `undecided` blocks again if the page now has more distinctive names. `distinctive` is their
   * present number.
   */
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
      sender.forget(); // the background lost all unanswered messages and all headings when the port closed
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
