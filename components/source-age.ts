/** How old a source is against a page that names what it tells of, in words: "14 months before this page". */

const DAY = 86_400_000;
const DAYS_IN_MONTH = 365.25 / 12;
/** Below this many days a difference is told in days, up to this many months in months, beyond that in years. */
const MOST_DAYS = 30;
const MOST_MONTHS = 24;

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** The time of a date with a day in it, in milliseconds; undefined for any other text. */
function timeOf(date: string): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

function lengthOf(days: number): string {
  const months = Math.round(days / DAYS_IN_MONTH);
  if (days < MOST_DAYS) return counted(days, 'day');
  if (months <= MOST_MONTHS) return counted(months, 'month');
  const years = Math.floor(months / 12);
  return `${months % 12 === 0 ? '' : 'over '}${counted(years, 'year')}`;
}

/** What a source of `written` is against a page of `page`, both as `2025-07-09`; undefined if either is no such date. */
export function ageAgainstPage(written: string, page: string): string | undefined {
  const [earlier, later] = [timeOf(written), timeOf(page)];
  if (earlier === undefined || later === undefined) return undefined;
  if (written.slice(0, 7) === page.slice(0, 7)) return 'in the same month as this page';
  return `${lengthOf(Math.abs(later - earlier) / DAY)} ${earlier < later ? 'before' : 'after'} this page`;
}
