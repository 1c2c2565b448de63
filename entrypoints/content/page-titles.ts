/** Collects the page's title, site section and tags, which are evidence of its subject. */
import { titleOf } from '../page/safe-dom.ts';

/** Selects the site section ("Caucasus", "Football") and the tags that editors gave the page. */
const META = 'meta[property="article:section"], meta[property="article:tag"]';

/** Largest number of sections and tags that are used. A longer list is an index, not a subject. */
const MOST_TAGS = 12;

/** Returns the page's title, then its section and tags in document order. Leaves out empty ones. */
export function pageTitles(): string[] {
  const tags = [...Document.prototype.querySelectorAll.call(document, META)].slice(0, MOST_TAGS);
  return [titleOf(document), ...tags.map((meta) => meta.getAttribute('content') ?? '')]
    .map((title) => title.trim())
    .filter(Boolean);
}
