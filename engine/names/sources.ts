/**
 * Joins the glossaries whose names are looked for, in the user's order. Their entries get consecutive
 * numbers, and the first glossary that knows a name decides about it.
 */
import { createFirstLook } from './first-look.ts';
import { bucketsOf, type FormIndex, indexForms, type PreparedLexicon, prepareLexicon } from './form-index.ts';
import type { EntryList, Lexicon, LexiconEntry } from './lexicon.ts';
import { type Matcher, matcherFor } from './matcher.ts';

/** The names of one glossary. */
export interface LexiconSource {
  /** Entries, which are either all bundled or all a user's. */
  readonly entries: EntryList;
  /** Finds forms; their entries are numbered from 0. */
  readonly index: FormIndex;
  /**
   * Prefilter: returns true if a name may stand in the text, which may be several blocks joined without
   * spaces. It may be true for a text without names, but is never false for a text with one.
   */
  readonly candidates: (text: string) => boolean;
}

/** All names that are looked for. The engine makes them once for all pages. */
export interface Names {
  readonly entries: EntryList;
  readonly matcher: Matcher;
  /** Returns true if the `LexiconSource.candidates` of any source does. */
  candidates(text: string): boolean;
  /** Returns the number of the bundled entry with this id. */
  numberOf(id: string): number | undefined;
}

function isPrepared(lexicon: Lexicon | PreparedLexicon): lexicon is PreparedLexicon {
  return !Array.isArray(lexicon.forms);
}

export function lexiconSource(lexicon: Lexicon | PreparedLexicon): LexiconSource {
  const prepared = isPrepared(lexicon) ? lexicon : prepareLexicon(lexicon);
  const buckets = bucketsOf(prepared);
  return { entries: prepared.entries, index: indexForms(buckets), candidates: createFirstLook(prepared, buckets) };
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

function joined(sources: readonly NumberedSource[]): EntryList {
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

function isUsers({ entries }: LexiconSource): boolean {
  return entries.at(0)?.isReaders === true;
}

function numbersById(sources: readonly NumberedSource[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const source of sources.filter((each) => !isUsers(each))) {
    for (let index = 0; index < source.entries.length; index++) {
      const entry: LexiconEntry | undefined = source.entries.at(index);
      if (entry !== undefined) numbers.set(entry.id, source.offset + index);
    }
  }
  return numbers;
}

/** Joins sources, which are in the user's order. */
export function namesOf(sources: readonly LexiconSource[]): Names {
  const all = numbered(sources);
  const entries = joined(all);
  let numbers: Map<string, number> | undefined;
  return {
    entries,
    matcher: matcherFor(all, entries),
    candidates: (text) => all.some(({ candidates }) => candidates(text)),
    numberOf(id) {
      numbers ??= numbersById(all);
      return numbers.get(id);
    },
  };
}
