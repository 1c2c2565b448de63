/** Dates and paragraphs as a reader reads them, dates to the precision that they have. */
import { inEnglish, type Translator } from '../../locales/translator.ts';

type MonthNames = 'months' | 'months_alone' | 'months_short';

/** The name of a month, from 1: in a date, alone, or short. Not by Intl: Chromium knows no Armenian, Azerbaijani and Georgian months. */
export function monthName(month: number, names: MonthNames, { t }: Translator): string {
  return t(names).split(' ')[month - 1] ?? '';
}

/** "2025-06-27" is "27 June 2025", "2025-01" is "January 2025", "2024" is "2024". */
export function readableDate(date: string, texts: Translator = inEnglish): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  if (day === undefined) return texts.t('date_month', { month: monthName(Number(month), 'months_alone', texts), year });
  return texts.t('date_day', { day: Number(day), month: monthName(Number(month), 'months', texts), year });
}

/** "P7" is "¶ 7"; "R2" is a title that the article lists under itself. */
export function readableParagraph(paragraph: string, { t }: Translator = inEnglish): string {
  if (paragraph.startsWith('P')) return `¶ ${paragraph.slice(1)}`;
  return paragraph.startsWith('R') ? t('listed_title', { number: paragraph.slice(1) }) : paragraph;
}
