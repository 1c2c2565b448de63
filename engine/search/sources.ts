/** Defines the sources of names that a search can use: glossaries in memory and compiled ones. */
import type { Entry, Glossary } from '../glossary.ts';
import { type Folded, fold } from '../names/fold.ts';

/** The properties of an entry that a search needs. */
export type SearchedEntry = Pick<Entry, 'id' | 'kind' | 'name'>;

/** A name as it is written, with its BCP 47 language tag. */
export interface SearchedName {
  readonly text: string;
  readonly lang: string;
}

/** The names and entries of a glossary. Both are numbered from 0, names in the order of their entries. */
export interface SearchSource<E extends SearchedEntry = Entry> {
  readonly nameCount: number;
  nameAt(name: number): SearchedName;
  /** Returns the index of the entry to which the name with this index belongs. */
  entryOfName(name: number): number;
  readonly entryCount: number;
  entryAt(entry: number): E;
}

/** A name that a query can mean. */
export interface SearchCandidate<E> {
  readonly entry: E;
  /** Index of the candidate's entry in the joined entries of all sources. */
  readonly order: number;
  readonly name: SearchedName;
  readonly folded: Folded;
  /** Name as it is searched: folded, in lower case. */
  readonly text: string;
}

/** Joins sources into one. Its names and entries are numbered consecutively. */
export function joinSources<E extends SearchedEntry>(sources: readonly SearchSource<E>[]) {
  const nameStarts = [0];
  const entryStarts = [0];
  for (const { nameCount, entryCount } of sources) {
    nameStarts.push((nameStarts.at(-1) ?? 0) + nameCount);
    entryStarts.push((entryStarts.at(-1) ?? 0) + entryCount);
  }
  const sourceOf = (name: number) => {
    const index = nameStarts.findLastIndex((start) => start <= name);
    return { source: sources[index], first: nameStarts[index] ?? 0, firstEntry: entryStarts[index] ?? 0 };
  };
  return {
    nameCount: nameStarts.at(-1) ?? 0,
    nameAt(number: number): SearchedName {
      const { source, first } = sourceOf(number);
      return source?.nameAt(number - first) ?? { text: '', lang: '' };
    },
    candidateAt(number: number): SearchCandidate<E>[] {
      const { source, first, firstEntry } = sourceOf(number);
      if (source === undefined) return [];
      const name = source.nameAt(number - first);
      const entry = source.entryOfName(number - first);
      const folded = fold(name.text);
      return [{ entry: source.entryAt(entry), order: firstEntry + entry, name, folded, text: folded.lower }];
    },
  };
}

/** Makes a source from a glossary that is in memory. */
export function searchSourceOf({ entries }: Glossary): SearchSource {
  const names = entries.flatMap((entry, order) => entry.names.map((name) => ({ entry, order, name })));
  const nameWith = (number: number) => {
    const found = names[number];
    if (found === undefined) throw new RangeError(`There is no name ${number}.`);
    return found;
  };
  return {
    nameCount: names.length,
    nameAt: (number) => nameWith(number).name,
    entryOfName: (number) => nameWith(number).order,
    entryCount: entries.length,
    entryAt(number) {
      const entry = entries[number];
      if (entry === undefined) throw new RangeError(`There is no entry ${number}.`);
      return entry;
    },
  };
}
