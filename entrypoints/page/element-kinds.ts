/** Classifies elements by how their text joins the text around them. */
import { hasAttributes } from './safe-dom.ts';

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb rt rtc rp s small span strike ' +
    'strong sub sup time tt u var wbr br img picture slot'
  ).split(' '),
);

/** Elements whose text is never marked: scripts, code, form controls, media, fallback content. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'script style noscript template title head code pre kbd samp textarea input select option optgroup datalist iframe object ' +
    'embed canvas audio video svg math rt rp noframes xmp plaintext meter progress'
  ).split(' '),
);

/** Inline elements that separate the words on either side. Their own text is read. */
const APART = new Set(['sub', 'sup', 'button']);

/** Inline elements without text. */
const REPLACED = new Set(['img', 'picture']);

/** Selects text fields made of other elements than form controls. */
const EDITABLE =
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="combobox" i]';

/** Selects elements whose text is never read, including the text of elements inside them. */
export const UNREAD = `${[...SKIPPED].join()},${EDITABLE}`;

export type ElementKind = 'inline' | 'apart' | 'replaced' | 'skipped' | 'line-break' | 'block';

/** Returns true if an element of this name is inline. */
export function isInlineElement(localName: string): boolean {
  return INLINE.has(localName);
}

/** Returns true if text in an element of this name is never marked. */
export function isSkippedElement(localName: string): boolean {
  return SKIPPED.has(localName);
}

/** Returns the kind of an element. Asks the browser for computed styles only for custom elements. */
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

/** Neighbouring sibling nodes that are read together. */
export type SiblingRun = readonly Node[];
