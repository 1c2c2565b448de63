/**
 * Marks parts of glossaries that are stored but not yet in use (staged), and removes abandoned ones. Only the
 * background calls these functions. They never remove parts that a glossary uses, even if the parts are
 * marked.
 */
import { oneAtATime } from '../one-at-a-time.ts';
import type { Records } from '../storage/record-types.ts';
import { records } from '../storage/records.ts';
import { PACKS, partsOf, STAGED, stagedKey, textIn } from './pack-meta.ts';

/** Longest time between storing parts and committing them, in ms. A page needs only seconds. */
const STAGED_AT_MOST = 60 * 60 * 1000;

/** Returns the records that mark these parts as staged now. */
export function stagedNow(datas: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(datas.map((data) => [stagedKey(data), { at: Date.now() }]));
}

/**
 * Removes the marks of these parts, and those parts that no glossary uses. A damaged record of a glossary
 * still counts as a use.
 */
async function removeUnused(here: Records, datas: readonly string[]): Promise<void> {
  const used = new Set([...(await here.list(PACKS)).values()].map((stored) => textIn(stored, 'data')));
  const { remove, removeUnder } = partsOf(...datas.filter((data) => !used.has(data)));
  await here.write({ remove: [...datas.map(stagedKey), ...remove], removeUnder });
}

/** Removes parts that a page has stored, unless a glossary uses them. */
export function discardParts(data: string): Promise<void> {
  return oneAtATime('packs', async () => removeUnused(await records(), [data]));
}

/** Removes parts that were stored too long ago: their page or the background ended before the commit. */
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
