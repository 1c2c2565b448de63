/** Computes for the timeline's axis: the range of time, the position of each date, and the ticks. */
import { type AxisSpan, spansOnAxis } from '../../engine/timeline.ts';

export interface Tick {
  readonly year: number;
  /** Number of the month, from 1. */
  readonly month: number;
  /** Position on the axis, from 0 at its start to 1 at its end. */
  readonly at: number;
}

export interface Scale {
  /**
   * Start and end of each date on the axis, in the order of the dates. `undefined` for a date outside the
   * axis.
   */
  readonly spans: readonly (AxisSpan | undefined)[];
  readonly ticks: readonly Tick[];
}

/** Smallest time before the article that the axis shows, in months. */
const MIN_MONTHS_BEFORE = 8;

/**
 * Returns the first month of a date as the number of months since the year 0. The first month of "2024" is
 * January 2024.
 */
function monthOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 12 + month - 1;
}

/**
 * Returns the last month of a date as the number of months since the year 0. The last month of "2024" is
 * December 2024.
 */
function lastMonthOf(date: string): number {
  return date.includes('-') ? monthOf(date) : monthOf(date) + 11;
}

function isoMonth(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/**
 * Returns the distance between two ticks, in months, for an axis of `months` months. It leaves room for the
 * ticks' labels.
 */
function tickStep(months: number): number {
  if (months <= 14) return 2;
  return months <= 30 ? 6 : 12;
}

/**
 * Returns the positions of dates on an axis of whole months, and its ticks. The axis contains the month of
 * `article`, the `MIN_MONTHS_BEFORE` months before it, and all dates of `own`.
 * @param dates dates to place, each of a day, a month or a year
 * @param own dates that must be on the axis
 * @param article publication date of the article
 */
export function scaleFor(dates: readonly string[], own: readonly string[], article: string): Scale {
  const first = Math.min(monthOf(article) - MIN_MONTHS_BEFORE, ...own.map(monthOf));
  const last = Math.max(monthOf(article), ...own.map(lastMonthOf));
  const step = tickStep(last - first + 1);
  const tickMonths = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (month) => month % step === 0,
  );
  const inside = dates.filter((date) => monthOf(date) >= first && lastMonthOf(date) <= last);
  const laid = spansOnAxis([isoMonth(first), isoMonth(last), ...tickMonths.map(isoMonth), ...inside]);
  const spanOf = new Map(laid.map((span) => [span.date, span]));
  return {
    spans: dates.map((date) => spanOf.get(date)),
    ticks: tickMonths.map((month) => ({
      year: Math.floor(month / 12),
      month: (month % 12) + 1,
      at: spanOf.get(isoMonth(month))?.start ?? 0,
    })),
  };
}
