/**
 * Paradigms: which endings a word of a name can take. Endings are closed sets, not prefixes: "Баку" is not found in "Бакунин", nor
 * "Iran" in "Iranian".
 */

/** The part of a word that stays, and the endings that can follow; without endings the word stands as it is. */
export interface InflectedWord {
  readonly stem: string;
  /** A key of the language's `Paradigms`. */
  readonly paradigm?: string;
}

/** Endings by the name of the paradigm. The empty ending is one where the bare stem is a form. */
export type Paradigms = Readonly<Record<string, readonly string[]>>;

/** Where a word stands in its name: most languages decline the last word, some the others too. */
export interface WordPlace {
  readonly isLast: boolean;
}

/** How a language inflects the words of names. */
export interface Inflection {
  readonly paradigms: Paradigms;
  /** The stem and paradigm of `word`, which is in its base form. */
  inflect(word: string, place: WordPlace): InflectedWord;
  /** The paradigm that the further stems of a name (`Name.stems`) take. */
  readonly stemParadigm: string;
}

/** A table's row: what the base form ends in, how many letters of it are ending, and the paradigm. */
export type Rule = readonly [endsIn: RegExp, cut: number, paradigm: string];

/** The first rule that fits. */
export function byRules(word: string, rules: readonly Rule[]): InflectedWord {
  const lower = word.toLowerCase();
  const rule = rules.find(([endsIn]) => endsIn.test(lower));
  if (rule === undefined) return { stem: word };
  const [, cut, paradigm] = rule;
  return { stem: word.slice(0, word.length - cut), paradigm };
}

export function isAbbreviation(word: string): boolean {
  return word.length <= 5 && word === word.toUpperCase() && word !== word.toLowerCase();
}
