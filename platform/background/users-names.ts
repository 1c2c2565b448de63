/** The names of users' glossaries, as they were compiled when the glossaries were stored. */
import type { LexiconSource } from '../../engine/index.ts';
import { lexiconSourceOf } from '../../engine/packs/open.ts';
import { compiledPack } from '../packs/read-pack.ts';

/** A glossary that is damaged is left out, and leaves the others alone. */
async function namesOf(id: string): Promise<LexiconSource | undefined> {
  try {
    const pack = await compiledPack(id);
    return pack && lexiconSourceOf(pack);
  } catch {
    return undefined;
  }
}

/** Reads the names of these glossaries, by their ids; those that cannot be used are left out. */
export async function storedNames(ids: readonly string[]): Promise<ReadonlyMap<string, LexiconSource>> {
  const sources = await Promise.all(ids.map(async (id) => [id, await namesOf(id)] as const));
  return new Map(sources.flatMap(([id, source]) => (source === undefined ? [] : [[id, source] as const])));
}
