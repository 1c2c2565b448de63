/** What the names of elements say about the text in them. */

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb rt rtc rp s small span strike strong sub ' +
    'sup time tt u var wbr br img picture slot'
  ).split(' '),
);

/** Elements whose text is not the page's prose: programs, code, form controls, media, alternatives that are not shown. */
const SKIPPED = new Set(
  (
    'script style noscript template title head code pre kbd samp textarea input select option optgroup datalist iframe object ' +
    'embed canvas audio video svg math rt rp noframes xmp plaintext meter progress'
  ).split(' '),
);

/** Elements that stand in a line without joining the words beside them; their text is read. */
const APART = new Set('sub sup button'.split(' '));

/** Elements that stand in a line and have no text of their own. */
const REPLACED = new Set('img picture'.split(' '));

const EDITABLE = '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],[role="combobox" i]';

/** Ancestors that keep a text from being marked, wherever they stand above it. */
export const UNMARKED_ANCESTORS = `${[...SKIPPED].join()},${EDITABLE}`;

/** True if an element of this name is part of the line that its siblings stand in. */
export function isInlineElement(localName: string): boolean {
  return INLINE.has(localName);
}

/** True if text in an element of this name is never marked. */
export function isSkippedElement(localName: string): boolean {
  return SKIPPED.has(localName);
}

export type ElementKind = 'inline' | 'apart' | 'replaced' | 'skipped' | 'line-break' | 'block';

/** How the text of an element joins with the text around it. */
export function elementKind(element: Element, localName: string): ElementKind {
  if (localName === 'br') return 'line-break';
  if (REPLACED.has(localName)) return 'replaced';
  if (SKIPPED.has(localName) || Element.prototype.matches.call(element, EDITABLE)) return 'skipped';
  if (APART.has(localName)) return 'apart';
  if (INLINE.has(localName)) return 'inline';
  return localName.includes('-') && /^(?:inline|contents)/.test(getComputedStyle(element).display) ? 'inline' : 'block';
}
