/** The sections of a page, as its headings make them, numbered in the order in which they are met. */
import { comparePosition } from './document-order.ts';

const HEADINGS = 'h1, h2, h3, h4';

/** A heading's text is sent up to here, in UTF-16 units. */
const LONGEST_HEADING = 200;

/** A section as the background is told about it: number, number of the section above, text of the heading. */
export type SectionLabel = readonly [section: number, above: number, heading: string];

export interface Sections {
  /** Returns the number of the section that begins with this heading; `above` is the section before it. */
  numberOf(heading: Element, above: number): number;
  /** Returns the number of the section that a node stands in, by the headings that there are now. */
  before(node: Node): number;
  labelOf(section: number): SectionLabel | undefined;
  /** Looks the page's headings up again at the next `before`: the page may have changed. */
  refresh(): void;
}

export function createSections(): Sections {
  const numbers = new WeakMap<Element, number>();
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
  };
}
