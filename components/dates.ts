/** Dates as a reader reads them, to the precision that they have. */

/** "2025-06-27" is "27 June 2025", "2025-01" is "January 2025", "2024" is "2024". */
export function readableDate(date: string, locale = 'en-GB'): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, day === undefined ? options : { ...options, day: 'numeric' }).format(time);
}

/** "P7" is "¶ 7"; "R2" is a title that the article lists under itself. */
export function readableParagraph(paragraph: string): string {
  if (paragraph.startsWith('P')) return `¶ ${paragraph.slice(1)}`;
  return paragraph.startsWith('R') ? `listed title ${paragraph.slice(1)}` : paragraph;
}
