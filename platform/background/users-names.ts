/** Reads the compiled names of the user's glossaries. */
import type { LexiconSource } from '../../engine/index.ts';
import { lexiconSourceOf } from '../../engine/packs/open.ts';
import { compiledPack } from '../packs/read-pack.ts';

/**
 * Returns the names of a glossary; `undefined` if it is missing or cannot be read. The other glossaries then
 * still work.
 */
async function namesOf(id: string): Promise<LexiconSource | undefined> {
  try {
    const pack = await compiledPack(id);
    return pack && lexiconSourceOf(pack);
  } catch {
    return undefined;
  }
}

/**
 * Returns the names of the glossaries with these ids, by glossary id. Glossaries that cannot be read are left
 * out.
 */
export async function storedNames(ids: readonly string[]): Promise<ReadonlyMap<string, LexiconSource>> {
  const sources = await Promise.all(ids.map(async (id) => [id, await namesOf(id)] as const));
  return new Map(sources.flatMap(([id, source]) => (source === undefined ? [] : [[id, source] as const])));
}
