/**
 * Serves one document: sends it the state, holds its questions until the state is known, and drops its work
 * when the document has gone.
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
  /** Returns the current engine and state for the document. */
  readonly refresh: () => Promise<PageTerms>;
  readonly card: AnswerCard;
  /** Called when no more answers will come: storage cannot be read, or the document asks too much. */
  readonly onGivenUp: () => void;
}

export interface PageTalk {
  hear(question: PageQuestion): void;
  /**
   * Reads the state again, since settings, switches or glossaries may have changed. Sends it if it has
   * changed.
   */
  refresh(): void;
  /** Drops all work, because the document has gone. */
  end(): void;
}

/** Number of unanswered questions at which the document gets no more answers. */
const MOST_WAITING = 1000;

export function createPageTalk({ lane, post, refresh, card, onGivenUp }: PageTalkOptions): PageTalk {
  /** The engine and state in use; missing until storage has been read. Earlier questions wait for it. */
  let now: PageTerms | undefined;
  let waiting: PageQuestion[] = [];
  /** Number of refreshes so far, so that only the last one's result is used. */
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
