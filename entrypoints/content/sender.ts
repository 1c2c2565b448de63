/**
 * Sends text blocks to the background in messages of limited size, and counts the messages that have not been
 * answered.
 */
import { BLOCK_FLAGS } from '../../platform/messages.ts';
import type { BackgroundLink, BlocksToRead } from '../../platform/page/background-link.ts';
import { pageLanguage } from '../page/safe-dom.ts';
import type { Block } from './page-blocks.ts';
import type { Sections } from './sections.ts';

/**
 * Largest length of the text in one message, in UTF-16 units. Sending that much takes less than 1 ms. Only a
 * single block that is longer makes a longer message.
 */
const MESSAGE_LENGTH = 32_000;

/**
 * Length of text that is enough for the first message, in UTF-16 units. It is short, so that the first names
 * are marked soon.
 */
const FIRST_MESSAGE_LENGTH = 3_000;

/** Largest number of blocks in one message. */
const MOST_BLOCKS = 2000;

/** Longest time that the reader waits for answers, in ms. It then goes on without them. */
const LONGEST_WAIT = 5000;

export interface SenderOptions {
  readonly link: Pick<BackgroundLink, 'blocks' | 'isOpen'>;
  readonly sections: Sections;
  readonly signal: AbortSignal;
}

export interface Sender {
  /**
   * Length of text that the caller should collect before it calls `send` for the next message, in UTF-16
   * units.
   */
  readonly messageSize: number;
  /**
   * Sends blocks in order, in one or several messages. `again` tells the background that it has read these
   * blocks before and must search them once more.
   */
  send(blocks: readonly Block[], again?: boolean): void;
  /** Makes the background search the page's titles, by a message without blocks. */
  sendTitles(): void;
  /** Number of messages that have not been answered. */
  readonly unanswered: number;
  /** Call when the background has answered a message completely. */
  countAnswer(): void;
  /**
   * Resolves when fewer than `count` messages are unanswered, after `LONGEST_WAIT`, or when the session ends.
   */
  untilFewerThan(count: number): Promise<void>;
  /**
   * Treats all messages as answered. Headings of sections are sent again with the next messages that need
   * them.
   */
  forget(): void;
}

export function createSender({ link, sections, signal }: SenderOptions): Sender {
  /** Numbers of the sections whose headings the background has got on the open port. */
  let sentSections = new Set<number>();
  let unanswered = 0;
  let hasSent = false;
  const waiting: (() => void)[] = [];

  function wake(): void {
    for (const resolve of waiting.splice(0)) resolve();
  }

  function headingsOf(message: readonly Block[]): NonNullable<BlocksToRead['headings']> {
    const headings: [number, number, string][] = [];
    const addHeading = (section: number) => {
      const label = section === 0 || sentSections.has(section) ? undefined : sections.labelOf(section);
      if (label === undefined) return;
      sentSections.add(section);
      headings.push([...label]);
    };
    for (const { section, flags } of message) {
      if ((flags & BLOCK_FLAGS.heading) !== 0) addHeading(sections.labelOf(section)?.[1] ?? 0);
      addHeading(section);
    }
    return headings;
  }

  function post(message: readonly Block[], again: boolean): void {
    if (!link.isOpen) sentSections = new Set();
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
      return hasSent ? MESSAGE_LENGTH : FIRST_MESSAGE_LENGTH;
    },
    send(blocks, again = false) {
      let message: Block[] = [];
      let units = 0;
      for (const block of blocks) {
        const last = message.at(-1);
        const isFull = units + block.text.length > MESSAGE_LENGTH || message.length >= MOST_BLOCKS;
        // A message has blocks with consecutive numbers only, because it gives just the first number.
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
      sentSections = new Set();
      wake();
    },
  };
}
