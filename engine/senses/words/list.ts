/** Lists of words as the rules ask them: folded to lower case without diacritics; an entry that ends in "*" is a beginning. */
import { bare } from '../../names/bare.ts';
import { once } from '../../once.ts';

export interface WordList {
  /** True if this folded word is in the list. */
  has(word: string): boolean;
  /** As written, for checking. */
  readonly entries: readonly string[];
}

/** Words of a list as they are looked up: whole ones, and beginnings by their first letter. */
interface Lookup {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: ReadonlyMap<string, readonly string[]>;
}

function lookupOf(words: string): Lookup {
  const folded = bare(words.trim()).split(/\s+/);
  const beginnings = folded.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1));
  return { whole: new Set(folded), beginnings: Map.groupBy(beginnings, (beginning) => beginning.charAt(0)) };
}

/** Makes a list of words that are parted by white space. It is folded when it is first asked. */
export function list(words: string): WordList {
  const lookup = once(() => lookupOf(words));
  return {
    has(word) {
      const { whole, beginnings } = lookup();
      return whole.has(word) || beginnings.get(word.charAt(0))?.some((beginning) => word.startsWith(beginning)) === true;
    },
    get entries() {
      return words.trim().split(/\s+/);
    },
  };
}
