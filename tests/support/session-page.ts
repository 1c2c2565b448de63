/** Runs a whole page session with a fake background that knows a few names. Runs in the page. */

import { DEFAULT_SETTINGS } from '../../engine/settings.ts';
import {
  type PageSession,
  type SessionState,
  startPageSession,
} from '../../entrypoints/content/page-session.ts';
import type { SpanReason, SpansAnswer } from '../../platform/messages.ts';
import type { BackgroundLink, BlockRange, BlocksToRead } from '../../platform/page/background-link.ts';

export { paintedTexts } from './painted-texts.ts';

/** Names that the prefilter knows, and that are evidence for the region. */
const DISTINCTIVE = ['Yerevan', 'Baku', 'Shusha'];
/** Names that the prefilter does not know, so that only the background finds them. */
const OTHERS = ['Georgia', 'Azerbaijan'];
/** A name that is marked only on a page with two distinctive names. */
const UNSURE = 'Aliyev';

const NAMES = new RegExp([...DISTINCTIVE, ...OTHERS, UNSURE].join('|'), 'g');

/** Returns the offset after each distinctive name in `text`. */
function endsOf(text: string): number[] {
  return [...text.matchAll(new RegExp(DISTINCTIVE.join('|'), 'g'))].map(
    ({ index, 0: name }) => index + name.length,
  );
}

export interface SessionPage {
  readonly session: PageSession;
  /**
   * Questions so far, as in 'blocks: One / Two', 'again: One', 'regions: 12' or 'reset'. Each run of white
   * space is written as one space.
   */
  readonly asked: readonly string[];
  /** Headings that the session has sent. */
  readonly headings: readonly string[];
  /** Returns the text of all questions. */
  sent(): string;
  /** Resolves when at least `count` questions have been asked. */
  untilQuestions(count: number): Promise<void>;
  /** Resolves when a question contains `part`, and all questions are answered. */
  untilAsked(part: string): Promise<void>;
  /** Answers no question until the port is lost. */
  holdAnswers(): void;
  /**
   * Loses the port and its unanswered questions. Later questions, which open a new port, are answered again.
   */
  losePort(next?: { readonly isOpenAgain: boolean }): void;
  /** Ends the session. */
  end(): void;
}

interface OpenQuestion {
  readonly range: BlockRange;
  answer(): void;
}

/** Makes a background that finds names, counts the distinctive ones and answers block by block. */
function createFakeBackground(
  takeSpans: (answer: SpansAnswer, reasons: readonly SpanReason[], asked: BlockRange) => void,
) {
  let distinctive = new Set<string>();
  let lastId = 0;
  let sentEntries = new Set<string>();

  function read(text: string): {
    readonly spans: (readonly [name: string, start: number])[];
    readonly isUndecided: boolean;
  } {
    const found = [...text.matchAll(NAMES)].map(({ index, 0: name }) => [name, index] as const);
    for (const [name] of found) if (DISTINCTIVE.includes(name)) distinctive.add(name);
    const counts = distinctive.size >= 2;
    return {
      spans: found.filter(([name]) => counts || name !== UNSURE),
      isUndecided: !counts && found.some(([name]) => name === UNSURE),
    };
  }

  return {
    answer({ from, text, lengths }: BlocksToRead, range: BlockRange): void {
      const spans: number[] = [];
      const entries: [number, string, 'city'][] = [];
      const undecided: [number, number][] = [];
      let start = 0;
      for (const [index, length] of lengths.entries()) {
        const before = distinctive.size;
        const reading = read(text.slice(start, start + length));
        start += length;
        if (reading.isUndecided) undecided.push([from + index, before]);
        for (const [name, at] of reading.spans) {
          const number = [...DISTINCTIVE, ...OTHERS, UNSURE].indexOf(name);
          if (!sentEntries.has(name)) entries.push([number, name, 'city']);
          sentEntries.add(name);
          spans.push(from + index, at, at + name.length, number, DISTINCTIVE.includes(name) ? 0 : 2, -1);
        }
      }
      const touched = distinctive.size > 0;
      lastId++;
      takeSpans(
        {
          type: 'spans',
          id: lastId,
          spans,
          entries,
          undecided,
          about: touched,
          touched,
          distinctive: distinctive.size,
          done: true,
        },
        [],
        range,
      );
    },
    holdsName: (text: string) => text.search(NAMES) >= 0,
    forget(): void {
      distinctive = new Set();
      sentEntries = new Set();
    },
  };
}

