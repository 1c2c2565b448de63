/** What the names of elements say about the text in them. */

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb rt rtc rp s small span strike strong sub ' +
    'sup time tt u var wbr br img picture slot'
  ).split(' '),
);

/** Elements whose text is not the page's prose: programs, code, form controls, media, alternatives that are not shown. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'script style noscript template title head code pre kbd samp textarea input select option optgroup datalist iframe object ' +
    'embed canvas audio video svg math rt rp noframes xmp plaintext meter progress'
  ).split(' '),
);

/** True if an element of this name is part of the line that its siblings stand in. */
export function isInlineElement(localName: string): boolean {
  return INLINE.has(localName);
}

/** True if text in an element of this name is never marked. */
export function isSkippedElement(localName: string): boolean {
  return SKIPPED.has(localName);
}
