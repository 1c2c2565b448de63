/** Finds the mark to go to when the user moves from name to name: by key, in a card or in the popup. */
import type { StepDirection } from '../../platform/messages.ts';
import type { Mark } from './page-blocks.ts';

/**
 * Returns the mark after or before `last`, the mark that the user visited last. If `last` is not shown any
 * more, returns the first mark below the top of the window, or for "previous" the last mark above it. After
 * the last mark comes the first, and the other way round. Returns undefined if there are no marks. `topOf`
 * returns a mark's distance from the top of the window, in CSS pixels.
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
  const isBelowTop = (mark: Mark) => (topOf(mark) ?? -1) >= 0;
  return direction === 'next'
    ? (inOrder.find(isBelowTop) ?? inOrder[0])
    : (inOrder.findLast((mark) => !isBelowTop(mark)) ?? inOrder.at(-1));
}

/**
 * Returns the mark at `index`, from 0, among the marks of an entry. An index past the last mark counts on
 * from the first. Returns undefined if the entry has no marks.
 */
export function nthMention(inOrder: readonly Mark[], entry: string, index: number): Mark | undefined {
  const mentions = inOrder.filter((mark) => mark.entry.id === entry);
  return mentions[index % mentions.length];
}

/**
 * Returns the next or previous mark of `entry`, seen from `mark`, which may be a mark of another entry. After
 * the last mark comes the first, and the other way round. Returns undefined if the entry has no marks.
 */
export function mentionBeside(
  inOrder: readonly Mark[],
  entry: string,
  mark: Mark,
  direction: StepDirection,
): Mark | undefined {
  const at = inOrder.indexOf(mark);
  const isWanted = (candidate: Mark) => candidate.entry.id === entry;
  if (direction === 'next')
    return inOrder.find((candidate, index) => index > at && isWanted(candidate)) ?? inOrder.find(isWanted);
  return (
    inOrder.findLast((candidate, index) => index < at && isWanted(candidate)) ?? inOrder.findLast(isWanted)
  );
}
