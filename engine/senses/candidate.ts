/** What a rule is asked about: a form found in a text, before it is known what it means there. */
import type { EntryKind, Trait } from '../glossary.ts';
import type { Language } from '../names/language.ts';
import type { Span } from './context.ts';
import type { PreparedText } from './prepared.ts';

export interface Candidate extends Span {
  readonly text: string;
  readonly prepared: Pick<PreparedText, 'isSport' | 'ask'>;
  readonly language: Language | undefined;
  readonly kind: EntryKind;
  /** Special cases of the entry, from its data. */
  readonly traits: readonly Trait[];
  /** First letters of the entry's names of several words, as folded ("I", "И"): what "I. Aliyev" may begin with. */
  readonly initials: readonly string[];
  /** True if this word belongs to the name of another entry found in the text. */
  readonly isNamed: (word: Span) => boolean;
}

/** A rule by which a form is seen not to be the name that it looks like. */
export interface Rule {
  readonly id: string;
  readonly excludes: (candidate: Candidate) => boolean;
}
