/**
 * Opens a compiled glossary (`compile.ts`) for finding its names. Besides views on the buffer only small
 * things come onto the heap.
 */
import { ENTRY_KINDS, type EntryKind } from '../glossary.ts';
import type { FormIndex } from '../names/form-index.ts';
import type { LexiconEntry } from '../names/lexicon.ts';
import type { LexiconSource } from '../names/sources.ts';
import type { SearchedEntry, SearchedName, SearchSource } from '../search/sources.ts';
import { formIndex } from './find-forms.ts';
import { formReader } from './form-reader.ts';
import { textOf } from './form-records.ts';
import { readPack } from './pack-columns.ts';
import { createPackPrefilter } from './pack-prefilter.ts';

/** A user's glossary that is open. */
export interface OpenPack {
  readonly id: string;
  readonly entryCount: number;
  /**
   * Returns what finding its names needs of an entry. Its id is the one that it has among all glossaries,
   * "<glossary>/<entry>".
   */
  entryAt(index: number): LexiconEntry;
  readonly index: FormIndex;
  /**
   * True if a name of the glossary stands in `text`, which may be joined from several blocks without space
   * between them. It may say yes without cause and never no.
   */
  mayHoldName(text: string): boolean;
  /** Number of names that can be searched: all of all entries. */
  readonly nameCount: number;
  nameAt(index: number): SearchedName;
  /** Returns the index of the entry that has the name. */
  entryOfName(index: number): number;
  /**
   * Returns the index of the name by which the entry goes; it may be behind the names that can be searched.
   */
  ownNameOf(entry: number): number;
}

function kindOf(kind: string | undefined): EntryKind {
  return ENTRY_KINDS.find((known) => known === kind) ?? 'concept';
}

/**
 * Returns the glossary in `stored`, or undefined if `compilePack` of this version has not made it, or it is
 * damaged.
 */
export function openPack(stored: unknown): OpenPack | undefined {
  const pack = readPack(stored);
  if (pack === undefined) return undefined;
  const { columns, facts } = pack;
  const { kinds, idStarts, ids, ownNames, nameStarts, names, nameEntries, nameLanguages } = columns;
  const paradigms = facts.paradigms.map(({ name, endings }) => ({ name, endings: new Set(endings) }));
  const formWith = formReader(columns, paradigms);
  return {
    id: facts.id,
    entryCount: kinds.length,
    entryAt(index) {
      const id = textOf(ids, idStarts[index] ?? 0, idStarts[index + 1] ?? 0);
      return { id: `${facts.id}/${id}`, kind: kindOf(facts.kinds[kinds[index] ?? 0]), strong: false, isFromUser: true };
    },
    index: formIndex(columns, paradigms, formWith),
    mayHoldName: createPackPrefilter(columns, formWith),
    nameCount: nameEntries.length,
    nameAt: (index) => ({
      text: textOf(names, nameStarts[index] ?? 0, nameStarts[index + 1] ?? 0),
      lang: facts.languages[nameLanguages[index] ?? 0] ?? 'en',
    }),
    entryOfName: (index) => nameEntries[index] ?? 0,
    ownNameOf: (entry) => ownNames[entry] ?? 0,
  };
}

/** Makes a source of names for the engine of an open glossary. */
export function lexiconSourceOf({ entryCount, entryAt, index, mayHoldName }: OpenPack): LexiconSource {
  return {
    entries: { length: entryCount, at: (entry) => (entry < entryCount ? entryAt(entry) : undefined) },
    index,
    mayHoldName,
  };
}

/**
 * Makes a source of names for searching an open glossary. Its results have no notes; these are stored with
 * the entries.
 */
export function packSearchSource(open: OpenPack): SearchSource<SearchedEntry> {
  const { nameCount, nameAt, entryOfName, entryCount, entryAt, ownNameOf } = open;
  return {
    nameCount,
    nameAt,
    entryOfName,
    entryCount,
    entryAt(entry) {
      const { id, kind } = entryAt(entry);
      return { id, kind, name: nameAt(ownNameOf(entry)).text };
    },
  };
}
