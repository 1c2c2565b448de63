/**
 * Keeps the list of entries that the user opens one from another inside a card (the trail), and gets the data
 * of each.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardData } from '../../engine/card/card-data.ts';

export interface CardTrail {
  /** Data of the entries opened so far. The last one is shown. */
  readonly trail: readonly CardData[];
  readonly shown: CardData;
  /**
   * Asks the background for another entry, and opens that entry when its data arrive. If no data arrive, the
   * card stays as it is.
   */
  readonly goTo: (entry: string) => void;
  /** Goes back to the entry at `index` of the trail, counted from 0. */
  readonly goBackTo: (index: number) => void;
}

export function useTrail(
  first: CardData,
  askEntry: (entry: string, first: string) => Promise<CardData | undefined>,
): CardTrail {
  const [trail, setTrail] = useState<readonly CardData[]>([first]);
  /**
   * Number of times that the user has opened an entry or gone back, to recognise late answers. Data that
   * arrive are dropped if this number has changed since they were asked for.
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
      step.current++; // the card has closed, so data that arrive later are dropped
    },
    [],
  );

  return { trail, shown: trail.at(-1) ?? first, goTo: (entry) => void goTo(entry), goBackTo };
}
