/** Formats dates and paragraph numbers for the user. A date without a day or month is shown without it. */
import { inEnglish, type Translator } from '../../locales/translator.ts';

type MonthNames = 'months' | 'months_alone' | 'months_short';

/**
 * Returns the name of a month: `months` within a full date ("27 June"), `months_alone` beside a year, or
 * `months_short`. The browser's `Intl` cannot be used, since Chromium lacks the names in Armenian,
 * Azerbaijani and Georgian.
 * @param month number of the month, from 1
 */
export function monthName(month: number, names: MonthNames, { t }: Translator): string {
  return t(names).split(' ')[month - 1] ?? '';
}

/** Turns "2025-06-27" into "27 June 2025", "2025-01" into "January 2025", and leaves "2024" as it is. */
export function readableDate(date: string, texts: Translator = inEnglish): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  if (day === undefined)
    return texts.t('date_month', { month: monthName(Number(month), 'months_alone', texts), year });
  return texts.t('date_day', { day: Number(day), month: monthName(Number(month), 'months', texts), year });
}

/**
 * Formats the place of a fact in its source: "P7" becomes "¶ 7". "R2" is the second title in the list below
 * the article.
 */
export function readableParagraph(paragraph: string, { t }: Translator = inEnglish): string {
  if (paragraph.startsWith('P')) return `¶ ${paragraph.slice(1)}`;
  return paragraph.startsWith('R') ? t('listed_title', { number: paragraph.slice(1) }) : paragraph;
}
