/** Finds out which texts of a question contain a name. */
import type { Engine } from '../../engine/index.ts';
import type { PageAnswer, Question } from '../messages.ts';
import { type Job, LONGEST_SLICE } from './scheduler.ts';

type OnAnswer = (answer: PageAnswer) => void;

export function createRegionsJob(question: Question['regions'], engine: Engine, answer: OnAnswer): Job {
  const { id, text, lengths } = question;
  const hits: number[] = [];
  let index = 0;
  let start = 0;

  function readNext(): void {
    const end = start + (lengths[index] ?? 0);
    if (engine.holdsName(text.slice(start, end))) hits.push(index);
    start = end;
    index++;
  }

  return {
    isUrgent: true,
    slice: LONGEST_SLICE,
    work(isOver) {
      while (index < lengths.length && !isOver()) readNext();
      if (index < lengths.length) return false;
      answer({ type: 'regions', id, hits });
      return true;
    },
    // Reports all texts as containing a name, so that the page sends them all as blocks.
    fail: () => answer({ type: 'regions', id, hits: lengths.map((_, each) => each) }),
  };
}
