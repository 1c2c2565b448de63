/** Keeps the trail of entries that the user opens from inside a card, and asks for each one's data. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardData } from '../../engine/card/card-data.ts';

export interface CardTrail {
  /** The entries opened so far, the open one last. */
  readonly trail: readonly CardData[];
  readonly shown: CardData;
  /**
   * Asks for another entry and opens it when its data arrive. The card does not change if there are no data.
   */
  readonly goTo: (entry: string) => void;
  /** Goes back to the entry at `index` of the trail. */
  readonly goBackTo: (index: number) => void;
}

export function useTrail(
  first: CardData,
  askEntry: (entry: string, first: string) => Promise<CardData | undefined>,
): CardTrail {
  const [trail, setTrail] = useState<readonly CardData[]>([first]);
  /**
   * Number of steps so far. An answer is ignored if the user has gone another step since it was asked for.
   */
  const step = useRef(0);

  async function goTo(entry: string): Promise<void> {
    const own = ++step.current;
    const next = await askEntry(entry, first.entry.id).catch(() => undefined); // the extension may be gone
    if (next !== undefined && own === step.current) setTrail((before) => [...before, next]);
  }

  function goBackTo(index: number): void {
    step.current++;
    setTrail((before) => before.slice(0, index + 1));
  }

  useEffect(
    () => () => {
      step.current++; // the card has closed
    },
    [],
  );

  return { trail, shown: trail.at(-1) ?? first, goTo: (entry) => void goTo(entry), goBackTo };
}
