/**
 * Reads parts of a page: cuts them into text blocks, asks the background which names stand in them, and turns its answers into
 * marks. Works in slices, and asks about nothing that it has asked about already.
 */
import { SLICE } from '../../engine/timings.ts';
import { BLOCK_FLAGS, SPAN_FIELDS, type SpanReason, type SpansAnswer } from '../../platform/messages.ts';
import type { BackgroundLink, BlockRange, BlocksToRead } from '../../platform/page/background-link.ts';
import type { SiblingRun } from '../page/element-kinds.ts';
import { firstChildOf, isConnected, isText, parentNodeOf, showsItsText } from '../page/safe-dom.ts';
import { cutBlocks } from './block-cutter.ts';
import type { BlockPart } from './block-parts.ts';
import { type Block, type Mark, type MarkedEntry, type PageBlocks, readsAsSent } from './page-blocks.ts';
import type { PageMarks } from './page-marks.ts';
import type { Sections } from './sections.ts';

/** A message holds about this much text, in UTF-16 units; sending it then takes less than a millisecond. */
const MESSAGE = 32_000;

/** Blocks in a message. */
const MOST_BLOCKS = 2000;

/** The first message is short, so that the first names show soon. */
const FIRST_MESSAGE = 8_000;

/** Reading waits while this many messages have not been answered. */
const MOST_UNANSWERED = 8;

/** Reading goes on after this time though the background does not answer, in ms. */
const LONGEST_WAIT = 5000;

export interface ReaderOptions {
  readonly link: Pick<BackgroundLink, 'blocks' | 'isOpen'>;
  readonly blocks: PageBlocks;
  readonly marks: PageMarks;
  readonly sections: Sections;
  /** Text in this element is hidden now. */
  readonly onHidden: (element: Element) => void;
  /** An answer has been taken in. */
  readonly onAnswer: (answer: Pick<SpansAnswer, 'touched' | 'done'>) => void;
  readonly signal: AbortSignal;
}

export interface Reader {
  /** Asks about the text in these runs of siblings. Resolves when all of it has been sent. */
  read(runs: Iterable<SiblingRun>): Promise<void>;
  /** Asks about nothing, so that the background looks at the page's titles. */
  readTitles(): void;
  takeSpans(answer: SpansAnswer, reasons: readonly SpanReason[], asked: BlockRange): void;
  /** Asks again about blocks whose answer is lost, as far as they are still on the page. */
  askAgain(lost: readonly BlockRange[]): void;
  /** Resolves when everything that was asked has been answered. */
  whenAnswered(): Promise<void>;
  /** Forgets what is on its way. */
  forget(): void;
}

/** Returns the language that the page says it is in. */
export function pageLanguage(): string | undefined {
  return document.documentElement?.getAttribute('lang') ?? undefined;
}

function firstTextIn(node: Node | undefined): Text | undefined {
  let current: Node | null = node ?? null;
  while (current !== null && !isText(current)) current = firstChildOf(current);
  return current ?? undefined;
}

