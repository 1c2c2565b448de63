/**
 * Marks versions of glossaries that are stored but not yet in use (staged), and removes abandoned ones. Only
 * the background calls these functions. They never remove a version that is in use, even if it is marked as
 * staged.
 */
import { oneAtATime } from '../one-at-a-time.ts';
import type { Records } from '../storage/record-types.ts';
import { records } from '../storage/records.ts';
import { PACKS, partsOf, STAGED, stagedKey, textIn } from './pack-meta.ts';

/** Longest time from the beginning of storing a version to its commit, in ms. A page needs only seconds. */
const STAGED_AT_MOST = 60 * 60 * 1000;

/**
 * Returns the records which say that these versions have been staged since now. `datas` are the ids of the
 * versions.
 */
export function stagedNow(datas: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(datas.map((data) => [stagedKey(data), { at: Date.now() }]));
}

/**
 * Removes the staged marks of these versions, and the versions themselves unless a glossary uses them. A
 * glossary with a damaged record still uses the version that the record names.
 */
async function removeUnused(here: Records, datas: readonly string[]): Promise<void> {
  const used = new Set([...(await here.list(PACKS)).values()].map((stored) => textIn(stored, 'data')));
  const { remove, removeUnder } = partsOf(...datas.filter((data) => !used.has(data)));
  await here.write({ remove: [...datas.map(stagedKey), ...remove], removeUnder });
}

/**
 * Removes a version that a page has stored, unless a glossary uses that version. `data` is the id of the
 * version.
 */
export function discardParts(data: string): Promise<void> {
  return oneAtATime('packs', async () => removeUnused(await records(), [data]));
}

/**
 * Removes versions that were stored long ago and never committed, because their page or the background ended
 * first.
 */
export function dropOldParts(now = Date.now()): Promise<void> {
  return oneAtATime('packs', async () => {
    const here = await records();
    const old = [...(await here.list(STAGED))].filter(([, value]) => {
      const { at }: { readonly at?: unknown } = typeof value === 'object' && value !== null ? value : {};
      return typeof at !== 'number' || now - at > STAGED_AT_MOST;
    });
    const datas = old.map(([key]) => key.slice(STAGED.length));
    if (datas.length > 0) await removeUnused(here, datas);
  });
}
