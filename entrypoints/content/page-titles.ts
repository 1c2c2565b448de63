/** Collects the page's title, site section and tags, which are evidence of its subject. */
import { titleOf } from '../page/safe-dom.ts';

/**
 * Selects metadata in which editors name the page's section of the site ("Caucasus", "Football") and its
 * tags.
 */
const META = 'meta[property="article:section"], meta[property="article:tag"]';

/** Largest number of such metadata elements that are used. A page with more of them has no single subject. */
const MOST_TAGS = 12;

/** Returns the page's title, then its site section and tags in document order. Leaves out empty texts. */
export function pageTitles(): string[] {
  const tags = [...Document.prototype.querySelectorAll.call(document, META)].slice(0, MOST_TAGS);
  return [titleOf(document), ...tags.map((meta) => meta.getAttribute('content') ?? '')]
    .map((title) => title.trim())
    .filter(Boolean);
}
