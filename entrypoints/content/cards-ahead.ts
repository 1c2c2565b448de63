/**
 * Makes cards before they open: the card of a mark is made while the pointer rests on the mark, during the
 * hover delay. At the end of the delay the card only has to be added to the page.
 */
import type { PreparedCard } from '../page/card-contract.ts';

type Making = Promise<PreparedCard | undefined>;

/**
 * Prefetches the card of one mark at a time. `M` is the type of a mark; two marks are the same only if they
 * are the same object.
 */
export interface CardsAhead<M> {
  /**
   * Plans to make the card of the mark under the pointer, and drops an earlier prefetched card. `delay` is
   * the hover delay in ms.
   */
  prepare(mark: M, delay: number): void;
  /**
   * Returns the prefetched card of this mark. Returns undefined if the card of another mark was prefetched,
   * or if making it has not begun. The caller then owns the card and must open or drop it.
   */
  take(mark: M): Making | undefined;
  /** Drops the prefetched card, or the plan to make it, unless it is for this mark. */
  cancelUnless(mark: M | undefined): void;
}

/**
 * Share of the hover delay after which a card is made, from 0 to 1. A pointer that only crosses the mark has
 * left it by then.
 */
const START = 1 / 3;

interface Prefetch<M> {
  readonly mark: M;
  readonly timer: ReturnType<typeof setTimeout>;
  making?: Making;
}

export function createCardsAhead<M>(make: (mark: M) => Making): CardsAhead<M> {
  let prefetch: Prefetch<M> | undefined;

  function cancel(): void {
    clearTimeout(prefetch?.timer);
    void prefetch?.making?.then((card) => card?.drop());
    prefetch = undefined;
  }

  return {
    prepare(mark, delay) {
      cancel();
      const begun: Prefetch<M> = {
        mark,
        timer: setTimeout(() => {
          begun.making = make(mark);
        }, delay * START),
      };
      prefetch = begun;
    },
    take(mark) {
      const making = prefetch?.mark === mark ? prefetch.making : undefined;
      if (making !== undefined) prefetch = undefined;
      return making;
    },
    cancelUnless(mark) {
      if (prefetch?.mark !== mark) cancel();
    },
  };
}
