/** Answers the questions of one document, once its state is known. */
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
  /** Returns the current engine. It may have changed between a question and the reading of its blocks. */
  readonly inUse: () => EngineInUse;
}

/** Answers a question, at once or by a job that it adds. */
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
    // Evidence is sent only with the answer to the last question that waits.
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
    const data = await card({ entry, first, because, since }).catch(() => undefined); // storage may fail
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
