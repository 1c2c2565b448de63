/**
 * Reads and searches all glossaries that are on. Small glossaries are read completely. For a large glossary,
 * the search uses its compiled names, and only the entries that are shown are read.
 */
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { mergeGlossaries, qualified } from '../../engine/packs/merge.ts';
import { type OpenPack, packSearchSource } from '../../engine/packs/open.ts';
import { type ListedGlossary, labelOf } from '../../engine/packs/states.ts';
import {
  createSearchOf,
  type Search,
  type SearchedEntry,
  type SearchSource,
  searchSourceOf,
} from '../../engine/search.ts';
import { type PackMeta, withEntries } from './pack-meta.ts';
import { listedGlossaries } from './packs.ts';
import { compiledPack, entriesAround, packGlossary, packMeta, plainIdsIn } from './read-pack.ts';

/** Number of entries above which a glossary is large, and is not read completely. */
const LARGE = 2000;

/** A large glossary, with what has been read of it so far. */
interface LargePart {
  readonly meta: PackMeta;
  /** The compiled names, for searching. `undefined` until `withAllNames` has read them. */
  readonly open?: OpenPack | undefined;
  /** Entries that have been read, by their plain ids. */
  readonly entries: ReadonlyMap<string, Entry>;
}

type Part = Glossary | LargePart;

/** All glossaries that are on, with the entries that have been read so far. */
export interface Reading {
  readonly parts: readonly Part[];
  /**
   * One glossary that joins all: every entry of the small ones, and the entries read so far of the large
   * ones.
   */
  readonly glossary: Glossary;
  /** Number of entries in all glossaries. */
  readonly entries: number;
  /**
   * Searches all glossaries. Results from large glossaries may be entries that have not been read. Such a
   * result has a name but no summary, facts or links.
   */
  readonly search: Search;
  /**
   * Searches all glossaries. The results have only what the search needs of an entry, such as id, name and
   * kind.
   */
  readonly find: Search<SearchedEntry>;
  /** Turns the results of `find` into results of `search`: each gets its entry, if that has been read. */
  filled(found: ReturnType<Search<SearchedEntry>>): ReturnType<Search>;
}

function isLarge(part: Part): part is LargePart {
  return 'meta' in part;
}

function glossaryOf(part: Part): Glossary {
  if (!isLarge(part)) return part;
  const read = withEntries(part.meta, [...part.entries.values()]);
  return qualified(read, labelOf(read));
}

function sourceOf(part: Part): SearchSource<SearchedEntry>[] {
  if (!isLarge(part)) return [searchSourceOf(part)];
  return part.open === undefined ? [] : [packSearchSource(part.open)];
}

/**
 * Returns an entry without summary, facts and links, to stand for an entry that was found by its name but has
 * not been read.
 */
function unread(found: SearchedEntry, parts: readonly Part[]): Entry {
  const part = parts.filter(isLarge).find(({ meta }) => found.id.startsWith(`${meta.id}/`));
  const label = part && { from: labelOf(withEntries(part.meta, [])) };
  return { ...found, names: [], summary: '', facts: [], relations: [], related: [], ...label };
}

function assembled(parts: readonly Part[], find = createSearchOf(parts.flatMap(sourceOf))): Reading {
  const glossary = mergeGlossaries(parts.map(glossaryOf));
  const known = new Map(glossary.entries.map((entry) => [entry.id, entry]));
  const inFull = (entry: SearchedEntry) => known.get(entry.id) ?? unread(entry, parts);
  const filled: Reading['filled'] = (found) => {
    return found.map((result) => ({ ...result, entry: inFull(result.entry) }));
  };
  return {
    parts,
    glossary,
    entries: parts.reduce((sum, part) => sum + (isLarge(part) ? part.meta.entries : part.entries.length), 0),
    find,
    filled,
    search: (query) => filled(find(query)),
  };
}

async function partOf(listed: ListedGlossary, bundled: Glossary): Promise<Part[]> {
  if (listed.origin === 'bundled') return [bundled];
  if (listed.origin === 'damaged') return [];
  if (listed.entries > LARGE) {
    const meta = await packMeta(listed.id);
    return meta === undefined ? [] : [{ meta, entries: new Map() }];
  }
  const pack = await packGlossary(listed.id);
  return pack === undefined ? [] : [qualified(pack, labelOf(pack))];
}

/**
 * Reads the small glossaries that are on, and the records of large ones, in the user's order. `bundled` is
 * the bundled glossary. The search finds names of large glossaries only after `withAllNames`.
 */
export async function readingOf(bundled: Glossary): Promise<Reading> {
  const on = (await listedGlossaries()).filter(({ isOn }) => isOn);
  return assembled((await Promise.all(on.map((listed) => partOf(listed, bundled)))).flat());
}

/**
 * Returns `reading` with the compiled names of large glossaries, so that the search finds them. Reading them
 * takes about 20 ms.
 */
export async function withAllNames(reading: Reading): Promise<Reading> {
  if (!reading.parts.some(isLarge)) return reading;
  const open = async (part: Part) =>
    isLarge(part) ? { ...part, open: await compiledPack(part.meta.id) } : part;
  return assembled(await Promise.all(reading.parts.map(open)));
}

/** Entries that have been read, by the version id (`data`) of their glossary. */
export type ReadEntries = ReadonlyMap<string, readonly Entry[]>;

/**
 * Reads those entries of large glossaries that have not been read yet. `ids` are full ids
 * ("<glossary>/<entry>"). Returns an empty map if all have been read.
 */
export async function readEntries({ parts }: Reading, ids: readonly string[]): Promise<ReadEntries> {
  const read = parts.filter(isLarge).map(async ({ meta, entries }) => {
    const isKnown = (id: string) => entries.has(id);
    const wanted = plainIdsIn(meta.id, ids).filter((id) => !isKnown(id));
    return [meta.data, wanted.length === 0 ? [] : await entriesAround(meta, wanted, isKnown)] as const;
  });
  return new Map((await Promise.all(read)).filter(([, entries]) => entries.length > 0));
}

/** Returns `reading` with these entries added. */
export function withReadEntries(reading: Reading, read: ReadEntries): Reading {
  const isNew = (part: Part) => isLarge(part) && read.has(part.meta.data);
  if (!reading.parts.some(isNew)) return reading;
  const parts = reading.parts.map((part) => {
    const more = isLarge(part) ? read.get(part.meta.data) : undefined;
    if (!isLarge(part) || more === undefined) return part;
    return {
      ...part,
      entries: new Map([...part.entries, ...more.map((entry) => [entry.id, entry] as const)]),
    };
  });
  return assembled(parts, reading.find);
}

/** Number of search results whose entries are read completely, from the first one on. */
const WITH_NOTES = 20;

/** Searches for a query, and reads the entries of the first results completely, with their notes. */
export async function searchWithNotes(reading: Reading, query: string): Promise<ReturnType<Search>> {
  const found = reading.find(query);
  const ids = found.slice(0, WITH_NOTES).map(({ entry }) => entry.id);
  return withReadEntries(reading, await readEntries(reading, ids)).filled(found);
}

/**
 * Returns a function that searches all glossaries that are on. The entries of its first results are complete.
 * It is for callers that do not keep a `Reading`.
 */
export async function searchInReading(
  bundled: Glossary,
): Promise<(query: string) => Promise<ReturnType<Search>>> {
  const reading = await withAllNames(await readingOf(bundled));
  return (query) => searchWithNotes(reading, query);
}
