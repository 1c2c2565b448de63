/**
 * Defines paradigms, which list the endings that a word of a name can take. The lists are complete, so "Баку"
 * is not found in "Бакунин", nor "Iran" in "Iranian".
 */

/** A word that is split into its stem and its endings. */
export interface InflectedWord {
  /** The part of the word that stays in all forms. */
  readonly stem: string;
  /** Endings of the word, as a key of the language's `Paradigms`. Undefined if the word has no endings. */
  readonly paradigm?: string;
}

/**
 * Lists of endings by the name of their paradigm. A list contains the empty ending if the stem alone is a
 * form of the word.
 */
export type Paradigms = Readonly<Record<string, readonly string[]>>;

/**
 * The facts about an entry that its names' endings depend on. Every word of a person's name can decline. In
 * other names only the head noun and its adjectives do.
 */
export interface NameOwner {
  readonly isPerson: boolean;
}

/** The inflection of names in one language. */
export interface Inflection {
  readonly paradigms: Paradigms;
  /** Returns the stem and paradigm of each word of a name, in order. The name must be in its base form. */
  inflect(words: readonly string[], owner: NameOwner): readonly InflectedWord[];
  /**
   * Splits an extra stem that an entry lists for a name (`Name.stems`). Returns the stem of its last word,
   * and the paradigm of the endings that can follow.
   */
  inflectStem(stem: string): InflectedWord;
}

/**
 * A rule that finds the paradigm of a word: the end of its base form, the number of letters to cut for the
 * stem, and the name of the paradigm.
 */
export type InflectionRule = readonly [endsIn: RegExp, cut: number, paradigm: string];

/**
 * Returns the stem and paradigm of a word by the first rule that fits. If none fits, the word has no endings.
 */
export function byRules(word: string, rules: readonly InflectionRule[]): InflectedWord {
  const lower = word.toLowerCase();
  const rule = rules.find(([endsIn]) => endsIn.test(lower));
  if (rule === undefined) return { stem: word };
  const [, cut, paradigm] = rule;
  return { stem: word.slice(0, word.length - cut), paradigm };
}

/** Makes the `inflect` of a language in which only the last word of a name declines. */
export function lastOnly(
  inflect: (word: string, words: readonly string[]) => InflectedWord,
): Inflection['inflect'] {
  return (words) =>
    words.map((word, index) => (index === words.length - 1 ? inflect(word, words) : { stem: word }));
}

/** Returns every combination of a prefix and an ending, joined into one text. */
export function combined(prefixes: readonly string[], endings: readonly string[]): string[] {
  return prefixes.flatMap((prefix) => endings.map((ending) => prefix + ending));
}

/** True for at most five letters that are all capitals. */
export function isAbbreviation(word: string): boolean {
  return word.length <= 5 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** True for a word in small letters, in a script that has capitals. */
export function isCommonNoun(word: string): boolean {
  return word === word.toLowerCase() && word !== word.toUpperCase();
}
