/**
 * Answers the questions of one document. It keeps only the page's evidence, its headings and what the
 * document has been told. The text of a question is dropped once it is read; the rest is dropped when the
 * document has gone.
 */
import type { CardData } from '../../engine/card/card-data.ts';
import type { PageSession } from '../../engine/index.ts';
import type { PageAnswer, PageFacts, PageQuestion, Question } from '../messages.ts';
import { createBlocksJob } from './blocks-job.ts';
import type { EngineInUse } from './engine-in-use.ts';
import { createPageHeadings } from './page-headings.ts';
import type { PageTerms } from './page-states.ts';
import { createRegionsJob } from './regions-job.ts';
import type { Job, Lane } from './scheduler.ts';
import { createToldPage, type ToldPage } from './told-page.ts';

export interface CardRequest extends Pick<Question['card'], 'entry' | 'first'> {
  /**
   * `because`: ids of the entries that made `entry` count on the page. `since`: ids of the entries that the
   * reason of the mark names.
   */
  readonly because: readonly string[];
  readonly since: readonly string[];
}

export interface PageTalkOptions {
  readonly lane: Lane;
  readonly post: (answer: PageAnswer) => void;
  /** Returns the engine and the state for the document as they are now. */
  readonly refresh: () => Promise<PageTerms>;
  readonly card: (request: CardRequest) => Promise<CardData | undefined>;
  /** Called when there will be no more answers: storage cannot be read, or the document asks too much. */
  readonly onGivenUp: () => void;
}

export interface PageTalk {
  hear(question: PageQuestion): void;
  /**
   * Reads the state again: settings, switches or glossaries may have changed. The document is told if they
   * have.
   */
  refresh(): void;
  /** Drops all work, since the document has gone. */
  end(): void;
}

/** Number of unanswered questions at which the document is given up. */
const MOST_WAITING = 1000;

export function createPageTalk({ lane, post, refresh, card, onGivenUp }: PageTalkOptions): PageTalk {
  /** The engine and state in use; missing until storage has been read. Questions that come before wait. */
  let now: PageTerms | undefined;
  let waiting: PageQuestion[] = [];
  let session: PageSession | undefined;
  let told: ToldPage = createToldPage();
  const headings = createPageHeadings();
  let facts: Omit<PageFacts, 'evidence'> | undefined;
  /** Evidence that a new session of this page starts with. */
  let savedEvidence: string | undefined;
  let toldEvidence: string | undefined;
  /** Number of refreshes so far, so that only the last one's result is used. */
  let refreshes = 0;
  let hasEnded = false;
  const blockJobs = new WeakSet<Job>();

  function openSession({ engine }: EngineInUse): PageSession {
    session ??= engine.openPage(savedEvidence);
    if (facts !== undefined) session.setTitles(facts.titles, facts.language);
    return session;
  }

  /**
   * Ends the session because the engine has changed. The next session starts with the evidence of this one.
   */
  function changeEngine(): void {
    savedEvidence = session?.saveEvidence() ?? savedEvidence;
    session = undefined;
    told = createToldPage();
  }

  function evidence(): string | undefined {
    const saved = lane.size > 1 ? toldEvidence : session?.saveEvidence(); // with the last question that waits
    if (saved === toldEvidence) return undefined;
    toldEvidence = saved;
    return saved;
  }

  function addBlocks(question: Question['blocks']): void {
    const job = createBlocksJob(question, {
      page: () => {
        if (now === undefined) throw new Error('Blocks are read before the state is known.');
        return { engine: now.inUse.engine, session: openSession(now.inUse), told, headings, language: facts?.language };
      },
      answer: post,
      evidence,
    });
    headings.hear(question.headings);
    blockJobs.add(job);
    lane.add(job);
  }

  function reset(): void {
    lane.drop((job) => blockJobs.has(job));
    session = undefined;
    facts = undefined;
    savedEvidence = undefined;
    toldEvidence = undefined;
    told = createToldPage();
  }

  async function answerCard({ id, entry, first, since = [] }: Question['card'], inUse: EngineInUse): Promise<void> {
    const number = told.numberOf(entry) ?? inUse.numberOf(entry);
    const because = number === undefined ? [] : openSession(inUse).reasonsFor(number);
    const data = await card({ entry, first, because, since }).catch(() => undefined); // storage may fail: then there is no card
    if (!hasEnded) post({ type: 'card', id, ...(data !== undefined && { card: data }) });
  }

  function hearPage({ titles, language, evidence: saved }: PageFacts): void {
    facts = { titles, language };
    savedEvidence ??= saved;
    toldEvidence ??= saved;
  }

  function answer(question: PageQuestion, { inUse, state }: PageTerms): void {
    if (question.type === 'state') post({ type: 'state', id: question.id, state });
    else if (question.type === 'reset') reset();
    else if (state.isOff) post({ type: 'state', state });
    else {
      if (question.page !== undefined) hearPage(question.page);
      if (question.type === 'blocks') addBlocks(question);
      else if (question.type === 'regions') lane.add(createRegionsJob(question, inUse.engine, post));
      else void answerCard(question, inUse);
    }
  }

  async function update(): Promise<void> {
    const own = ++refreshes;
    const next = await refresh();
    if (hasEnded || own !== refreshes) return;
    const before = now;
    now = next;
    if (before !== undefined && before.inUse.lexicon !== next.inUse.lexicon) changeEngine();
    if (next.state.isOff) {
      lane.drop();
      session = undefined;
    }
    if (JSON.stringify(before?.state) !== JSON.stringify(next.state)) post({ type: 'state', state: next.state });
    const questions = waiting;
    waiting = [];
    for (const question of questions) answer(question, next);
  }

  function giveUp(): void {
    talk.end();
    onGivenUp();
  }

  const talk: PageTalk = {
    hear(question) {
      if (hasEnded) return;
      if (waiting.length + lane.size >= MOST_WAITING) giveUp();
      else if (now === undefined) waiting.push(question);
      else answer(question, now);
    },
    refresh: () => void update().catch(giveUp),
    end() {
      hasEnded = true;
      waiting = [];
      session = undefined;
      lane.drop();
    },
  };
  talk.refresh();
  return talk;
}
