/** What is stored of a glossary beside its entries, and under which keys its parts are. */
import * as z from 'zod/mini';
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { once } from '../../engine/once.ts';

const text = () => z.string();
const texts = () => z.readonly(z.array(z.string()));

/** It is written by us alone, from glossaries that were checked. */
const schema = once(() =>
  z.object({
    id: text(),
    title: text(),
    language: z.optional(text()),
    sources: z.readonly(z.array(z.object({ id: text(), title: text(), author: text(), publisher: text(), date: text() }))),
    relationTypes: z.optional(texts()),
    timeline: z.readonly(
      z.array(
        z.object({ id: text(), date: text(), text: text(), source: text(), paragraph: text(), entries: texts(), announced: z.optional(z.boolean()) }),
      ),
    ),
    /** Names the parts. Each change makes new ones, so parts never change. */
    data: text(),
    entries: z.int(),
    chunks: z.int(),
  }),
);
/** A glossary without its entries, of which it says how many there are and where. */
export type PackMeta = Readonly<z.infer<ReturnType<typeof schema>>>;

/** Reads a stored `PackMeta`; `undefined` if it is damaged. */
export function readPackMeta(stored: unknown): PackMeta | undefined {
  return schema().safeParse(stored).data;
}

/** How many entries are stored together. A card reads one chunk. */
export const CHUNK = 256;

export const PACKS = 'pack/';
export const DAMAGED = 'damaged/';
export const STAGED = 'staged/';

export function packKey(id: string): string {
  return PACKS + id;
}

/** The key of what was stored as the glossary `id` and cannot be read. */
export function damagedKey(id: string): string {
  return DAMAGED + id;
}

/** The key of a glossary whose parts are there and which waits to take the place of the one before. */
export function stagedKey(data: string): string {
  return STAGED + data;
}

function entriesUnder(data: string): string {
  return `entries/${data}/`;
}

/** The key of a chunk of entries, as JSON text. Keys are in the order of the chunks. */
export function chunkKey(data: string, chunk: number): string {
  return entriesUnder(data) + String(chunk).padStart(5, '0');
}

export function chunkKeys({ data, chunks }: Pick<PackMeta, 'data' | 'chunks'>): string[] {
  return Array.from({ length: chunks }, (_, chunk) => chunkKey(data, chunk));
}

/** The key of the hashes of the entries' ids (`idHash`), in order. */
export function idsKey(data: string): string {
  return `ids/${data}`;
}

/** The key of what finding the names needs. */
export function compiledKey(data: string): string {
  return `compiled/${data}`;
}

/** Everything that is stored under `data`. */
export function partsOf(data: string): { readonly remove: readonly string[]; readonly removeUnder: readonly string[] } {
  return { remove: [idsKey(data), compiledKey(data)], removeUnder: [entriesUnder(data)] };
}

/** FNV-1a, so that an entry is found by its id without reading the others. */
export function idHash(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** The whole glossary, from its two halves. */
export function withEntries({ data: _, entries: _count, chunks: _chunks, ...meta }: PackMeta, entries: readonly Entry[]): Glossary {
  return { ...meta, entries };
}

/** The entries in a chunk, which was checked before it was stored; none if it is damaged. */
export function entriesIn(chunk: unknown): readonly Entry[] {
  try {
    const entries: unknown = typeof chunk === 'string' ? JSON.parse(chunk) : undefined;
    return Array.isArray(entries) ? entries : [];
  } catch {
    return [];
  }
}