/** Resolves when `condition` returns true. Checks `condition` after each task of the page. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve));
}

/**
 * Starts a session on the current page. The clock stands still, so that the questions do not depend on the
 * speed of the computer.
 */
export function startSession(state: Partial<SessionState> = {}, now = () => 0): SessionPage {
  performance.now = now;
  const controller = new AbortController();
  const asked: string[] = [];
  const headings: string[] = [];
  let sent = '';
  let open: OpenQuestion[] = [];
  let isHeld = false;
  let isOpen = false;
  const background = createFakeBackground((...answer) => session.takeSpans(...answer));

  function settle(question: OpenQuestion): void {
    if (isHeld || !open.includes(question)) return;
    open = open.filter((other) => other !== question);
    question.answer();
  }

  const link: BackgroundLink = {
    blocks(question) {
      isOpen = true;
      const { from, text, lengths, again } = question;
      sent += `${text}\n`;
      headings.push(...(question.headings ?? []).map(([, , heading]) => heading));
      let start = 0;
      const texts = lengths.map((length) => {
        start += length;
        return text
          .slice(start - length, start)
          .replace(/\s+/g, ' ')
          .trim();
      });
      asked.push(`${again === true ? 'again' : 'blocks'}: ${texts.join(' / ')}`);
      const range = { from, count: lengths.length };
      const waiting: OpenQuestion = { range, answer: () => background.answer(question, range) };
      open.push(waiting);
      setTimeout(() => settle(waiting));
    },
    async regions(texts) {
      isOpen = true;
      sent += `${texts.join('\n')}\n`;
      asked.push(`regions: ${texts.length}`);
      await new Promise((resolve) => setTimeout(resolve));
      await whileRegionsWait?.();
      return texts.flatMap((text, index) => (background.holdsName(text) ? [index] : []));
    },
    card: async () => undefined,
    prepare() {},
    state() {},
    reset() {
      asked.push('reset');
      open = [];
      background.forget();
    },
    get isOpen() {
      return isOpen;
    },
  };
  const session = startPageSession({
    prefilter: {
      mayHoldName: (text) => endsOf(text).length > 0,
      holdsWord: (text) => endsOf(text).some((end) => !/\p{L}/u.test(text.charAt(end))),
      wordEnds: endsOf,
    },
    link,
    state: { ...DEFAULT_SETTINGS, sendsAll: false, lexicon: 'first', ...state },
    onChange() {},
    signal: controller.signal,
  });
  return {
    session,
    asked,
    headings,
    sent: () => sent,
    untilQuestions: (count) => until(() => asked.length >= count),
    async untilAsked(part) {
      const isAsked = () => asked.some((question) => question.includes(part));
      await until(() => isAsked() && (isHeld || open.length === 0));
    },
    holdAnswers() {
      isHeld = true;
    },
    losePort({ isOpenAgain } = { isOpenAgain: false }) {
      isHeld = false;
      isOpen = isOpenAgain;
      background.forget();
      const lost = open.map(({ range }) => range);
      open = [];
      session.askAgain(lost);
    },
    end: () => controller.abort(),
  };
}

let whileRegionsWait: (() => Promise<void> | void) | undefined;

/** Sets a function that changes the page between a question about regions and its answer. */
export function beforeRegionsAnswer(act: () => Promise<void> | void): void {
  whileRegionsWait = act;
}
