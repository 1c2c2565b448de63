/** Finds out which texts of one question hold a name. */
import type { Engine } from '../../engine/index.ts';
import type { PageAnswer, PageQuestion } from '../messages.ts';
import { type Job, LONGEST_SLICE } from './scheduler.ts';

type RegionsQuestion = Extract<PageQuestion, { readonly type: 'regions' }>;

export function createRegionsJob({ id, text, lengths }: RegionsQuestion, engine: Engine, answer: (answer: PageAnswer) => void): Job {
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
    // The page then looks at all of them.
    fail: () => answer({ type: 'regions', id, hits: lengths.map((_, each) => each) }),
  };
}
