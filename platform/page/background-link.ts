/**
 * Sends the document's questions to the background. Each question gets an answer in the end, if only an empty
 * one. If the answer about text blocks is lost, the blocks are handed back to the caller, which may not need
 * them any more.
 */
import type { CardData } from '../../engine/card/card-data.ts';
import type { PageAnswer, PageFacts, PageState, Question, SpanReason, SpansAnswer } from '../messages.ts';
import { isOfType, LIMITS } from '../messages.ts';
import { type BlocksToRead, blockBatches } from './block-batches.ts';
import { createPortLine } from './port-line.ts';
import { regionBatches } from './region-batches.ts';

export type { BlocksToRead } from './block-batches.ts';

/** Blocks that were sent together: the number of the first one and their count. */
export interface BlockRange {
  readonly from: number;
  readonly count: number;
}

export interface BackgroundLinkOptions {
  /** Ends the link: the port is closed, and open questions get an empty answer. */
  readonly signal: AbortSignal;
  /** Called whenever the background sends the state, even if it has not changed. */
  readonly onState: (state: PageState) => void;
  /**
   * Called with each part of an answer. `reasons` are all reasons sent on the port, to which the spans'
   * indices refer; `asked` is the range of the question.
   */
  readonly onSpans: (answer: SpansAnswer, reasons: readonly SpanReason[], asked: BlockRange) => void;
  /** Called with blocks whose answer is lost, at least in part, once they can be sent again. */
  readonly onLost: (blocks: readonly BlockRange[]) => void;
  /** Called once when an update or removal of the extension has left this script behind. Nothing works any more. */
  readonly onGone: () => void;
  /**
   * Returns the facts that the page states about itself. It is called at each question, so it has to be fast.
   */
  readonly page: () => Omit<PageFacts, 'evidence'>;
}

export interface BackgroundLink {
  /** Lets the background get ready for the document's first question about blocks. Does nothing after it. */
  prepare(): void;
  /** Asks which names are mentioned in these blocks. */
  blocks(blocks: BlocksToRead): void;
  /**
   * Returns the indices of the texts that contain a name; `undefined` if the background cannot be reached or
   * is off here.
   */
  regions(texts: readonly string[]): Promise<readonly number[] | undefined>;
  /**
   * Returns the data of the card of `entry`, if there is any. `first` is the entry that the card was opened
   * for. `since` are the entries that the reason of the mark names.
   */
  card(entry: string, first: string, since?: readonly string[]): Promise<CardData | undefined>;
  /** Asks for the state, which `onState` receives. */
  state(): void;
  /** Forgets all questions about blocks and what they showed, since the document has another address. */
  reset(): void;
  /**
   * False before the first question and after a loss. The next question then opens a new port, on which no
   * headings have been sent.
   */
  readonly isOpen: boolean;
}

/** Types of questions that get an answer. */
type Answered = 'blocks' | 'regions' | 'card' | 'state';

/** A question without the fields that are added each time it is sent. */
type Asked = { readonly [Type in Answered]: Omit<Question[Type], 'id' | 'page'> }[Answered];

/** A question that waits for its answer. For questions about blocks no text is kept. */
type Pending =
  | { readonly blocks: BlockRange }
  | { readonly asked: Asked; readonly settle: (answer?: PageAnswer) => void }
  | { readonly isState: true };

type Settled = Extract<Pending, { readonly asked: Asked }>;

function shortened({ titles, language }: Omit<PageFacts, 'evidence'>): PageFacts {
  return {
    titles: titles.slice(0, LIMITS.titles).map((title) => title.slice(0, LIMITS.title)),
    ...(language !== undefined && { language: language.slice(0, LIMITS.languageTag) }),
  };
}

/** Adds a range, joined with the last one if they touch, so that a long outage leaves no long list. */
function withRange(ranges: readonly BlockRange[], next: BlockRange): BlockRange[] {
  const last = ranges.at(-1);
  if (last === undefined || last.from + last.count !== next.from) return [...ranges, next];
  return [...ranges.slice(0, -1), { from: last.from, count: last.count + next.count }];
}

