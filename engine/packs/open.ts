/**
 * Opens a compiled glossary (`compile.ts`), so that its names can be found and searched. The data stay in the
 * buffer, so that an open glossary takes little memory on the heap.
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

/** A user's glossary that has been opened. */
export interface OpenPack {
  readonly id: string;
  readonly entryCount: number;
  /** Returns the lexicon entry at `index`. Its id is unique among all glossaries: "<glossary>/<entry>". */
  entryAt(index: number): LexiconEntry;
  readonly index: FormIndex;
  /**
   * Prefilter: returns true if a name may stand in `text`, which may be several blocks joined without spaces.
   * It can be true for a text without names. It is never false for a text with one.
   */
  mayHoldName(text: string): boolean;
  /** Number of names that can be searched. They include names that are never marked. */
  readonly nameCount: number;
  nameAt(index: number): SearchedName;
  /** Returns the index of the entry that has the name. */
  entryOfName(index: number): number;
  /**
   * Returns the index of the entry's main name. An index of `nameCount` or more belongs to a name that a
   * search does not find.
   */
  ownNameOf(entry: number): number;
}

function kindOf(kind: string | undefined): EntryKind {
  return ENTRY_KINDS.find((known) => known === kind) ?? 'concept';
}

/**
 * Opens the glossary in `stored`. Returns undefined if `compilePack` of this version did not make it, or if
 * it is damaged.
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
      return {
        id: `${facts.id}/${id}`,
        kind: kindOf(facts.kinds[kinds[index] ?? 0]),
        strong: false,
        isFromUser: true,
      };
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

/** Makes a source of names for the engine from an open glossary. */
export function lexiconSourceOf({ entryCount, entryAt, index, mayHoldName }: OpenPack): LexiconSource {
  return {
    entries: { length: entryCount, at: (entry) => (entry < entryCount ? entryAt(entry) : undefined) },
    index,
    mayHoldName,
  };
}

/**
 * Makes a source of names for the search from an open glossary. Results have no notes, since the compiled
 * glossary does not include them.
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
