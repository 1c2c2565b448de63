/** Remembers the headings that a document has sent over its port. */
import type { BlocksQuestion } from '../messages.ts';

/**
 * Number of headings remembered for a document; the oldest are dropped first. Nobody reads a page with more.
 */
const MOST_HEADINGS = 2000;

export interface PageHeadings {
  /** Remembers the headings of a question. */
  hear(headings: BlocksQuestion['headings']): void;
  /**
   * Returns the text of the heading over a block of this section. A block inside a heading gets the heading
   * of the section above.
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