export function createBackgroundLink(options: BackgroundLinkOptions): BackgroundLink {
  let lastId = 0;
  const pending = new Map<number, Pending>();
  /**
   * Questions that are asked again when a port can be opened. `lost` are the blocks that are then handed
   * back.
   */
  let unanswered: Settled[] = [];
  let lost: readonly BlockRange[] = [];
  let wantsState = false;
  /** Reasons sent on the port in use, since the last reset. */
  let reasons: SpanReason[] = [];
  let toldPage: string | undefined;
  let lexicon: string | undefined;
  /**
   * Id of the last question about the document's former address. Answers to it and to earlier ones are
   * ignored.
   */
  let staleUpTo = 0;
  let evidence: string | undefined;

  const line = createPortLine({
    signal: options.signal,
    onMessage: hear,
    isWaiting: () => pending.size > 0,
    onDropped: () => {
      collect();
      reasons = [];
      toldPage = undefined;
    },
    onRetry: askAgain,
    onReturn: () => {
      wantsState = true;
    },
    onGivenUp: giveUp,
    onGone: options.onGone,
  });
  options.signal.addEventListener('abort', giveUp);

  function ask(asked: Asked, waiting: Pending): void {
    const id = ++lastId;
    pending.set(id, waiting);
    line.post({ ...asked, ...(asked.type !== 'state' && page()), id });
  }

  /** Returns the facts about the page, unless they have already been sent on this port. */
  function page(): { readonly page?: PageFacts } {
    const facts = shortened(options.page());
    const told = JSON.stringify(facts);
    const isFirst = !line.isOpen || toldPage === undefined;
    if (!isFirst && told === toldPage) return {};
    toldPage = told;
    return { page: isFirst && evidence !== undefined ? { ...facts, evidence } : facts };
  }

  /** Sorts the open questions into those asked again later and blocks that are handed back. */
  function collect(): void {
    for (const waiting of pending.values()) {
      if ('blocks' in waiting) lost = withRange(lost, waiting.blocks);
      else if ('isState' in waiting) wantsState = true;
      else unanswered.push(waiting);
    }
    pending.clear();
  }

  function giveUp(): void {
    const given = unanswered;
    unanswered = [];
    for (const { settle } of given) settle();
  }

  function handBack(): void {
    if (lost.length === 0) return;
    const blocks = lost;
    lost = [];
    options.onLost(blocks);
  }

  function askAgain(): void {
    const again = unanswered;
    unanswered = [];
    if (wantsState) askState();
    for (const waiting of again) ask(waiting.asked, waiting);
    handBack();
  }

  function askState(): void {
    wantsState = false;
    ask({ type: 'state' }, { isState: true });
  }

  /** Closes a question that was answered in full, which shows that the background works. */
  function settle(id: number, answer: PageAnswer): void {
    const waiting = pending.get(id);
    pending.delete(id);
    line.succeed();
    if (waiting !== undefined && 'asked' in waiting) waiting.settle(answer);
    handBack();
  }

  function hearState(state: PageState): void {
    if (lexicon !== state.lexicon) reasons = []; // the background tells them again
    lexicon = state.lexicon;
    if (state.isOff) {
      // Nothing will be answered; the owner asks about everything again once it is on.
      collect();
      wantsState = false;
      lost = [];
      giveUp();
    }
    options.onState(state);
  }

  function hearSpans(answer: SpansAnswer): void {
    if (answer.id <= staleUpTo) return;
    reasons.push(...(answer.reasons ?? []));
    if (answer.evidence !== undefined && answer.evidence.length <= LIMITS.evidence) evidence = answer.evidence;
    const waiting = pending.get(answer.id);
    if (waiting === undefined || !('blocks' in waiting)) return;
    options.onSpans(answer, reasons, waiting.blocks);
    if (answer.done) settle(answer.id, answer);
  }

  function hear(message: unknown): void {
    if (isOfType(message, 'spans')) hearSpans(message);
    else if (isOfType(message, 'state')) {
      hearState(message.state);
      if (message.id !== undefined) settle(message.id, message);
    } else if (isOfType(message, 'regions') || isOfType(message, 'card')) settle(message.id, message);
  }

  function answerTo(asked: Asked): Promise<PageAnswer | undefined> {
    return new Promise((resolve) => ask(asked, { asked, settle: resolve }));
  }

  return {
    prepare: line.openFirst,
    blocks(blocks) {
      for (const batch of blockBatches(blocks)) {
        ask({ type: 'blocks', ...batch }, { blocks: { from: batch.from, count: batch.lengths.length } });
      }
    },
    async regions(texts) {
      const batches = regionBatches(texts);
      const answers = await Promise.all(batches.map(({ text, lengths }) => answerTo({ type: 'regions', text, lengths })));
      const hits = answers.map((answer, index) =>
        answer?.type === 'regions' ? answer.hits.flatMap((hit) => batches[index]?.indices[hit] ?? []) : undefined,
      );
      return hits.includes(undefined) ? undefined : [...new Set(hits.flatMap((each) => each ?? []))];
    },
    async card(entry, first, since = []) {
      const named = since.length > 0 && { since: since.slice(0, LIMITS.sinceEntries) };
      const answer = await answerTo({ type: 'card', entry, first, ...named });
      return answer?.type === 'card' ? answer.card : undefined;
    },
    state: askState,
    reset() {
      for (const [id, waiting] of pending) if ('blocks' in waiting) pending.delete(id);
      lost = [];
      staleUpTo = lastId;
      reasons = [];
      evidence = undefined;
      toldPage = undefined;
      if (line.isOpen) line.post({ type: 'reset' });
    },
    get isOpen() {
      return line.isOpen;
    },
  };
}
