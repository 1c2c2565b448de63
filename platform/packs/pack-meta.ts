/** Defines a glossary's own record, which does not contain the entries, and the keys of its other parts. */
import * as z from 'zod/mini';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { once } from '../../engine/once.ts';
import type { RecordChange } from '../storage/record-types.ts';

const text = () => z.string();
const texts = () => z.readonly(z.array(z.string()));

/** Shape of the stored record. The extension writes it from checked glossaries. */
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
    /** Id of the other parts. Stored parts never change: each change makes new ones with a new id. */
    data: text(),
    entries: z.int(),
    chunks: z.int(),
  }),
);
/** A glossary's record: all but the entries, with their number and the id of the parts. */
export type PackMeta = Readonly<z.infer<ReturnType<typeof schema>>>;

/** Reads a stored `PackMeta`. Returns `undefined` if it is damaged. */
export function readPackMeta(stored: unknown): PackMeta | undefined {
  return schema().safeParse(stored).data;
}

/** Returns a text from a stored record, even if other fields are damaged. */
export function textIn(stored: unknown, field: 'data' | 'title'): string | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const value = Object.entries(stored).find(([key]) => key === field)?.[1];
  return typeof value === 'string' ? value : undefined;
}

/** Number of entries that are stored together. A card reads one such chunk. */
export const CHUNK = 256;

export const PACKS = 'pack/';
export const DAMAGED = 'damaged/';
export const STAGED = 'staged/';

export function packKey(id: string): string {
  return PACKS + id;
}

/** Returns the key of a glossary record that could not be read. */
export function damagedKey(id: string): string {
  return DAMAGED + id;
}

/** Returns the key of the mark on parts that are stored but not committed yet. */
export function stagedKey(data: string): string {
  return STAGED + data;
}

function entriesUnder(data: string): string {
  return `entries/${data}/`;
}

/** Returns the key of a chunk of entries, a JSON text. The keys sort in the order of the chunks. */
export function chunkKey(data: string, chunk: number): string {
  return entriesUnder(data) + String(chunk).padStart(5, '0');
}

export function chunkKeys({ data, chunks }: Pick<PackMeta, 'data' | 'chunks'>): string[] {
  return Array.from({ length: chunks }, (_, chunk) => chunkKey(data, chunk));
}

/** Returns the key of the hashes of the entries' ids (`idHash`), in the order of the entries. */
export function idsKey(data: string): string {
  return `ids/${data}`;
}

/** Returns the key of the compiled names. */
export function compiledKey(data: string): string {
  return `compiled/${data}`;
}

/** Keys and key prefixes of records to remove. */
type Removal = Required<Pick<RecordChange, 'remove' | 'removeUnder'>>;

/** Returns the keys and key prefixes of all records of these parts. */
export function partsOf(...datas: readonly string[]): Removal {
  const remove = datas.flatMap((data) => [idsKey(data), compiledKey(data)]);
  return { remove, removeUnder: datas.map(entriesUnder) };
}

/** Returns the FNV-1a hash of an id. By these hashes an entry is found without reading the others. */
export function idHash(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Returns the whole glossary, joined from its record and its entries. */
export function withEntries(
  { data: _, entries: _count, chunks: _chunks, ...meta }: PackMeta,
  entries: readonly Entry[],
): Glossary {
  return { ...meta, entries };
}

/**
 * Returns the entries in a chunk, which were checked before they were stored; no entries if it is damaged.
 */
export function entriesIn(chunk: unknown): readonly Entry[] {
  try {
    const entries: unknown = typeof chunk === 'string' ? JSON.parse(chunk) : undefined;
    return Array.isArray(entries) ? entries : [];
  } catch {
    return [];
  }
}
