/** After an update of the extension. */
import { listedGlossaries } from './packs.ts';
import { compiledPack } from './read-pack.ts';

/** Compiles again what another version has compiled and this one cannot read. */
export async function compileAgain(): Promise<void> {
  for (const { origin, id } of await listedGlossaries()) if (origin === 'user' || origin === 'organisation') await compiledPack(id);
}
