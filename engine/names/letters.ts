/**
 * Finds letters of any script. The functions make their expressions only when they are called. Making both
 * took a tenth of the prefilter's time in a page without names, since Unicode classes are long tables.
 */

/** True if `text` has a letter at `offset`, in UTF-16 units. */
export function isLetterAt(text: string, offset: number): boolean {
  return /\p{L}/u.test(text.charAt(offset));
}

/** Returns the run of letters and combining marks that begins at `offset`, or an empty text. */
export function lettersAt(text: string, offset: number): string {
  const letters = /[\p{L}\p{M}]*/uy;
  letters.lastIndex = offset;
  return letters.exec(text)?.[0] ?? '';
}
