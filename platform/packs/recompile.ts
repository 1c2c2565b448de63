/** What was compiled of packs by another version of the extension, and cannot be read any more, is compiled anew. */
import { readCompiledPack } from '../../engine/packs/compiled.ts';
import { BUNDLED } from '../../engine/packs/states.ts';
import { isStoredPack } from '../../engine/packs/stored-pack.ts';
import { browser } from '../extension.ts';
import { compiledKey, packKey } from './pack-keys.ts';
import { changeStore } from './pack-store.ts';
import { itemsFor } from './packs.ts';

async function recompile(): Promise<void> {
  await changeStore(async (states) => {
    const ids = states.map(({ id }) => id).filter((id) => id !== BUNDLED);
    const compiled = await browser.storage.local.get(ids.map(compiledKey));
    const old = ids.filter((id) => readCompiledPack(compiled[compiledKey(id)]) === undefined);
    const packs = await browser.storage.local.get(old.map(packKey));
    const items = old.flatMap((id) => {
      const pack = packs[packKey(id)];
      return isStoredPack(pack, id) ? [itemsFor(pack)] : [];
    });
    return items.length === 0 ? undefined : { states, items: Object.assign({}, ...items) };
  });
}

/** Sees to it after an installation or update. To be called at every start of the background. */
export function recompileOnUpdate(): void {
  browser.runtime.onInstalled.addListener(() => recompile().catch(() => {})); // no room: the names are not marked
}
