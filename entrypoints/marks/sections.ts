/** The sections of a page, as its headings make them. */
import { comparePosition } from './marks.ts';

const HEADINGS = 'h1, h2, h3, h4';

/** A function that says which section a node is in; it must be asked in page order. */
export function sectionsInOrder(): (node: Node) => number {
  const headings = [...document.querySelectorAll(HEADINGS)];
  let section = 0;
  return (node) => {
    while (section < headings.length && comparePosition(headings[section] as Element, node) <= 0) section++;
    return section;
  };
}
