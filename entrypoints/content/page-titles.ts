/** What the page calls itself and the part of the site that it stands in: evidence of its subject. */
import { titleOf } from '../page/safe-dom.ts';

/** The rubric ("Caucasus", "Football") and the tags that editors gave the page. */
const META = 'meta[property="article:section"], meta[property="article:tag"]';

/** More tags than this are an index, not a subject. */
const MOST_TAGS = 12;

/** The page's title, then its rubric and tags. */
export function pageTitles(): string[] {
  const tags = [...Document.prototype.querySelectorAll.call(document, META)].slice(0, MOST_TAGS);
  return [titleOf(document), ...tags.map((meta) => meta.getAttribute('content') ?? '')].map((title) => title.trim()).filter(Boolean);
}
