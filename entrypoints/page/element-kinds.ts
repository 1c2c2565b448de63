/**
 * Tells of which kind an element is: how its text is joined to the text around it, or that its text is not
 * read.
 */
import { hasAttributes } from './safe-dom.ts';

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb rt rtc rp s small span strike ' +
    'strong sub sup time tt u var wbr br img picture slot'
  ).split(' '),
);

/**
 * Names of elements whose text is never marked: scripts, code, form controls, media, and text for browsers
 * without a feature.
 */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'script style noscript template title head code pre kbd samp textarea input select option optgroup datalist iframe object ' +
    'embed canvas audio video svg math rt rp noframes xmp plaintext meter progress'
  ).split(' '),
);

/**
 * Names of inline elements that separate the words before and after them, such as footnote marks. Their own
 * text is read.
 */
const APART = new Set(['sub', 'sup', 'button']);

/** Names of inline elements that show a picture and have no text. */
const REPLACED = new Set(['img', 'picture']);

/** Selects text fields that are not form controls, such as editors made of `<div>` elements. */
const EDITABLE =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="combobox" i]';

/** Selects elements whose text is never read, including the text of elements inside them. */
export const UNREAD = `${[...SKIPPED].join()},${EDITABLE}`;

export type ElementKind = 'inline' | 'apart' | 'replaced' | 'skipped' | 'line-break' | 'block';

/** Returns true if elements of this name are inline: part of a line of text. */
export function isInlineElement(localName: string): boolean {
  return INLINE.has(localName);
}

/** Returns true if text in elements of this name is never marked. */
export function isSkippedElement(localName: string): boolean {
  return SKIPPED.has(localName);
}

/**
 * Returns the kind of an element. Decides by the element's name; only for custom elements it asks the browser
 * for computed styles, which is slow.
 */
export function elementKind(element: Element, localName: string): ElementKind {
  if (localName === 'br') return 'line-break';
  if (REPLACED.has(localName)) return 'replaced';
  if (SKIPPED.has(localName)) return 'skipped';
  if (hasAttributes(element) && Element.prototype.matches.call(element, EDITABLE)) return 'skipped';
  if (APART.has(localName)) return 'apart';
  if (INLINE.has(localName)) return 'inline';
  return localName.includes('-') && /^(?:inline|contents)/.test(getComputedStyle(element).display)
    ? 'inline'
    : 'block';
}

/** A run: sibling nodes next to each other that are read together. */
export type SiblingRun = readonly Node[];
