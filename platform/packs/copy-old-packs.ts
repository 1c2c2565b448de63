/**
 * Copies the glossaries that version 0.1 stored in `storage.local` to the storage used now. The background
 * does this once, and checks each copy by reading it. The old records stay for one more version of Sidelight,
 * in case a copy is wrong, but later changes are not written to them. A glossary that cannot be read is
 * copied too, and listed as damaged.
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

/**
 * Reads a glossary that version 0.1 stored (`data/pack-file.ts` contains the reader). Returns `undefined` if
 * the glossary is damaged.
 */
export type StoredPackReader = (stored: unknown, id: string) => Glossary | undefined;

async function copy(pack: Glossary): Promise<void> {
  const built = buildPack(pack);
  await replaceRecords([built]);
  const copied = await packGlossary(pack.id);
  if (JSON.stringify(copied?.entries) !== JSON.stringify(pack.entries))
    throw new Error(`The glossary "${pack.id}" could not be copied.`);
  await glossaryStates.update((states) =>
    states.map((state) => (state.id === pack.id ? { ...state, data: built.meta.data } : state)),
  );
}

/**
 * Returns true if an earlier attempt has copied the glossary, or if it has been stored in the new form since.
 */
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
 * Copies the glossaries of version 0.1 unless all have been copied. The background calls this at every start,
 * so that a failed copy is tried again.
 */
export function copyOldPacks(read: StoredPackReader): Promise<void> {
  return oneAtATime('packs', () => copyAll(read));
}
