/**
 * Serves one document. Sends it the state, holds its questions until the state has been read, and drops its
 * unfinished work when it has gone.
 */
import type { PageAnswer, PageQuestion } from '../messages.ts';
import type { AnswerCard } from './cards.ts';
import { createPageAnswers } from './page-answers.ts';
import { createPageMemory } from './page-memory.ts';
import type { PageTerms } from './page-states.ts';
import type { Lane } from './scheduler.ts';

export interface PageTalkOptions {
  readonly lane: Lane;
  readonly post: (answer: PageAnswer) => void;
  /** Reads and returns the current engine and state for the document. */
  readonly refresh: () => Promise<PageTerms>;
  readonly card: AnswerCard;
  /**
   * Called when the document will get no more answers, because storage cannot be read or the document has
   * asked too many questions.
   */
  readonly onGivenUp: () => void;
}

export interface PageTalk {
  hear(question: PageQuestion): void;
  /**
   * Reads the state again, since settings, switches or glossaries may have changed. Sends the state to the
   * document if it differs from the one sent last.
   */
  refresh(): void;
  /** Drops all unfinished work for the document, because the document has gone. */
  end(): void;
}

/**
 * Number of waiting questions at which the document gets no more answers. This stops pages that flood the
 * background with questions.
 */
const MOST_WAITING = 1000;

export function createPageTalk({ lane, post, refresh, card, onGivenUp }: PageTalkOptions): PageTalk {
  /**
   * The engine and state in use; `undefined` until storage has been read. Questions that arrive before are
   * kept in `waiting`.
   */
  let now: PageTerms | undefined;
  let waiting: PageQuestion[] = [];
  /** Count of refreshes. The result of a refresh is used only if no later refresh has begun. */
  let refreshes = 0;
  let hasEnded = false;
  const memory = createPageMemory();
  const answer = createPageAnswers({
    lane,
    card,
    memory,
    post: (given) => {
      if (!hasEnded) post(given);
    },
    inUse() {
      if (now === undefined) throw new Error('A question is answered before the state is known.');
      return now.inUse;
    },
  });

  async function update(): Promise<void> {
    const own = ++refreshes;
    const next = await refresh();
    if (hasEnded || own !== refreshes) return;
    const before = now;
    now = next;
    if (before !== undefined && before.inUse.lexicon !== next.inUse.lexicon) memory.changeEngine();
    if (next.state.isOff) {
      lane.drop();
      memory.closeSession();
    }
    if (JSON.stringify(before?.state) !== JSON.stringify(next.state))
      post({ type: 'state', state: next.state });
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
      memory.closeSession();
      lane.drop();
    },
  };
  talk.refresh();
  return talk;
}
