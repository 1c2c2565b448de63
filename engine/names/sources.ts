/** The glossaries whose names are looked for, in the user's order, as one: entries are numbered through, and the first decides. */
import { createFirstLook } from './first-look.ts';
import { bucketsOf, type FormIndex, indexForms, type PreparedLexicon, prepareLexicon } from './form-index.ts';
import type { EntryList, Lexicon, LexiconEntry } from './lexicon.ts';
import { type Matcher, matcherFor } from './matcher.ts';

/** The names of one glossary. */
export interface LexiconSource {
  /** All of them bundled entries or all of them a user's. */
  readonly entries: EntryList;
  /** Finds forms; their entries are numbered from 0. */
  readonly index: FormIndex;
  /**
   * True if a name may stand in the text, which may be joined from several blocks without space between them. It may say yes without
   * cause and never no.
   */
  readonly candidates: (text: string) => boolean;
}

/** All names that are looked for. Made once for all pages. */
export interface Names {
  readonly entries: EntryList;
  readonly matcher: Matcher;
  /** As `LexiconSource.candidates`. */
  candidates(text: string): boolean;
  /** Returns the number of a bundled entry. */
  numberOf(id: string): number | undefined;
}

function isPrepared(lexicon: Lexicon | PreparedLexicon): lexicon is PreparedLexicon {
  return !Array.isArray(lexicon.forms);
}

/** Makes a source of a lexicon. */
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

/** Brings sources together, in the user's order. */
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
