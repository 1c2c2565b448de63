/** The page scripts' side of the reader's glossaries, without the polyfill. */
import type { Glossary } from '../../engine/glossary.ts';
import { type CompiledPack, readCompiledPack } from '../../engine/packs/compiled.ts';
import { BUNDLED, readGlossaryStates } from '../../engine/packs/states.ts';
import { compiledKey, GLOSSARIES_KEY, isPackKey, packKey } from '../packs/pack-keys.ts';
import { isExtensionAlive, pageExtension } from './page-extension.ts';

/** A glossary whose names are looked for: the bundled one, or what was compiled of a pack. */
export type NamesOf = typeof BUNDLED | CompiledPack;

/** The ids of the glossaries that are on, in the reader's order. */
async function idsThatAreOn(): Promise<readonly string[]> {
  const stored = (await pageExtension.storage.local.get(GLOSSARIES_KEY))[GLOSSARIES_KEY];
  return readGlossaryStates(stored).flatMap(({ id, isOn }) => (isOn ? [id] : []));
}

/** What was compiled of these, in the same order; what cannot be used is left out. */
async function compiled(ids: readonly string[]): Promise<readonly NamesOf[]> {
  const stored = await pageExtension.storage.local.get(ids.filter((id) => id !== BUNDLED).map(compiledKey));
  return ids.flatMap((id) => (id === BUNDLED ? id : (readCompiledPack(stored[compiledKey(id)]) ?? [])));
}

/**
 * Calls `onNames` with the glossaries that are on, in the reader's order, at once and whenever that or one of them changes; also when the page comes
 * back from the back-forward cache, in which it has heard of no change. For as long as the page lasts.
 */
export function followNames(onNames: (names: readonly NamesOf[]) => void): void {
  let known: readonly string[] | undefined;
  /** Keys that have changed since `onNames` was last called. */
  const changed = new Set<string>();
  /** Counts what was read, so that only the last answer is heard. */
  let reads = 0;

  const isChanged = (id: string) => changed.has(packKey(id)) || changed.has(compiledKey(id));

  async function read(): Promise<void> {
    const own = ++reads;
    const ids = await idsThatAreOn();
    if (ids.join() === known?.join() && !ids.some(isChanged)) return;
    const names = await compiled(ids);
    if (own !== reads) return;
    known = ids;
    changed.clear();
    onNames(names);
  }

  function readAgain(): void {
    read().catch(() => {}); // an update has taken the extension away
  }

  pageExtension.storage.onChanged.addListener((changes, area) => {
    const keys = Object.keys(changes).filter((key) => key === GLOSSARIES_KEY || isPackKey(key));
    if (area !== 'local' || keys.length === 0) return;
    for (const key of keys) changed.add(key);
    readAgain();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !isExtensionAlive()) return;
    known = undefined;
    readAgain();
  });
  readAgain();
}

/** The stored pack `id`; `undefined` if there is none that can be shown. */
export async function storedPack(id: string): Promise<Glossary | undefined> {
  const pack = (await pageExtension.storage.local.get(packKey(id)))[packKey(id)];
  return typeof pack === 'object' && pack !== null ? (pack as Glossary) : undefined;
}
