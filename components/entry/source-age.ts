/** How old a source is against a page that names what it tells of, in words: "14 months before this page". */
import { inEnglish, type Translator } from '../../locales/translator.ts';

const DAY = 86_400_000;
const DAYS_IN_MONTH = 365.25 / 12;
/** Below this many days a difference is told in days, up to this many months in months, beyond that in years. */
const MOST_DAYS = 30;
const MOST_MONTHS = 24;

/** The time of a date with a day in it, in milliseconds; undefined for any other text. */
function timeOf(date: string): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

interface Length {
  readonly unit: 'days' | 'months' | 'years' | 'over_years';
  readonly count: number;
}

function lengthOf(days: number): Length {
  const months = Math.round(days / DAYS_IN_MONTH);
  if (days < MOST_DAYS) return { unit: 'days', count: days };
  if (months <= MOST_MONTHS) return { unit: 'months', count: months };
  return { unit: months % 12 === 0 ? 'years' : 'over_years', count: Math.floor(months / 12) };
}

/** What a source of `written` is against a page of `page`, both as `2025-07-09`; undefined if either is no such date. */
export function ageAgainstPage(written: string, page: string, texts: Translator = inEnglish): string | undefined {
  const [earlier, later] = [timeOf(written), timeOf(page)];
  if (earlier === undefined || later === undefined) return undefined;
  if (written.slice(0, 7) === page.slice(0, 7)) return texts.t('age_same_month');
  const { unit, count } = lengthOf(Math.abs(later - earlier) / DAY);
  return texts.count(`age_${unit}_${earlier < later ? 'before' : 'after'}`, count);
}
