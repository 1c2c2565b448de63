/** What was measured of cards, in a few figures for each condition. */
import type { MeasuredCard, MeasuredCards } from './measure.ts';

export interface Row {
  readonly cards: number;
  /** From the end of the delay to the end of the first frame with the card, in milliseconds. */
  readonly median: number;
  readonly p90: number;
  readonly longest: number;
  /** How many did not stay where that frame showed them. */
  readonly moved: number;
}

/** Less than this, in CSS pixels, no one sees. */
const UNSEEN = 0.5;

/** The value that a share of the values, from 0 to 1, lies below or at; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function rowOf(cards: readonly MeasuredCard[]): Row {
  const at = (share: number) =>
    Number(
      quantile(
        cards.map(({ ms }) => ms),
        share,
      ).toFixed(1),
    );
  return { cards: cards.length, median: at(0.5), p90: at(0.9), longest: at(1), moved: cards.filter(({ moved }) => moved > UNSEEN).length };
}

export function tableOf({ first, later, laterInMotion }: MeasuredCards): Readonly<Record<string, Row>> {
  return { first: rowOf(first), later: rowOf(later), 'later, in motion': rowOf(laterInMotion) };
}
