/**
 * Builds the form in which a glossary is stored. This takes seconds for 100,000 entries, so a worker does it
 * for large glossaries.
 */
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { compilePack } from '../../engine/packs/compile.ts';
import { CHUNK, chunkKey, compiledKey, idHash, idsKey, type PackMeta } from './pack-meta.ts';

/** A glossary in the form in which it is stored. */
export interface BuiltPack {
  readonly meta: PackMeta;
  /** All entries in order, as JSON texts. Each text contains at most `CHUNK` entries. */
  readonly chunks: readonly string[];
  /** For each entry, in order, the hash of its id (`idHash`). */
  readonly ids: Uint32Array<ArrayBuffer>;
  readonly compiled: Uint8Array<ArrayBuffer>;
}

/** Called with the share of the work that is done, from 0 to 1. */
export type OnProgress = (share: number) => void;

function chunksOf(entries: readonly Entry[]): string[] {
  const count = Math.ceil(entries.length / CHUNK);
  return Array.from({ length: count }, (_, chunk) =>
    JSON.stringify(entries.slice(chunk * CHUNK, (chunk + 1) * CHUNK)),
  );
}

export function buildPack(pack: Glossary, onProgress: OnProgress = () => {}): BuiltPack {
  const { entries, ...rest } = pack;
  const chunks = chunksOf(entries);
  return {
    meta: {
      ...structuredClone(rest),
      data: crypto.randomUUID(),
      entries: entries.length,
      chunks: chunks.length,
    } as PackMeta,
    chunks,
    ids: Uint32Array.from(entries, ({ id }) => idHash(id)),
    compiled: compilePack(pack, onProgress),
  };
}

/**
 * Returns the records with the entries, id hashes and compiled names of a built glossary, by key. The
 * glossary's own record is not among them, since storing that one puts the others into use.
 */
export function recordsOf({ meta: { data }, chunks, ids, compiled }: BuiltPack): Record<string, unknown> {
  const inChunks = Object.fromEntries(chunks.map((chunk, index) => [chunkKey(data, index), chunk]));
  return { ...inChunks, [idsKey(data)]: ids, [compiledKey(data)]: compiled };
}
