/**
 * Types of the lexicon, which has the data of a glossary that are needed to find its names, as plain JSON. It
 * has no descriptions of entries.
 */
import type { EntryKind, Senses, Trait } from '../glossary.ts';
import type { Paradigms } from '../inflection/paradigm.ts';

/**
 * Rule for the capitals of a mention.
 * - `capital`: A word with a capital in the form needs one in the text ("Middle Corridor", "MIDDLE
 *   CORRIDOR"). Other words may have either case ("peace deal", "Peace Deal").
 * - `exact`: Every letter must have the same case ("EU", "U.S.", not "us").
 */
export type CaseRule = 'capital' | 'exact';

/** A piece of a form. Only the last word of a part can inflect. */
export interface FormPart {
  /** Folded text, without endings. */
  readonly text: string;
  /** Paradigm of the part's last word, as a key of `Lexicon.paradigms`. Undefined if it does not inflect. */
  readonly paradigm?: string;
}

/** A surface form of a name, with all its endings and the conditions under which it counts. */
export interface Form {
  readonly parts: readonly FormPart[];
  /** Index in `Lexicon.entries`. */
  readonly entry: number;
  readonly case: CaseRule;
  /** Folded words in lower case. One of them must stand directly before the mention. */
  readonly after?: readonly string[];
  /** Language tag. The form counts only in texts in this language. */
  readonly only?: string;
  /**
   * The form counts only if the mention has a diacritic. Together with `only`, one of the two conditions is
   * enough: the language of the text, or a diacritic.
   */
  readonly accented?: true;
}

export interface LexiconEntry {
  readonly id: string;
  readonly kind: EntryKind;
  /** True if the names are distinctive for the region. */
  readonly strong: boolean;
  /** See `Entry.bearing`. */
  readonly bearing?: number | undefined;
  readonly traits?: readonly Trait[] | undefined;
  /** Senses of the names. All words and forms are folded to lower case. */
  readonly senses?: Senses | undefined;
  /** First letters of a person's full names, in lower case ("i" of "Ilham Aliyev"). */
  readonly initials?: readonly string[] | undefined;
  /**
   * True for an entry of a user's glossary. Its mentions are always marked, but are no evidence of the page's
   * subject.
   */
  readonly isFromUser?: true | undefined;
}

/** A list of entries. An array is one. */
export interface EntryList {
  readonly length: number;
  /** Returns the entry at `index`, or undefined behind the end. `index` must not be negative. */
  at(index: number): LexiconEntry | undefined;
}

export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly forms: readonly Form[];
  /** Paradigms with folded endings. */
  readonly paradigms: Paradigms;
}

/** A mention that was found in a text. */
export interface Match {
  /** Offset in the text, in UTF-16 units. */
  readonly start: number;
  /** Offset behind the mention. */
  readonly end: number;
  /** Index of the entry. */
  readonly entry: number;
  /** Bundled entry that a user's name shadows. The mention is evidence for that entry. */
  readonly shadowed?: number | undefined;
}
