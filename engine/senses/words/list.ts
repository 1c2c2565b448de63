/** Word lists of the rules. An item that ends in "*" stands for all words that begin with it. */
import { bare } from '../../names/bare.ts';
import { once } from '../../once.ts';

export interface WordList {
  /** True if the list has `word`, which must be folded: lower case, without diacritics. */
  has(word: string): boolean;
  /** Items as they are written here, for tests. */
  readonly entries: readonly string[];
}

/** Index of a list: whole words, and beginnings by their first letter. */
interface Lookup {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: ReadonlyMap<string, readonly string[]>;
}

function lookupOf(words: string): Lookup {
  const folded = bare(words.trim()).split(/\s+/);
  const beginnings = folded.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1));
  return { whole: new Set(folded), beginnings: Map.groupBy(beginnings, (beginning) => beginning.charAt(0)) };
}

/** Makes a list from words separated by white space. The words are folded at the first use of the list. */
export function list(words: string): WordList {
  const lookup = once(() => lookupOf(words));
  return {
    has(word) {
      const { whole, beginnings } = lookup();
      return (
        whole.has(word) ||
        beginnings.get(word.charAt(0))?.some((beginning) => word.startsWith(beginning)) === true
      );
    },
    get entries() {
      return words.trim().split(/\s+/);
    },
  };
}
