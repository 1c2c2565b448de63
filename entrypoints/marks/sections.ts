/** The sections of a page, as its headings make them. */
import { contains } from '../page/safe-dom.ts';
import { comparePosition } from './marks.ts';

const HEADINGS = 'h1, h2, h3, h4';

/** A heading's text is looked at up to here (UTF-16 code units). */
const LONGEST_HEADING = 200;

/** A function that gives the text of the last heading that stands before a node and does not hold it, among the headings that there are now. */
export function headingsNow(): (node: Node) => string | undefined {
  const headings = [...document.querySelectorAll(HEADINGS)];
  return (node) => {
    let low = 0;
    let high = headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comparePosition(headings[middle] as Element, node) < 0) low = middle + 1;
      else high = middle;
    }
    return headings
      .slice(0, low)
      .findLast((heading) => !contains(heading, node))
      ?.textContent?.trim()
      .slice(0, LONGEST_HEADING);
  };
}

/** A function that says which section a node is in; it must be asked in page order. */
export function sectionsInOrder(): (node: Node) => number {
  const headings = [...document.querySelectorAll(HEADINGS)];
  let section = 0;
  return (node) => {
    while (section < headings.length && comparePosition(headings[section] as Element, node) <= 0) section++;
    return section;
  };
}
