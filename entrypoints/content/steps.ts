/** Going from name to name with the keyboard: which mark is next, from where the user is. */
import type { StepDirection } from '../../platform/messages.ts';
import type { Mark } from './page-blocks.ts';

/**
 * The mark to go to: beside the one gone to last, if that is still marked; else the first one below the top of the window (or the last one
 * above it). Beyond the last it begins again.
 */
export function stepFrom(
  inOrder: readonly Mark[],
  last: Mark | undefined,
  direction: StepDirection,
  topOf: (mark: Mark) => number | undefined,
): Mark | undefined {
  const step = direction === 'next' ? 1 : -1;
  const index = last === undefined ? -1 : inOrder.indexOf(last);
  if (index >= 0) return inOrder[(index + step + inOrder.length) % inOrder.length];
  const isInView = (mark: Mark) => (topOf(mark) ?? -1) >= 0;
  return direction === 'next' ? (inOrder.find(isInView) ?? inOrder[0]) : (inOrder.findLast((mark) => !isInView(mark)) ?? inOrder.at(-1));
}

/** Returns mention number `index` of an entry (from 0, beginning again behind the last). */
export function nthMention(inOrder: readonly Mark[], entry: string, index: number): Mark | undefined {
  const mentions = inOrder.filter((mark) => mark.entry.id === entry);
  return mentions[index % mentions.length];
}

/** Returns the mention of an entry before or after a mark, which need not be one of them; beyond the last it begins again. */
export function mentionBeside(inOrder: readonly Mark[], entry: string, mark: Mark, direction: StepDirection): Mark | undefined {
  const at = inOrder.indexOf(mark);
  const isWanted = (candidate: Mark) => candidate.entry.id === entry;
  if (direction === 'next') return inOrder.find((candidate, index) => index > at && isWanted(candidate)) ?? inOrder.find(isWanted);
  return inOrder.findLast((candidate, index) => index < at && isWanted(candidate)) ?? inOrder.findLast(isWanted);
}
