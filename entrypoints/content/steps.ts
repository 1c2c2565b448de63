/** Finds the mark to go to when the user steps from name to name with the keyboard. */
import type { StepDirection } from '../../platform/messages.ts';
import type { Mark } from './page-blocks.ts';

/**
 * Returns the mark after or before the last visited one, if that is still shown. Otherwise returns the first
 * mark below the top of the window, or the last one above it. Goes on from the other end of the page after
 * the last or the first mark. `topOf` returns a mark's distance from the top of the window, in CSS pixels.
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

/** Returns the mention of an entry at `index`, from 0. After the last mention, counting begins again. */
export function nthMention(inOrder: readonly Mark[], entry: string, index: number): Mark | undefined {
  const mentions = inOrder.filter((mark) => mark.entry.id === entry);
  return mentions[index % mentions.length];
}

/**
 * Returns the nearest mention of an entry after or before a mark, which may be of another entry. Goes on from
 * the other end of the page after the last or the first mention.
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
