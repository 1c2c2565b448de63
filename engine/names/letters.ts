/**
 * What is a letter, in any script. The expressions are made in the functions, when they are first called: classes of Unicode are long tables,
 * and making two of them was a tenth of what the scout costs a page that has no names.
 */

/** True if a letter stands at `offset`, in UTF-16 units, of `text`. */
export function isLetterAt(text: string, offset: number): boolean {
  return /\p{L}/u.test(text.charAt(offset));
}

/** The letters from `offset` of `text` on, with the marks on them; empty if there are none. */
export function lettersAt(text: string, offset: number): string {
  const letters = /[\p{L}\p{M}]*/uy;
  letters.lastIndex = offset;
  return letters.exec(text)?.[0] ?? '';
}
