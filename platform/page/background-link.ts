/**
 * Sends the document's questions to the background. The caller always learns how a question ends: with an
 * answer, or without one. If the answer about text blocks is lost, the caller gets the ids of these blocks
 * and may ask again.
 */
import type { CardData } from '../../engine/card/card-data.ts';
import type { PageAnswer, PageFacts, PageState, Question, SpanReason, SpansAnswer } from '../messages.ts';
import { isOfType, LIMITS } from '../messages.ts';
import { type BlocksToRead, blockBatches } from './block-batches.ts';
import { createPortLine } from './port-line.ts';
import { regionBatches } from './region-batches.ts';

export type { BlocksToRead } from './block-batches.ts';

/** Text blocks that were sent together: the id of the first block, and the number of blocks. */
export interface BlockRange {
  readonly from: number;
  readonly count: number;
}

export interface BackgroundLinkOptions {
  /** Ends the link: the port closes, and open questions end without an answer. */
  readonly signal: AbortSignal;
  /** Called whenever the background sends the state, even if the state has not changed. */
  readonly onState: (state: PageState) => void;
  /**
   * Called with each part of an answer about text blocks. The spans refer by index to `reasons`, which are
   * all reasons sent on the port. `asked` is the range of blocks in the question.
   */
  readonly onSpans: (answer: SpansAnswer, reasons: readonly SpanReason[], asked: BlockRange) => void;
  /**
   * Called with blocks whose answer, or a part of it, is lost. It is called once the blocks can be sent
   * again.
   */
  readonly onLost: (blocks: readonly BlockRange[]) => void;
  /**
   * Called once when the extension has been removed or updated, and this script still runs. The link then
   * does nothing any more.
   */
  readonly onGone: () => void;
  /** Returns the page's titles and language. It is called for each question, so it must be fast. */
  readonly page: () => Omit<PageFacts, 'evidence'>;
}

export interface BackgroundLink {
  /** Opens the port before the first question, so that the background gets ready. Later calls do nothing. */
  prepare(): void;
  /** Asks which names are mentioned in these text blocks. `onSpans` gets the answer. */
  blocks(blocks: BlocksToRead): void;
  /**
   * Returns the indices of the texts that contain a name; `undefined` if the background cannot be reached, or
   * if Sidelight is off or paused.
   */
  regions(texts: readonly string[]): Promise<readonly number[] | undefined>;
  /**
   * Returns the data of the card of `entry`; `undefined` if there is no such entry or no answer. `first` is
   * the id of the entry whose mark was pointed at. `since` are the ids of the entries that the reason for the
   * mark names.
   */
  card(entry: string, first: string, since?: readonly string[]): Promise<CardData | undefined>;
  /** Asks for the state. `onState` gets the answer. */
  state(): void;
  /**
   * Drops all open questions about blocks, ignores answers to them, and tells the background to forget the
   * page's evidence. Call it when the document has another address.
   */
  reset(): void;
  /**
   * True while a port is open. If false, the next question opens a new port, and all headings have to be sent
   * again over it.
   */
  readonly isOpen: boolean;
}

/** Types of the questions that the background answers. */
type Answered = 'blocks' | 'regions' | 'card' | 'state';

/** A question without `id` and `page`, which are added each time the question is sent. */
type Asked = { readonly [Type in Answered]: Omit<Question[Type], 'id' | 'page'> }[Answered];

/**
 * A question that waits for its answer: about blocks (only their ids are kept, not their text), about
 * anything else, or about the state.
 */
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

/**
 * Returns `ranges` with another range at the end. If the new range continues the last one, the two become
 * one. So the list stays short when many answers in a row are lost.
 */
function withRange(ranges: readonly BlockRange[], next: BlockRange): BlockRange[] {
  const last = ranges.at(-1);
  if (last === undefined || last.from + last.count !== next.from) return [...ranges, next];
  return [...ranges.slice(0, -1), { from: last.from, count: last.count + next.count }];
}

export function createBackgroundLink(options: BackgroundLinkOptions): BackgroundLink {
  let lastId = 0;
  const pending = new Map<number, Pending>();
  /** Questions that are asked again when a port can be opened. */
  let unanswered: Settled[] = [];
  /** Blocks that the caller gets back when a port can be opened. */
  let lost: readonly BlockRange[] = [];
  let wantsState = false;
  /** Reasons that the background has sent on the present port since the last reset. */
  let reasons: SpanReason[] = [];
  let toldPage: string | undefined;
  let lexicon: string | undefined;
  /**
   * Id of the last question that was asked before the document's address changed. Answers to questions with
   * this id or a lower one are ignored.
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

  /**
   * Returns the page's titles and language, and on a new port its evidence, as a field of a question. Returns
   * no field if the same facts have already been sent on this port.
   */
  function page(): { readonly page?: PageFacts } {
    const facts = shortened(options.page());
    const told = JSON.stringify(facts);
    const isFirst = !line.isOpen || toldPage === undefined;
    if (!isFirst && told === toldPage) return {};
    toldPage = told;
    return { page: isFirst && evidence !== undefined ? { ...facts, evidence } : facts };
  }

  /**
   * Takes all open questions off the lost port. Notes the blocks that the caller gets back, and the questions
   * that are asked again.
   */
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

  /** Ends a question whose whole answer has arrived. The answer also shows that the background works. */
  function settle(id: number, answer: PageAnswer): void {
    const waiting = pending.get(id);
    pending.delete(id);
    line.succeed();
    if (waiting !== undefined && 'asked' in waiting) waiting.settle(answer);
    handBack();
  }

  function hearState(state: PageState): void {
    if (lexicon !== state.lexicon) reasons = []; // the background sends the reasons again
    lexicon = state.lexicon;
    if (state.isOff) {
      // No answers will come while Sidelight is off. Once it is on, the caller asks about all blocks again.
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
