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

/** What matters of the entry that a name belongs to: of a person's name every word may decline, of others only what agrees with its noun. */
export interface NameOf {
  readonly isPerson: boolean;
}

/** How a language inflects names. */
export interface Inflection {
  readonly paradigms: Paradigms;
  /** The stems and paradigms of the words of a name in its base form, in order. */
  inflect(words: readonly string[], of: NameOf): readonly InflectedWord[];
  /** The same of the last word of one of the further stems of a name (`Name.stems`). */
  inflectStem(stem: string): InflectedWord;
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

/** For languages in which only the last word of a name declines. */
export function lastOnly(inflect: (word: string, words: readonly string[]) => InflectedWord): Inflection['inflect'] {
  return (words) => words.map((word, index) => (index === words.length - 1 ? inflect(word, words) : { stem: word }));
}

/** All of `prefixes` before each of `endings`. */
export function joined(prefixes: readonly string[], endings: readonly string[]): string[] {
  return prefixes.flatMap((prefix) => endings.map((ending) => prefix + ending));
}

export function isAbbreviation(word: string): boolean {
  return word.length <= 5 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** True for a word that is no proper name, in a script that has capitals. */
export function isCommonNoun(word: string): boolean {
  return word === word.toLowerCase() && word !== word.toUpperCase();
}
