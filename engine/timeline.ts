/** The timeline: which dated events concern an entry, and where dates of different precision lie on an axis. */
import type { Entry, TimelineEvent } from './glossary.ts';

/** How precise a date is: "2024" is known to the year, "2024-12" to the month, "2025-06-27" to the day. */
export type Precision = 'year' | 'month' | 'day';

const PRECISIONS: readonly Precision[] = ['year', 'month', 'day'];

/** An event, and whether it is one that was asked for or stands beside one in time. */
export interface EventInContext {
  readonly event: TimelineEvent;
  readonly concerns: boolean;
}

/** From the first moment of a date to the first after it: milliseconds since 1970, in UTC. */
interface Period {
  readonly start: number;
  readonly end: number;
}

/** Where a date lies on an axis from 0 to 1. A year takes the width of a year, a day that of a day. */
export interface Span extends Period {
  readonly date: string;
  readonly precision: Precision;
}

const parts = (date: string) => date.split('-').map(Number);

export function precisionOf(date: string): Precision {
  return PRECISIONS[parts(date).length - 1] ?? 'day';
}

function periodOf(date: string): Period {
  const [year = 0, month, day] = parts(date);
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (month === undefined) return { start, end: Date.UTC(year + 1, 0) };
  return { start, end: day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1) };
}

/** By beginning; of two that begin together the longer stands first, so that 2025 stands before January 2025. */
function byTime(a: string, b: string): number {
  const [first, second] = [periodOf(a), periodOf(b)];
  return first.start - second.start || second.end - first.end;
}

/**
 * The events that concern any of the entries, in order of time, with up to `neighbours` events directly before and after each
 * for context. Nothing where no event concerns them.
 */
export function eventsOf(timeline: readonly TimelineEvent[], ids: readonly string[], neighbours = 1): readonly EventInContext[] {
  const inOrder = timeline
    .toSorted((a, b) => byTime(a.date, b.date))
    .map((event) => ({ event, concerns: event.entries.some((id) => ids.includes(id)) }));
  return inOrder.filter((_, index) => inOrder.slice(Math.max(0, index - neighbours), index + neighbours + 1).some(({ concerns }) => concerns));
}

/**
 * Returns the events that are told of an entry. An event is told with what was before and after it. Anything else has
 * a timeline if more than one event concerns it.
 */
export function eventsToTell({ id, kind }: Pick<Entry, 'id' | 'kind'>, timeline: readonly TimelineEvent[]): readonly EventInContext[] {
  const own = eventsOf(timeline, [id], 0);
  if (own.length > 1) return own;
  return kind === 'event' ? eventsOf(timeline, [id]) : [];
}

/**
 * Lays dates on an axis from 0, where the earliest begins, to 1, where the latest ends. The spans come in the order of the dates
 * given; `start` and `end` are parts of the axis.
 */
export function spansOnAxis(dates: readonly string[]): readonly Span[] {
  const periods = dates.map(periodOf);
  const from = Math.min(...periods.map(({ start }) => start));
  const length = Math.max(...periods.map(({ end }) => end)) - from;
  return dates.map((date, index) => {
    const { start, end } = periods[index] ?? periodOf(date);
    return { date, precision: precisionOf(date), start: (start - from) / length, end: (end - from) / length };
  });
}
