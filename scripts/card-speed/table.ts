/** Summarises the measurements of cards for each condition. */
import type { MeasuredCard, MeasuredCards } from './measure.ts';

/**
 * Figures of one condition. Times are from the end of the hover delay to the first frame with the card, in
 * ms.
 */
export interface CardFigures {
  readonly cards: number;
  readonly median: number;
  readonly p90: number;
  readonly longest: number;
  /** Number of cards that moved after they appeared. */
  readonly moved: number;
}

/** Largest movement that nobody can see, in CSS pixels. */
const UNSEEN = 0.5;

/** Returns the nearest-rank quantile for a share from 0 to 1; NaN for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function figuresOf(cards: readonly MeasuredCard[]): CardFigures {
  const at = (share: number) =>
    Number(
      quantile(
        cards.map(({ ms }) => ms),
        share,
      ).toFixed(1),
    );
  return {
    cards: cards.length,
    median: at(0.5),
    p90: at(0.9),
    longest: at(1),
    moved: cards.filter(({ moved }) => moved > UNSEEN).length,
  };
}

/** Returns the figures of each condition, by its name. */
export function tableOf({
  first,
  later,
  laterInMotion,
}: MeasuredCards): Readonly<Record<string, CardFigures>> {
  return { first: figuresOf(first), later: figuresOf(later), 'later, in motion': figuresOf(laterInMotion) };
}
