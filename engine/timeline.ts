/** Timeline: selects the events that concern an entry, and lays dates of different precision on an axis. */
import type { Entry, TimelineEvent } from './glossary.ts';

/** Precision of a date: "2024" has a year, "2024-12" a month, "2025-06-27" a day. */
export type Precision = 'year' | 'month' | 'day';

const PRECISIONS: readonly Precision[] = ['year', 'month', 'day'];

/** An event on the timeline of an entry. */
export interface EventInContext {
  readonly event: TimelineEvent;
  /** True if the event concerns the entry. False if it is only a neighbour of such an event. */
  readonly concerns: boolean;
}

/** Period of a date in ms since 1970, UTC. `end` is the first moment after it. */
interface Period {
  readonly start: number;
  readonly end: number;
}

/** Stretch of the axis that a date takes, from 0 (left end) to 1 (right end). A year is longer than a day. */
export interface AxisSpan extends Period {
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

/**
 * Compares two dates by their start. If both start together, the longer one comes first: 2025 before 2025-01.
 */
function byTime(a: string, b: string): number {
  const [first, second] = [periodOf(a), periodOf(b)];
  return first.start - second.start || second.end - first.end;
}

/**
 * Returns the events that concern any of the entries, ordered by time. For context it adds up to `neighbours`
 * events directly before and after each one. Returns an empty list if no event concerns them.
 */
export function eventsOf(
  timeline: readonly TimelineEvent[],
  ids: readonly string[],
  neighbours = 1,
): readonly EventInContext[] {
  const inOrder = timeline
    .toSorted((a, b) => byTime(a.date, b.date))
    .map((event) => ({ event, concerns: event.entries.some((id) => ids.includes(id)) }));
  return inOrder.filter((_, index) =>
    inOrder.slice(Math.max(0, index - neighbours), index + neighbours + 1).some(({ concerns }) => concerns),
  );
}

/**
 * Returns the events that a card shows for an entry. An entry that is itself an event also gets the events
 * before and after it. Any other entry needs at least two events, or it has no timeline.
 */
export function eventsToTell(
  { id, kind }: Pick<Entry, 'id' | 'kind'>,
  timeline: readonly TimelineEvent[],
): readonly EventInContext[] {
  const own = eventsOf(timeline, [id], 0);
  if (own.length > 1) return own;
  return kind === 'event' ? eventsOf(timeline, [id]) : [];
}

/**
 * Lays dates on an axis. The earliest date starts at 0, and the latest date ends at 1. The spans come in the
 * order of `dates`.
 */
export function spansOnAxis(dates: readonly string[]): readonly AxisSpan[] {
  const periods = dates.map(periodOf);
  const from = Math.min(...periods.map(({ start }) => start));
  const length = Math.max(...periods.map(({ end }) => end)) - from;
  return dates.map((date, index) => {
    const { start, end } = periods[index] ?? periodOf(date);
    return { date, precision: precisionOf(date), start: (start - from) / length, end: (end - from) / length };
  });
}
