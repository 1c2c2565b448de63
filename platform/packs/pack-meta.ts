/**
 * Defines the record that describes a stored glossary, and the keys of the other records that contain its
 * entries and names.
 */
import * as z from 'zod/mini';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { once } from '../../engine/once.ts';
import type { RecordChange } from '../storage/record-types.ts';

const text = () => z.string();
const texts = () => z.readonly(z.array(z.string()));

/**
 * Shape of the record that describes a glossary. The extension writes it only from glossaries that were
 * checked.
 */
const schema = once(() =>
  z.object({
    id: text(),
    title: text(),
    language: z.optional(text()),
    sources: z.readonly(
      z.array(z.object({ id: text(), title: text(), author: text(), publisher: text(), date: text() })),
    ),
    relationTypes: z.optional(texts()),
    timeline: z.readonly(
      z.array(
        z.object({
          id: text(),
          date: text(),
          text: text(),
          source: text(),
          paragraph: text(),
          entries: texts(),
          announced: z.optional(z.boolean()),
        }),
      ),
    ),
    /**
     * Id of this version of the glossary, which is part of the keys of its entries and names. These records
     * never change: each change of the glossary stores new ones under a new id.
     */
    data: text(),
    entries: z.int(),
    chunks: z.int(),
  }),
);
/**
 * The record that describes a glossary: title, sources and other fields, the number of entries, and the id of
 * the version in use.
 */
export type PackMeta = Readonly<z.infer<ReturnType<typeof schema>>>;

/** Checks a stored record of a glossary and returns it; `undefined` if it is missing or damaged. */
export function readPackMeta(stored: unknown): PackMeta | undefined {
  return schema().safeParse(stored).data;
}

/**
 * Returns a text field of a stored record, even if other fields of the record are damaged; `undefined` if the
 * field is no text.
 */
export function textIn(stored: unknown, field: 'data' | 'title'): string | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const value = Object.entries(stored).find(([key]) => key === field)?.[1];
  return typeof value === 'string' ? value : undefined;
}

/**
 * Number of entries that one record, called a chunk, contains. To show a card, only the chunks that contain
 * its entries are read.
 */
export const CHUNK = 256;

export const PACKS = 'pack/';
export const DAMAGED = 'damaged/';
export const STAGED = 'staged/';

export function packKey(id: string): string {
  return PACKS + id;
}

/** Returns the key under which a glossary is kept that could not be read. `id` is the glossary's id. */
export function damagedKey(id: string): string {
  return DAMAGED + id;
}

/**
 * Returns the key of the record which says that the version `data` of a glossary is stored but not yet in
 * use.
 */
export function stagedKey(data: string): string {
  return STAGED + data;
}

function entriesUnder(data: string): string {
  return `entries/${data}/`;
}

/**
 * Returns the key of a chunk: a JSON text with up to `CHUNK` entries. `chunk` is the index of the chunk.
 * Sorted keys are in the order of the chunks.
 */
export function chunkKey(data: string, chunk: number): string {
  return entriesUnder(data) + String(chunk).padStart(5, '0');
}

export function chunkKeys({ data, chunks }: Pick<PackMeta, 'data' | 'chunks'>): string[] {
  return Array.from({ length: chunks }, (_, chunk) => chunkKey(data, chunk));
}

/** Returns the key of the record with the hash (`idHash`) of each entry's id, in the order of the entries. */
export function idsKey(data: string): string {
  return `ids/${data}`;
}

/** Returns the key of the record with the compiled names of a glossary's version. */
export function compiledKey(data: string): string {
  return `compiled/${data}`;
}

/** The keys of records to remove, and the beginnings of keys whose records are all to be removed. */
type Removal = Required<Pick<RecordChange, 'remove' | 'removeUnder'>>;

/**
 * Returns what to remove so that these versions of glossaries are gone: their entries, id hashes and compiled
 * names.
 */
export function partsOf(...datas: readonly string[]): Removal {
  const remove = datas.flatMap((data) => [idsKey(data), compiledKey(data)]);
  return { remove, removeUnder: datas.map(entriesUnder) };
}

/**
 * Returns the FNV-1a hash of an entry's id. The stored hashes tell which chunk contains an entry, so that
 * only that chunk is read.
 */
export function idHash(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Returns a glossary made of its record and its entries. */
export function withEntries(
  { data: _, entries: _count, chunks: _chunks, ...meta }: PackMeta,
  entries: readonly Entry[],
): Glossary {
  return { ...meta, entries };
}

/**
 * Returns the entries in a stored chunk; an empty list if the chunk is missing or damaged. The entries are
 * not checked again, since they were checked before they were stored.
 */
export function entriesIn(chunk: unknown): readonly Entry[] {
  try {
    const entries: unknown = typeof chunk === 'string' ? JSON.parse(chunk) : undefined;
    return Array.isArray(entries) ? entries : [];
  } catch {
    return [];
  }
}
