/**
 * Builds the stored form of a glossary. This takes seconds for 100,000 entries, so large glossaries are built
 * in a worker.
 */
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { compilePack } from '../../engine/packs/compile.ts';
import { CHUNK, chunkKey, compiledKey, idHash, idsKey, type PackMeta } from './pack-meta.ts';

/** A glossary in the form in which it is stored. */
export interface BuiltPack {
  readonly meta: PackMeta;
  /** Entries as JSON texts, at most `CHUNK` entries each. */
  readonly chunks: readonly string[];
  /** Hashes of the ids of all entries. */
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

/** Returns the records of a built glossary, except its own record, which puts it into use. */
export function recordsOf({ meta: { data }, chunks, ids, compiled }: BuiltPack): Record<string, unknown> {
  const inChunks = Object.fromEntries(chunks.map((chunk, index) => [chunkKey(data, index), chunk]));
  return { ...inChunks, [idsKey(data)]: ids, [compiledKey(data)]: compiled };
}
