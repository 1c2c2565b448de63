/**
 * Joins the glossaries that are on, in the user's order. Their entries form one list. If several glossaries
 * have the same name, the first glossary decides what it means.
 */

import { bucketsOf, type FormIndex, indexForms, type PreparedLexicon, prepareLexicon } from './form-index.ts';
import { createFormPrefilter } from './form-prefilter.ts';
import type { EntryList, Lexicon, LexiconEntry } from './lexicon.ts';
import { type Matcher, matcherFor } from './matcher.ts';

/** The names of one glossary. */
export interface LexiconSource {
  /** Entries of the glossary. Either all are bundled, or all are the user's. */
  readonly entries: EntryList;
  /** Finds the forms of this glossary. A form names its entry by the entry's index in `entries`. */
  readonly index: FormIndex;
  /**
   * Prefilter: returns true if a name may stand in the text, which may be several blocks joined without
   * spaces. It can be true for a text without names. It is never false for a text with one.
   */
  readonly mayHoldName: (text: string) => boolean;
}

/** The names of all glossaries that are on. The engine makes this once for all pages. */
export interface Names {
  readonly entries: EntryList;
  readonly matcher: Matcher;
  /** Returns true if the prefilter of any glossary finds that a name may stand in the text. */
  mayHoldName(text: string): boolean;
  /** Returns the number of the bundled entry with this id, or undefined if no bundled entry has it. */
  numberOf(id: string): number | undefined;
}

function isPrepared(lexicon: Lexicon | PreparedLexicon): lexicon is PreparedLexicon {
  return !Array.isArray(lexicon.forms);
}

/** Makes a source from a lexicon that is in memory. */
export function lexiconSource(lexicon: Lexicon | PreparedLexicon): LexiconSource {
  const prepared = isPrepared(lexicon) ? lexicon : prepareLexicon(lexicon);
  const buckets = bucketsOf(prepared);
  return {
    entries: prepared.entries,
    index: indexForms(buckets),
    mayHoldName: createFormPrefilter(prepared, buckets),
  };
}

interface NumberedSource extends LexiconSource {
  readonly offset: number;
}

function numbered(sources: readonly LexiconSource[]): NumberedSource[] {
  let offset = 0;
  return sources.map((source) => {
    const own = { ...source, offset };
    offset += source.entries.length;
    return own;
  });
}

function joinEntries(sources: readonly NumberedSource[]): EntryList {
  const [first, second] = sources;
  if (first !== undefined && second === undefined) return first.entries;
  return {
    length: sources.reduce((sum, { entries }) => sum + entries.length, 0),
    at(index) {
      const source = sources.findLast(({ offset }) => offset <= index);
      return source?.entries.at(index - source.offset);
    },
  };
}

function isFromUser({ entries }: LexiconSource): boolean {
  return entries.at(0)?.isFromUser === true;
}

function numbersById(sources: readonly NumberedSource[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const source of sources.filter((each) => !isFromUser(each))) {
    for (let index = 0; index < source.entries.length; index++) {
      const entry: LexiconEntry | undefined = source.entries.at(index);
      if (entry !== undefined) numbers.set(entry.id, source.offset + index);
    }
  }
  return numbers;
}

/** Joins sources, which must be in the user's order. */
export function namesOf(sources: readonly LexiconSource[]): Names {
  const all = numbered(sources);
  const entries = joinEntries(all);
  let numbers: Map<string, number> | undefined;
  return {
    entries,
    matcher: matcherFor(all, entries),
    mayHoldName: (text) => all.some(({ mayHoldName }) => mayHoldName(text)),
    numberOf(id) {
      numbers ??= numbersById(all);
      return numbers.get(id);
    },
  };
}
