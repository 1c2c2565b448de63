/**
 * Sends text blocks to the background in messages of bounded size, and counts the messages that it has not
 * answered.
 */
import { BLOCK_FLAGS } from '../../platform/messages.ts';
import type { BackgroundLink, BlocksToRead } from '../../platform/page/background-link.ts';
import { pageLanguage } from '../page/safe-dom.ts';
import type { Block } from './page-blocks.ts';
import type { Sections } from './sections.ts';

/** Length of the text in a message, in UTF-16 units. Sending so much takes less than a millisecond. */
const MESSAGE = 32_000;

/** Length of the text in the first message, in UTF-16 units. It is short, so that the first names show soon. */
const FIRST_MESSAGE = 3_000;

/** Largest number of blocks in a message. */
const MOST_BLOCKS = 2000;

/** Longest wait for answers, in ms. Reading then goes on without them. */
const LONGEST_WAIT = 5000;

export interface SenderOptions {
  readonly link: Pick<BackgroundLink, 'blocks' | 'isOpen'>;
  readonly sections: Sections;
  readonly signal: AbortSignal;
}

export interface Sender {
  /** Length of text to gather for the next message, in UTF-16 units. */
  readonly messageSize: number;
  /** Sends blocks in order; `again` if the background is to read them a second time. */
  send(blocks: readonly Block[], again?: boolean): void;
  /** Asks about no text, so that the background looks at the page's titles. */
  sendTitles(): void;
  /** Number of messages that have not been answered. */
  readonly unanswered: number;
  /** Counts a message as answered. */
  countAnswer(): void;
  /** Resolves when fewer than `count` messages wait for an answer, or none has come for `LONGEST_WAIT`. */
  untilFewerThan(count: number): Promise<void>;
  /** Expects no more answers, and sends headings again. */
  forget(): void;
}

export function createSender({ link, sections, signal }: SenderOptions): Sender {
  /** Numbers of the sections whose headings were sent on the open port. */
  let toldSections = new Set<number>();
  let unanswered = 0;
  let hasSent = false;
  const waiting: (() => void)[] = [];

  function wake(): void {
    for (const resolve of waiting.splice(0)) resolve();
  }

  function headingsOf(message: readonly Block[]): NonNullable<BlocksToRead['headings']> {
    const headings: [number, number, string][] = [];
    const tell = (section: number) => {
      const label = section === 0 || toldSections.has(section) ? undefined : sections.labelOf(section);
      if (label === undefined) return;
      toldSections.add(section);
      headings.push([...label]);
    };
    for (const { section, flags } of message) {
      if ((flags & BLOCK_FLAGS.heading) !== 0) tell(sections.labelOf(section)?.[1] ?? 0);
      tell(section);
    }
    return headings;
  }

  function post(message: readonly Block[], again: boolean): void {
    if (!link.isOpen) toldSections = new Set();
    const headings = headingsOf(message);
    const pageTag = pageLanguage();
    const languages = message.flatMap(({ language }, index): [number, string][] =>
      language === undefined || language === pageTag ? [] : [[index, language]],
    );
    const leads = message.flatMap(({ lead }, index): [number, number][] => (lead > 0 ? [[index, lead]] : []));
    unanswered++;
    hasSent = true;
    link.blocks({
      from: message[0]?.number ?? 0,
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

  return {
    get messageSize() {
      return hasSent ? MESSAGE : FIRST_MESSAGE;
    },
    send(blocks, again = false) {
      let message: Block[] = [];
      let units = 0;
      for (const block of blocks) {
        const last = message.at(-1);
        const isFull = units + block.text.length > MESSAGE || message.length >= MOST_BLOCKS;
        // The numbers of the blocks in a message follow each other.
        if (last !== undefined && (isFull || block.number !== last.number + 1)) {
          post(message, again);
          message = [];
          units = 0;
        }
        message.push(block);
        units += block.text.length;
      }
      if (message.length > 0) post(message, again);
    },
    sendTitles: () => post([], false),
    get unanswered() {
      return unanswered;
    },
    countAnswer() {
      unanswered = Math.max(0, unanswered - 1);
      wake();
    },
    async untilFewerThan(count) {
      const end = performance.now() + LONGEST_WAIT;
      while (unanswered >= count && !signal.aborted && performance.now() < end) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          setTimeout(resolve, LONGEST_WAIT);
        });
      }
    },
    forget() {
      unanswered = 0;
      toldSections = new Set();
      wake();
    },
  };
}
