/**
 * Sends the document's questions to the background. Each question is settled in the end, with an answer or
 * without one. If the answer about text blocks is lost, the caller gets the numbers of these blocks and may
 * ask again.
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
  /** Ends the link: the port closes, and open questions are settled without an answer. */
  readonly signal: AbortSignal;
  /** Called whenever the background sends the state, even if it has not changed. */
  readonly onState: (state: PageState) => void;
  /**
   * Called with each part of an answer. `reasons` are all reasons sent on the port, to which the indices in
   * the spans refer. `asked` is the range of blocks in the question.
   */
  readonly onSpans: (answer: SpansAnswer, reasons: readonly SpanReason[], asked: BlockRange) => void;
  /** Called with blocks whose answer is lost, wholly or in part, once the caller can send them again. */
  readonly onLost: (blocks: readonly BlockRange[]) => void;
  /**
   * Called once when an update or removal of the extension has left this script behind. Nothing works any
   * more.
   */
  readonly onGone: () => void;
  /**
   * Returns the facts that the page states about itself. It is called for each question, so it must be fast.
   */
  readonly page: () => Omit<PageFacts, 'evidence'>;
}

export interface BackgroundLink {
  /** Opens the first port, so that the background gets ready for questions. Does nothing later. */
  prepare(): void;
  /** Asks which names are mentioned in these blocks. */
  blocks(blocks: BlocksToRead): void;
  /**
   * Returns the indices of the texts that contain a name; `undefined` if the background cannot be reached or
   * is off here.
   */
  regions(texts: readonly string[]): Promise<readonly number[] | undefined>;
  /**
   * Returns the data of the card of `entry`; `undefined` if there is no such entry. `first` is the entry for
   * which the card was opened. `since` are the entries that the reason for the mark names.
   */
  card(entry: string, first: string, since?: readonly string[]): Promise<CardData | undefined>;
  /** Asks for the state, which is given to `onState`. */
  state(): void;
  /** Forgets all questions about blocks and their results, since the document has another address. */
  reset(): void;
  /**
   * True while a port is open. If it is false, the next question opens a new port, to which all headings have
   * to be sent again.
   */
  readonly isOpen: boolean;
}

/** Types of questions that get an answer. */
type Answered = 'blocks' | 'regions' | 'card' | 'state';

/** A question without the fields that are added each time it is sent. */
type Asked = { readonly [Type in Answered]: Omit<Question[Type], 'id' | 'page'> }[Answered];

/** A question that waits for its answer. The text of blocks is not kept. */
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
   * Questions to ask again when a port can be opened. `lost` are the blocks to hand back then.
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

  /** Returns the facts about the page, or nothing if they have already been sent on this port. */
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

  /** Closes a question that has its whole answer. This also shows that the background works. */
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
      // No answers will come. The caller asks about all blocks again once Sidelight is on.
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
    if (answer.evidence !== undefined && answer.evidence.length <= LIMITS.evidence)
      evidence = answer.evidence;
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
      const answers = await Promise.all(
        batches.map(({ text, lengths }) => answerTo({ type: 'regions', text, lengths })),
      );
      const hits = answers.map((answer, index) =>
        answer?.type === 'regions'
          ? answer.hits.flatMap((hit) => batches[index]?.indices[hit] ?? [])
          : undefined,
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
