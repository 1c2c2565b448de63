/** Answers the questions of one document, once the engine and the settings have been loaded. */
import type { PageAnswer, PageQuestion, Question } from '../messages.ts';
import { createBlocksJob, type PageToRead } from './blocks-job.ts';
import type { AnswerCard } from './cards.ts';
import type { EngineInUse } from './engine-in-use.ts';
import type { PageMemory } from './page-memory.ts';
import type { PageTerms } from './page-states.ts';
import { createRegionsJob } from './regions-job.ts';
import type { Job, Lane } from './scheduler.ts';

export interface PageAnswersOptions {
  readonly lane: Lane;
  readonly post: (answer: PageAnswer) => void;
  readonly card: AnswerCard;
  readonly memory: PageMemory;
  /** Returns the engine that is in use now. It may be another one than when the question arrived. */
  readonly inUse: () => EngineInUse;
}

/** Answers a question at once, or adds a job that answers it later. */
type AnswerPage = (question: PageQuestion, terms: PageTerms) => void;

export function createPageAnswers(options: PageAnswersOptions): AnswerPage {
  const { lane, post, card, memory, inUse } = options;
  const blockJobs = new WeakSet<Job>();

  function pageToRead(): PageToRead {
    const { engine } = inUse();
    const { told, headings, language } = memory;
    return { engine, session: memory.session(engine), told, headings, language };
  }

  function addBlocks(question: Question['blocks']): void {
    // While other questions wait, evidence is not sent, since their answers may change it.
    const evidence = () => (lane.size > 1 ? undefined : memory.newEvidence());
    const job = createBlocksJob(question, { page: pageToRead, answer: post, evidence });
    memory.headings.hear(question.headings);
    blockJobs.add(job);
    lane.add(job);
  }

  async function answerCard({ id, entry, first, since = [] }: Question['card']): Promise<void> {
    const { engine, numberOf } = inUse();
    const number = memory.told.numberOf(entry) ?? numberOf(entry);
    const because = number === undefined ? [] : memory.session(engine).reasonsFor(number);
    // If storage cannot be read, the answer is sent without a card.
    const data = await card({ entry, first, because, since }).catch(() => undefined);
    post({ type: 'card', id, ...(data !== undefined && { card: data }) });
  }

  function reset(): void {
    lane.drop((job) => blockJobs.has(job));
    memory.reset();
  }

  return (question, { state }) => {
    if (question.type === 'state') post({ type: 'state', id: question.id, state });
    else if (question.type === 'reset') reset();
    else if (state.isOff) post({ type: 'state', state });
    else {
      if (question.page !== undefined) memory.hear(question.page);
      if (question.type === 'blocks') addBlocks(question);
      else if (question.type === 'regions') lane.add(createRegionsJob(question, inUse().engine, post));
      else void answerCard(question);
    }
  };
}
