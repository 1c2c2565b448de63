/**
 * Version 0.1 kept glossaries in `storage.local`. They are copied once, by the background, and read back. The
 * old ones stay for one version more, should the copy turn out wrong; later changes do not go there. What
 * cannot be read is kept too, and listed as damaged.
 */
import type { Glossary } from '../../engine/glossary.ts';
import { browser } from '../extension.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { records } from '../storage/records.ts';
import { buildPack } from './build-pack.ts';
import { replaceRecords } from './commit-pack.ts';
import { areOldPacksCopied, noteOldPacksCopied } from './copied-packs.ts';
import { glossaryStates } from './glossary-states.ts';
import { packOfKey } from './pack-keys.ts';
import { damagedKey } from './pack-meta.ts';
import { packGlossary } from './read-pack.ts';

/** Checks what was stored as a glossary (`data/pack-file.ts`); `undefined` if it is damaged. */
export type StoredPackReader = (stored: unknown, id: string) => Glossary | undefined;

async function copy(pack: Glossary): Promise<void> {
  const built = buildPack(pack);
  await replaceRecords([built]);
  const copied = await packGlossary(pack.id);
  if (JSON.stringify(copied?.entries) !== JSON.stringify(pack.entries)) throw new Error(`The glossary "${pack.id}" could not be copied.`);
  await glossaryStates.update((states) => states.map((state) => (state.id === pack.id ? { ...state, data: built.meta.data } : state)));
}

/** True if the user has changed the glossary since, or it was copied before a later one failed. */
async function isInUse(id: string): Promise<boolean> {
  return (await glossaryStates.get()).some((state) => state.id === id && state.data !== undefined);
}

async function copyOne(id: string, stored: unknown, read: StoredPackReader): Promise<void> {
  if (await isInUse(id)) return;
  const pack = read(stored, id);
  if (pack === undefined) await (await records()).write({ put: { [damagedKey(id)]: stored } });
  else await copy(pack);
}

async function copyAll(read: StoredPackReader): Promise<void> {
  if (await areOldPacksCopied()) return;
  const stored = await browser.storage.local.get();
  for (const [key, value] of Object.entries(stored)) {
    const id = packOfKey(key);
    if (id !== undefined) await copyOne(id, value, read);
  }
  await noteOldPacksCopied();
}

/**
 * Copies them if that has not been done. To be called at every start of the background; what fails is tried
 * again at the next one.
 */
export function copyOldPacks(read: StoredPackReader): Promise<void> {
  return oneAtATime('packs', () => copyAll(read));
}
