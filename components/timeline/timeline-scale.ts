/** The strip of time: how far it reaches, where dates lie on it, and the ticks under it. */
import { type AxisSpan, spansOnAxis } from '../../engine/timeline.ts';

export interface Tick {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** From 0 at the start of the strip to 1 at its end. */
  readonly at: number;
}

export interface Scale {
  /** The span of each date given; `undefined` for one that begins before the strip does. */
  readonly spans: readonly (AxisSpan | undefined)[];
  readonly ticks: readonly Tick[];
}

/** What led up to the article fits into so many months. */
const LEAST_MONTHS_BEFORE = 8;

/** A month as its number since the year 0. */
function monthOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 12 + month - 1;
}

/** The last month of a date: of "2024" December 2024. */
function lastMonthOf(date: string): number {
  return date.includes('-') ? monthOf(date) : monthOf(date) + 11;
}

function isoMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Months from one tick to the next, so that their labels have room. */
function tickStep(months: number): number {
  if (months <= 14) return 2;
  return months <= 30 ? 6 : 12;
}

/** Lays `dates` on a strip of whole months that reaches from the first of `own`, or some months before `article`, to the last of both. */
export function scaleFor(dates: readonly string[], own: readonly string[], article: string): Scale {
  const first = Math.min(monthOf(article) - LEAST_MONTHS_BEFORE, ...own.map(monthOf));
  const last = Math.max(monthOf(article), ...own.map(lastMonthOf));
  const step = tickStep(last - first + 1);
  const tickMonths = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((month) => month % step === 0);
  const inside = dates.filter((date) => monthOf(date) >= first && lastMonthOf(date) <= last);
  const laid = spansOnAxis([isoMonth(first), isoMonth(last), ...tickMonths.map(isoMonth), ...inside]);
  const spanOf = new Map(laid.map((span) => [span.date, span]));
  return {
    spans: dates.map((date) => spanOf.get(date)),
    ticks: tickMonths.map((month) => ({ year: Math.floor(month / 12), month: (month % 12) + 1, at: spanOf.get(isoMonth(month))?.start ?? 0 })),
  };
}
