/** Compares a source's date with a page's date in words: "14 months before this page". */
import { inEnglish, type Translator } from '../../locales/translator.ts';

/** Length of a day, in ms. */
const DAY = 86_400_000;
const DAYS_IN_MONTH = 365.25 / 12;
/** Smallest difference in days that is given in months. Smaller differences are given in days. */
const MONTHS_FROM = 30;
/** Largest difference in months that is given in months. Larger differences are given in years. */
const MOST_MONTHS = 24;

/** Returns a date as a time in ms since 1970. Returns undefined if the date has no day, or is not a date. */
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
  if (days < MONTHS_FROM) return { unit: 'days', count: days };
  if (months <= MOST_MONTHS) return { unit: 'months', count: months };
  return { unit: months % 12 === 0 ? 'years' : 'over_years', count: Math.floor(months / 12) };
}

/**
 * Says in words how far apart a source's date and a page's date are, such as "14 months before this page".
 * Returns undefined if either date has no day.
 * @param written date of the source, such as `2025-07-09`
 * @param page date of the page, in the same format
 */
export function ageAgainstPage(
  written: string,
  page: string,
  texts: Translator = inEnglish,
): string | undefined {
  const [earlier, later] = [timeOf(written), timeOf(page)];
  if (earlier === undefined || later === undefined) return undefined;
  if (written.slice(0, 7) === page.slice(0, 7)) return texts.t('age_same_month');
  const { unit, count } = lengthOf(Math.abs(later - earlier) / DAY);
  return texts.count(`age_${unit}_${earlier < later ? 'before' : 'after'}`, count);
}
