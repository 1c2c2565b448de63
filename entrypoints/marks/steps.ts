/** Going from name to name with the keyboard: which mark is next, from where the reader is. */
import { isStepToName, type StepDirection } from '../../platform/messages.ts';
import { pageExtension } from '../../platform/page/page-extension.ts';
import type { Mark } from './marks.ts';

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

/** Hears the browser's commands. Only the tab's own document goes from name to name. */
export function listenForSteps(onStep: (direction: StepDirection) => void, signal: AbortSignal): void {
  if (window !== window.top) return;
  pageExtension.runtime.onMessage.addListener((message: unknown): undefined => {
    if (isStepToName(message) && !signal.aborted) onStep(message.direction);
  });
}
