/**
 * Divides a page into sections by its headings. A section is identified by a number, from 1 in the order in
 * which its heading was found. Number 0 stands for the text before the first heading.
 */
import { comparePosition } from './document-order.ts';

const HEADINGS = 'h1, h2, h3, h4';

/** Largest length of a heading's text that is sent, in UTF-16 units. The rest is cut off. */
const LONGEST_HEADING = 200;

/**
 * A section as it is sent to the background: its number, the number of the section before it on the page, and
 * its heading's text.
 */
type SectionLabel = readonly [section: number, above: number, heading: string];

export interface Sections {
  /**
   * Returns the number of the section that begins with this heading. A new heading gets the next number;
   * `above` is then stored as the number of the section before it.
   */
  numberOf(heading: Element, above: number): number;
  /** Returns the number of the section that contains a node, or 0 before the first heading. */
  before(node: Node): number;
  labelOf(section: number): SectionLabel | undefined;
  /**
   * Makes the next call of `before` look up the page's headings again. Call it when the page may have
   * changed.
   */
  refresh(): void;
  /**
   * Forgets all sections. Call it when a single-page application shows another address, since the application
   * may use the same heading elements again.
   */
  reset(): void;
}

export function createSections(): Sections {
  let numbers = new WeakMap<Element, number>();
  const labels: SectionLabel[] = [[0, 0, '']];
  let headings: readonly Element[] | undefined;

  function numberOf(heading: Element, above: number): number {
    const known = numbers.get(heading);
    if (known !== undefined) return known;
    const section = labels.length;
    numbers.set(heading, section);
    labels.push([section, above, (heading.textContent ?? '').trim().slice(0, LONGEST_HEADING)]);
    return section;
  }

  return {
    numberOf,
    before(node) {
      headings ??= [...Document.prototype.querySelectorAll.call(document, HEADINGS)];
      let low = 0;
      let high = headings.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const heading = headings[middle];
        if (heading !== undefined && comparePosition(heading, node) <= 0) low = middle + 1;
        else high = middle;
      }
      const heading = headings[low - 1];
      if (heading === undefined) return 0;
      const above = headings[low - 2];
      return numberOf(heading, above === undefined ? 0 : numberOf(above, 0));
    },
    labelOf: (section) => labels[section],
    refresh() {
      headings = undefined;
    },
    reset() {
      numbers = new WeakMap();
      labels.length = 1;
      headings = undefined;
    },
  };
}
