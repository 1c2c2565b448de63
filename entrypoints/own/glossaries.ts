/** The glossaries behind the names, read when a card is wanted. */
import type { Glossary } from '../../engine/glossary.ts';
import { qualified } from '../../engine/packs/merge.ts';
import { labelOf } from '../../engine/packs/states.ts';
import { storedPack } from '../../platform/page/page-packs.ts';

async function read(id: string): Promise<Glossary | undefined> {
  const pack = await storedPack(id);
  return pack && qualified(pack, labelOf(pack));
}

/** The function that gives the glossary of an entry. It keeps the one that was asked for last: a reader looks up one name after the other in it. */
export function createGlossaries(): (entry: string) => Promise<Glossary | undefined> {
  let last: { readonly id: string; readonly glossary: Promise<Glossary | undefined> } | undefined;
  return async (entry) => {
    const [id = '', own] = entry.split('/');
    if (own === undefined) return undefined;
    if (last?.id !== id) last = { id, glossary: read(id).catch(() => undefined) };
    return last.glossary;
  };
}
