/** Remembers the headings that a document has sent over its port. */
import type { BlocksQuestion } from '../messages.ts';

/**
 * Largest number of headings remembered for a document. Beyond it, the oldest headings are dropped. Readable
 * pages have fewer headings.
 */
const MOST_HEADINGS = 2000;

export interface PageHeadings {
  /** Stores the headings that came with a question. */
  hear(headings: BlocksQuestion['headings']): void;
  /**
   * Returns the text of the heading above a block in the section with the id `section`; `undefined` if there
   * is no heading. For a block inside a heading, this is the heading before that one.
   */
  over(section: number, isHeading: boolean): string | undefined;
}

export function createPageHeadings(): PageHeadings {
  const headings = new Map<number, { readonly above: number; readonly text: string }>();
  return {
    hear(told = []) {
      for (const [section, above, text] of told) {
        headings.delete(section);
        headings.set(section, { above, text });
        const [oldest] = headings.keys();
        if (headings.size > MOST_HEADINGS && oldest !== undefined) headings.delete(oldest);
      }
    },
    over(section, isHeading) {
      const own = headings.get(section);
      return isHeading ? headings.get(own?.above ?? 0)?.text : own?.text;
    },
  };
}
