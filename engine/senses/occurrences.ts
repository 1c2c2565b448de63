/** Finds the words of a list in a folded text. Lists come from the data and stay, so that their expressions are compiled once. */

/** A word of a list where it stands in a folded text. */
export interface Occurrence {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const expressions = new WeakMap<readonly string[], RegExp>();

/** A word that ends in "*" is a beginning; a space stands for any white space. */
function alternative(word: string): string {
  return word
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*$/, '[\\p{L}]*')
    .replaceAll(' ', '\\s+');
}

function expressionFor(words: readonly string[]): RegExp {
  let expression = expressions.get(words);
  if (expression === undefined) {
    expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(alternative).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    expressions.set(words, expression);
  }
  return expression;
}

/** All places in `lower`, a folded text in lower case, where one of `words` stands, in order. */
export function occurrencesOf(words: readonly string[], lower: string): Occurrence[] {
  return Array.from(lower.matchAll(expressionFor(words)), ({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}
