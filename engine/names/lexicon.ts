/**
 * The lexicon: the data of a glossary that are needed to find its names, as plain JSON. It has no
 * descriptions of entries.
 */
import type { EntryKind, Senses, Trait } from '../glossary.ts';
import type { Paradigms } from '../inflection/paradigm.ts';

/**
 * How the letters of a form must be written in the text.
 * - `capital`: a word that begins with a capital in the form begins with one in the text ("Middle Corridor", "MIDDLE CORRIDOR"); what is
 *   small in the form may be either ("peace deal", and every script without case).
 * - `exact`: letter for letter ("EU", "U.S.", not "us").
 */
export type CaseRule = 'capital' | 'exact';

/** A piece of a form: folded text, and the paradigm of the word that it ends in, if that word inflects. */
export interface FormPart {
  readonly text: string;
  /** A key of `Lexicon.paradigms`. */
  readonly paradigm?: string;
}

/** A surface form: its parts, the index of its entry in `Lexicon.entries`, and the conditions under which it counts. */
export interface Form {
  readonly parts: readonly FormPart[];
  readonly entry: number;
  readonly case: CaseRule;
  /** Folded lower-case words of which one must stand directly before. */
  readonly after?: readonly string[];
  /** Language tag: the form counts only in texts in this language. */
  readonly only?: string;
  /**
   * The mention must have a diacritic; with `only`, just in texts in other languages, where it then counts
   * too.
   */
  readonly accented?: true;
}

export interface LexiconEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly strong: boolean;
  readonly bearing?: number | undefined;
  readonly traits?: readonly Trait[] | undefined;
  /** Senses of its names, with all words and forms folded to lower case. */
  readonly senses?: Senses | undefined;
  /** First letters of a person's names of several words, in lower case ("i" of "Ilham Aliyev"). */
  readonly initials?: readonly string[] | undefined;
  /**
   * True for an entry of a user's glossary: always meant and marked, but no evidence of the page's subject.
   */
  readonly isReaders?: true | undefined;
}

/** The entries of a lexicon by their index. An array is one. */
export interface EntryList {
  readonly length: number;
  /** Returns the entry at `index`, which is not negative. */
  at(index: number): LexiconEntry | undefined;
}

export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly forms: readonly Form[];
  /** The endings of the paradigms, folded. */
  readonly paradigms: Paradigms;
}

/**
 * A form found in a text: UTF-16 offsets into the text, end exclusive, and the index of the entry.
 */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: number;
  /** Bundled entry that a user's name shadows. The mention is evidence for that entry. */
  readonly shadowed?: number | undefined;
}
