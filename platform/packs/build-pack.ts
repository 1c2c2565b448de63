/**
 * Makes of a glossary what is stored of it. Takes seconds for 100,000 entries, so large ones are built in a
 * worker.
 */
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { compilePack } from '../../engine/packs/compile.ts';
import { CHUNK, chunkKey, compiledKey, idHash, idsKey, type PackMeta } from './pack-meta.ts';

/** A glossary in the form in which it is stored. */
export interface BuiltPack {
  readonly meta: PackMeta;
  /** JSON texts. */
  readonly chunks: readonly string[];
  readonly ids: Uint32Array<ArrayBuffer>;
  readonly compiled: Uint8Array<ArrayBuffer>;
}

/** Tells how much of the work is done, from 0 to 1. */
export type OnProgress = (share: number) => void;

function chunksOf(entries: readonly Entry[]): string[] {
  const count = Math.ceil(entries.length / CHUNK);
  return Array.from({ length: count }, (_, chunk) => JSON.stringify(entries.slice(chunk * CHUNK, (chunk + 1) * CHUNK)));
}

export function buildPack(pack: Glossary, onProgress: OnProgress = () => {}): BuiltPack {
  const { entries, ...rest } = pack;
  const chunks = chunksOf(entries);
  return {
    meta: { ...structuredClone(rest), data: crypto.randomUUID(), entries: entries.length, chunks: chunks.length } as PackMeta,
    chunks,
    ids: Uint32Array.from(entries, ({ id }) => idHash(id)),
    compiled: compilePack(pack, onProgress),
  };
}

/** The records of a built glossary, all but the one that makes it count. */
export function recordsOf({ meta: { data }, chunks, ids, compiled }: BuiltPack): Record<string, unknown> {
  const inChunks = Object.fromEntries(chunks.map((chunk, index) => [chunkKey(data, index), chunk]));
  return { ...inChunks, [idsKey(data)]: ids, [compiledKey(data)]: compiled };
}
