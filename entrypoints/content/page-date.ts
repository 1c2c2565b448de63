/**
 * Finds the date on which the page says it was published. Looks in its metadata, then in its structured data
 * (JSON-LD), then at the first date in its article.
 */

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/;

const META =
  'meta[property="article:published_time"], meta[itemprop="datePublished"], meta[name="date"], meta[name="pubdate"], meta[name="DC.date.issued"]';
const DATE_IN_JSON = /"datePublished"\s*:\s*"([^"]{10,40})"/;

function isoDate(value: string | null | undefined): string | undefined {
  return ISO_DATE.exec(value?.trim() ?? '')?.[1];
}

function* candidates(): Generator<string | null | undefined> {
  for (const meta of document.querySelectorAll(META)) yield meta.getAttribute('content');
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    yield DATE_IN_JSON.exec(script.textContent ?? '')?.[1];
  for (const element of document.querySelectorAll(
    'article time[datetime], main time[datetime], [itemprop="datePublished"][datetime]',
  )) {
    yield element.getAttribute('datetime');
  }
}

/** Returns the date as `2026-09-01`, or undefined if the page gives no date. */
export function pageDate(): string | undefined {
  for (const candidate of candidates()) {
    const date = isoDate(candidate);
    if (date !== undefined) return date;
  }
  return undefined;
}
