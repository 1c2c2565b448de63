/** Types of the rules that exclude a form, and of the form that they judge. */
import type { EntryKind, Trait } from '../glossary.ts';
import type { Language } from '../names/language.ts';
import type { TextSpan } from './context.ts';
import type { PreparedText } from './prepared.ts';

/** A form of a name in a text, before its sense is known. */
export interface FormInText extends TextSpan {
  readonly text: string;
  readonly prepared: Pick<PreparedText, 'isSport' | 'ask'>;
  readonly language: Language | undefined;
  readonly kind: EntryKind;
  /** Traits of the entry, from its data. */
  readonly traits: readonly Trait[];
  /**
   * Folded first letters of the entry's names of several words: the initials that can stand before a surname.
   */
  readonly initials: readonly string[];
  /** True if this word belongs to a name that was found in the text. */
  readonly isNamed: (word: TextSpan) => boolean;
}

/** A rule that recognises forms that are not the name they look like. */
export interface SenseRule {
  readonly id: string;
  /** True if the form is not a name of the entry. */
  readonly excludes: (found: FormInText) => boolean;
}
