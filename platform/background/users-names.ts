/** The names of users' glossaries, as they were compiled when the glossaries were stored. */
import { type LexiconSource, lexiconSource } from '../../engine/index.ts';
import { readCompiledPack } from '../../engine/packs/compiled.ts';
import { lexiconOf } from '../../engine/packs/lexicons.ts';
import { browser } from '../extension.ts';
import { compiledKey } from '../packs/pack-keys.ts';

/** By the id of the glossary; `version` is another one after each change of it. */
export type UsersNames = ReadonlyMap<string, { readonly source: LexiconSource; readonly version: string }>;

/** A 32-bit FNV-1a hash. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A glossary that is damaged is left out, and leaves the others alone. */
function namesIn(stored: unknown) {
  const pack = readCompiledPack(stored);
  if (pack === undefined) return undefined;
  try {
    return { source: lexiconSource(lexiconOf(pack)), version: hashOf(JSON.stringify(pack.entries) + pack.forms) };
  } catch {
    return undefined;
  }
}

/** Reads the names of these glossaries; those that cannot be used are left out. */
export async function storedNames(ids: readonly string[]): Promise<UsersNames> {
  const stored = await browser.storage.local.get(ids.map(compiledKey));
  const all = ids.flatMap((id) => {
    const names = namesIn(stored[compiledKey(id)]);
    return names === undefined ? [] : [[id, names] as const];
  });
  return new Map(all);
}
