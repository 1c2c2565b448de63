/** Compiles stored glossaries again after an update of the extension. */
import { listedGlossaries } from './packs.ts';
import { compiledPack } from './read-pack.ts';

/**
 * Compiles the names of each stored glossary again if this version of Sidelight cannot read the compiled
 * form.
 */
export async function compileAgain(): Promise<void> {
  for (const { origin, id } of await listedGlossaries())
    if (origin === 'user' || origin === 'organisation') await compiledPack(id);
}
