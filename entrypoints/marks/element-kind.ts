/** How the text of an element joins with the text around it. */
import { isInlineElement, isSkippedElement, SKIPPED } from '../page/element-kinds.ts';

/** Elements that stand in a line without joining the words beside them; their text is read. */
const APART = new Set(['sub', 'sup', 'button']);

/** Elements that stand in a line and have no text of their own. */
const REPLACED = new Set(['img', 'picture']);

const EDITABLE = '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="combobox" i]';

/** Ancestors that keep a text from being marked, wherever they stand above it. */
export const UNMARKED_ANCESTORS = `${[...SKIPPED].join()},${EDITABLE}`;

export type ElementKind = 'inline' | 'apart' | 'replaced' | 'skipped' | 'line-break' | 'block';

export function elementKind(element: Element, localName: string): ElementKind {
  if (localName === 'br') return 'line-break';
  if (REPLACED.has(localName)) return 'replaced';
  if (isSkippedElement(localName) || Element.prototype.matches.call(element, EDITABLE)) return 'skipped';
  if (APART.has(localName)) return 'apart';
  if (isInlineElement(localName)) return 'inline';
  return localName.includes('-') && /^(?:inline|contents)/.test(getComputedStyle(element).display) ? 'inline' : 'block';
}
