/** Reads the texts that are painted as marks. Runs in the page. */

function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}

/** Returns the texts under each of our highlights, by the highlight's name. */
export function paintedTexts(): Record<string, string[]> {
  const ours = [...CSS.highlights].filter(([name]) => name.startsWith('sidelight'));
  return Object.fromEntries(ours.map(([name, highlight]) => [name, [...highlight].map(textOf)]));
}
