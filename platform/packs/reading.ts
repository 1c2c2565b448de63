/** Everything that is on, as one glossary, for searching and reading. */
import type { Glossary } from '../../engine/glossary.ts';
import { mergeGlossaries, qualified } from '../../engine/packs/merge.ts';
import type { ListedGlossary } from '../../engine/packs/states.ts';
import { labelOf } from '../../engine/packs/states.ts';
import { listedGlossaries } from './packs.ts';
import { packGlossary } from './read-pack.ts';

async function readable(glossary: ListedGlossary, bundled: Glossary): Promise<Glossary[]> {
  if (glossary.origin === 'bundled') return [bundled];
  const pack = glossary.origin === 'damaged' ? undefined : await packGlossary(glossary.id);
  return pack === undefined ? [] : [qualified(pack, labelOf(pack))];
}

/** Returns everything that is on in one glossary, in the user's order; `bundled` is the one that Sidelight brings along. */
export async function glossaryForReading(bundled: Glossary): Promise<Glossary> {
  const on = (await listedGlossaries()).filter(({ isOn }) => isOn);
  return mergeGlossaries((await Promise.all(on.map((glossary) => readable(glossary, bundled)))).flat());
}
