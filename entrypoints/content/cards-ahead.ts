/**
 * Prefetches cards: makes the card of the mark under the pointer during the hover delay. At the end of the
 * delay the card only has to be added to the page.
 */
import type { PreparedCard } from '../page/card-contract.ts';

type Making = Promise<PreparedCard | undefined>;

/** `M` is the type of a mark. Marks are compared by identity. */
export interface CardsAhead<M> {
  /** Plans to make the card of a mark that the pointer has reached. `delay` is the hover delay in ms. */
  prepare(mark: M, delay: number): void;
  /**
   * Returns the prefetched card of this mark, or undefined if its prefetch has not begun. The caller then
   * owns the card and has to open or drop it.
   */
  take(mark: M): Making | undefined;
  /** Drops the planned or prefetched card, unless it is for this mark. */
  cancelUnless(mark: M | undefined): void;
}

/**
 * Share of the hover delay after which prefetching begins. A pointer that only passes by has left by then.
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
