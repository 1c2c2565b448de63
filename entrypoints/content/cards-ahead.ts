/** Makes the card of the mark that the pointer rests on while the reader's delay runs, so that at its end it is only put into the page. */
import type { PreparedCard } from '../page/card-contract.ts';

type Making = Promise<PreparedCard | undefined>;

/** `M` is the type of a mark; two marks are the same if they are identical. */
export interface CardsAhead<M> {
  /** The pointer has come to rest on a mark, whose card is to open after `delay`, in milliseconds. */
  prepare(mark: M, delay: number): void;
  /** The card of this mark, if it has been begun. It is the caller's then. */
  take(mark: M): Making | undefined;
  /** Gives up what has been or will be begun, unless it is for this mark. */
  cancelUnless(mark: M | undefined): void;
}

/** Work begins after this share of the delay: a pointer that only passes by has left until then. */
const START = 1 / 3;

interface Ahead<M> {
  readonly mark: M;
  readonly timer: ReturnType<typeof setTimeout>;
  making?: Making;
}

export function createCardsAhead<M>(make: (mark: M) => Making): CardsAhead<M> {
  let ahead: Ahead<M> | undefined;

  function giveUp(): void {
    clearTimeout(ahead?.timer);
    void ahead?.making?.then((card) => card?.drop());
    ahead = undefined;
  }

  return {
    prepare(mark, delay) {
      giveUp();
      const begun: Ahead<M> = {
        mark,
        timer: setTimeout(() => {
          begun.making = make(mark);
        }, delay * START),
      };
      ahead = begun;
    },
    take(mark) {
      const making = ahead?.mark === mark ? ahead.making : undefined;
      if (making !== undefined) ahead = undefined;
      return making;
    },
    cancelUnless(mark) {
      if (ahead?.mark !== mark) giveUp();
    },
  };
}
