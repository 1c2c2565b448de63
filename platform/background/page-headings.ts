/** Remembers the headings that a document has sent over its port. */
import type { BlocksQuestion } from '../messages.ts';

/**
 * Largest number of headings remembered for a document. The oldest are dropped first. Readable pages have
 * fewer.
 */
const MOST_HEADINGS = 2000;

export interface PageHeadings {
  /** Stores the headings of a question. */
  hear(headings: BlocksQuestion['headings']): void;
  /**
   * Returns the text of the heading above a block in this section. For a block inside a heading, this is the
   * heading of the section above.
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