export function createReader({ link, blocks, marks, sections, onHidden, onAnswer, signal }: ReaderOptions): Reader {
  const entries = new Map<string, MarkedEntry>();
  const entryByNumber = new Map<number, MarkedEntry>();
  /** Sections that the background has been told about on this port. */
  let told = new Set<number>();
  let unanswered = 0;
  let hasAsked = false;
  const waiting: (() => void)[] = [];
  /** Blocks in which a name could count if the page had more distinctive names than it had then. */
  const undecided = new Map<number, number>();

  function wake(): void {
    for (const resolve of waiting.splice(0)) resolve();
  }

  async function untilFewerThan(count: number): Promise<void> {
    const end = performance.now() + LONGEST_WAIT;
    while (unanswered >= count && !signal.aborted && performance.now() < end) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        setTimeout(resolve, LONGEST_WAIT);
      });
    }
  }

  /** Returns what repeats the end of the piece before, where a run begins inside a paragraph that is cut into pieces. */
  function leadOf([first]: SiblingRun): readonly BlockPart[] {
    const text = firstTextIn(first);
    const piece = text && blocks.pieceFrom(text);
    return piece?.parts.filter(({ start, length }) => start + length <= piece.lead) ?? [];
  }

  function headingsOf(message: readonly Block[]): NonNullable<BlocksToRead['headings']> {
    const labels: (readonly [number, number, string])[] = [];
    const tell = (section: number) => {
      const label = section === 0 || told.has(section) ? undefined : sections.labelOf(section);
      if (label === undefined) return;
      told.add(section);
      labels.push(label);
    };
    for (const { section, flags } of message) {
      if ((flags & BLOCK_FLAGS.heading) !== 0) tell(sections.labelOf(section)?.[1] ?? 0);
      tell(section);
    }
    return labels.map(([section, above, heading]): [number, number, string] => [section, above, heading]);
  }

  function send(message: readonly Block[], again = false): void {
    const [first] = message;
    if (!link.isOpen) told = new Set();
    const headings = headingsOf(message);
    const pageTag = pageLanguage();
    const languages = message.flatMap(({ language }, index): [number, string][] =>
      language === undefined || language === pageTag ? [] : [[index, language]],
    );
    const leads = message.flatMap(({ lead }, index): [number, number][] => (lead > 0 ? [[index, lead]] : []));
    unanswered++;
    hasAsked = true;
    link.blocks({
      from: first?.number ?? 0,
      text: message.map(({ text }) => text).join(''),
      lengths: message.map(({ text }) => text.length),
      flags: message.map(({ flags }) => flags),
      sections: message.map(({ section }) => section),
      ...(headings.length > 0 && { headings }),
      ...(languages.length > 0 && { languages }),
      ...(leads.length > 0 && { leads }),
      ...(again && { again }),
    });
  }

  /** Sends blocks whose numbers follow each other, in messages of bounded size. */
  function sendAll(all: readonly Block[], again = false): void {
    let message: Block[] = [];
    let units = 0;
    for (const block of all) {
      const last = message.at(-1);
      const isFull = units + block.text.length > MESSAGE || message.length >= MOST_BLOCKS;
      if (last !== undefined && (isFull || block.number !== last.number + 1)) {
        send(message, again);
        message = [];
        units = 0;
      }
      message.push(block);
      units += block.text.length;
    }
    if (message.length > 0) send(message, again);
  }

  async function read(runs: Iterable<SiblingRun>): Promise<void> {
    let sliceEnd = performance.now() + SLICE;
    let queue: Block[] = [];
    let units = 0;

    function flush(): void {
      sendAll(queue);
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
        if (units >= (hasAsked ? MESSAGE : FIRST_MESSAGE)) flush();
        if (performance.now() < sliceEnd) continue;
        flush();
        await untilFewerThan(MOST_UNANSWERED);
        await scheduler.yield();
        if (signal.aborted) return;
        sliceEnd = performance.now() + SLICE;
      }
      blocks.endGroup(group);
    }
    flush();
  }

  function learn(told: SpansAnswer['entries']): void {
    for (const [number, id, kind] of told ?? []) {
      const known = entries.get(id) ?? { id, kind };
      entries.set(id, known);
      entryByNumber.set(number, known);
    }
  }

  /** Returns a function that says whether text in an element is shown, and asks the browser once for neighbours. */
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

  function takeOver(earlier: Mark, found: Mark): Mark {
    const isAlike = earlier.needs === found.needs && earlier.block.section === found.block.section;
    if (!isAlike) marks.remove(earlier);
    earlier.block = found.block;
    earlier.start = found.start;
    earlier.end = found.end;
    earlier.needs = found.needs;
    earlier.reason = found.reason;
    return earlier;
  }

  /** The block has been read a second time, with more evidence. */
  function answerAgain(block: Block, found: readonly Mark[]): void {
    const before = block.marks.filter((mark) => mark.block === block);
    const isSame = (a: Mark, b: Mark) => a.start === b.start && a.end === b.end && a.entry === b.entry;
    const kept = found.map((mark) => before.find((known) => isSame(known, mark)) ?? mark);
    for (const mark of before) if (!kept.includes(mark)) marks.remove(mark);
    block.marks = kept;
    for (const mark of kept) marks.add(mark);
  }

  function readUndecided(distinctive: number): void {
    const again: Block[] = [];
    for (const [number, before] of undecided) {
      if (distinctive <= before) continue;
      undecided.delete(number);
      const block = blocks.byNumber(number);
      if (block !== undefined) again.push(block);
    }
    sendAll(again, true);
  }

  function answerBlock(block: Block, found: readonly Mark[]): void {
    if (block.isAnswered) {
      answerAgain(block, found);
      return;
    }
    const kept = found.map((mark) => {
      const earlier = blocks.earlier(block, mark.start, mark.end, mark.entry);
      return earlier === undefined ? mark : takeOver(earlier, mark);
    });
    for (const mark of kept) marks.add(mark);
    blocks.answer(block, kept);
  }

  return {
    read,
    readTitles() {
      send([]);
    },
    takeSpans(answer, reasons, { from, count }) {
      learn(answer.entries);
      const isVisible = createVisibility();
      const found = new Map<Block, Mark[]>();
      const { spans } = answer;
      for (let index = 0; index + SPAN_FIELDS <= spans.length; index += SPAN_FIELDS) {
        const [number = 0, start = 0, end = 0, entryNumber = -1, needs = 0, reason = -1] = spans.slice(index, index + SPAN_FIELDS);
        const block = blocks.byNumber(number);
        const entry = entryByNumber.get(entryNumber);
        if (block === undefined || entry === undefined) continue;
        const inBlock = found.get(block) ?? [];
        found.set(block, inBlock);
        const mark: Mark = { block, start, end, entry, needs, reason: reasons[reason] };
        if (readsAsSent(mark) && isVisible(mark)) inBlock.push(mark);
        else block.isSpoilt = true;
      }
      for (const [block, inBlock] of found) answerBlock(block, inBlock);
      if (answer.done) {
        for (let number = from; number < from + count; number++) {
          const block = blocks.byNumber(number);
          if (block !== undefined && !block.isAnswered) answerBlock(block, []);
        }
        unanswered = Math.max(0, unanswered - 1);
      }
      for (const [number, distinctive] of answer.undecided ?? []) undecided.set(number, distinctive);
      marks.grow({ about: answer.about, sections: answer.sections ?? [] });
      onAnswer(answer);
      if (answer.done && unanswered === 0) readUndecided(answer.distinctive);
      if (answer.done) wake();
    },
    askAgain(lost) {
      unanswered = 0; // the port has gone with all that was asked on it
      told = new Set(); // and another question may have opened the next one
      const again: Block[] = [];
      for (const { from, count } of lost) {
        if (count === 0) send([]);
        for (let number = from; number < from + count; number++) {
          const block = blocks.byNumber(number);
          if (block !== undefined && !block.isAnswered) again.push(block);
        }
      }
      sendAll(again);
      wake();
    },
    async whenAnswered() {
      await untilFewerThan(1);
    },
    forget() {
      unanswered = 0;
      undecided.clear();
      told = new Set();
      wake();
    },
  };
}
