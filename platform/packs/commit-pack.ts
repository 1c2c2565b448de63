/**
 * Commits the changes of glossaries that pages have stored. The background applies each change whole or not
 * at all, one after the other.
 */
import { BUNDLED, type GlossaryState, isDeployedId } from '../../engine/packs/states.ts';
import { browser } from '../extension.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { NoRoomError } from '../storage/no-room.ts';
import { records } from '../storage/records.ts';
import { type BuiltPack, recordsOf } from './build-pack.ts';
import { glossaryStates } from './glossary-states.ts';
import * as oldKeys from './pack-keys.ts';
import { type CommitRequest, type PackAnswer, type PackRequest, packRequest } from './pack-messages.ts';
import { damagedKey, PACKS, packKey, partsOf, readPackMeta, STAGED, stagedKey } from './pack-meta.ts';

/** Longest time between storing parts and committing them, in ms. A page needs some seconds. */
const STAGED_AT_MOST = 60 * 60 * 1000;

function refuseForeign(id: string): void {
  if (id === BUNDLED || isDeployedId(id)) throw new Error(`The glossary "${id}" is not the user's to change.`);
}

/**
 * Returns the list with the committed glossary. A new glossary goes first; an existing one keeps its place.
 */
function statesWith(states: readonly GlossaryState[], id: string, { data, isOn, switchesOn }: CommitRequest): GlossaryState[] {
  if (!states.some((state) => state.id === id)) return [{ id, isOn, data }, ...states];
  return states.map((state) => (state.id === id ? { id, isOn: state.isOn || switchesOn, data } : state));
}

/**
 * Makes the staged parts `data` the current parts of their glossary. Returns false and does nothing if the
 * parts were made from an older state of it.
 */
export function commitPack(commit: CommitRequest): Promise<boolean> {
  const { data, base } = commit;
  let isDone = false;
  return oneAtATime('packs', async () => {
    const here = await records();
    const [staged] = await here.get([stagedKey(data)]);
    const meta = readPackMeta(staged);
    if (meta === undefined) throw new Error('There is nothing to commit.');
    refuseForeign(meta.id);
    const [stored] = await here.get([packKey(meta.id)]);
    const before = readPackMeta(stored);
    if (base !== undefined && base !== (before?.data ?? null)) return;
    const { remove, removeUnder } = before === undefined || before.data === data ? { remove: [], removeUnder: [] } : partsOf(before.data);
    await here.write({ put: { [packKey(meta.id)]: meta }, remove: [stagedKey(data), damagedKey(meta.id), ...remove], removeUnder });
    try {
      await glossaryStates.update((states) => statesWith(states, meta.id, commit));
    } catch (error) {
      if (before === undefined) await removeRecords(meta.id);
      throw error;
    }
    isDone = true;
  }).then(() => isDone);
}

/**
 * Stores glossaries that the background has built, and removes all others for which `isGone` returns true, in
 * one write. The list of glossaries stays as it is.
 */
export async function replaceRecords(built: readonly BuiltPack[], isGone: (id: string) => boolean = () => false): Promise<void> {
  const here = await records();
  const replaced = new Set(built.map(({ meta }) => meta.id));
  const stored = [...(await here.list(PACKS))].filter(([key]) => replaced.has(key.slice(PACKS.length)) || isGone(key.slice(PACKS.length)));
  const parts = stored.flatMap(([, value]) => readPackMeta(value) ?? []).map(({ data }) => partsOf(data));
  const put = built.map((each) => ({ ...recordsOf(each), [packKey(each.meta.id)]: each.meta }));
  await here.write({
    put: Object.assign({}, ...put),
    remove: [...stored.map(([key]) => key).filter((key) => isGone(key.slice(PACKS.length))), ...parts.flatMap(({ remove }) => remove)],
    removeUnder: parts.flatMap(({ removeUnder }) => removeUnder),
  });
}

/** Removes the records of a glossary, including those of version 0.1. */
async function removeRecords(id: string): Promise<void> {
  const here = await records();
  const [stored] = await here.get([packKey(id)]);
  const meta = readPackMeta(stored);
  const { remove, removeUnder } = meta === undefined ? { remove: [], removeUnder: [] } : partsOf(meta.data);
  await here.write({ remove: [packKey(id), damagedKey(id), ...remove], removeUnder });
  await browser.storage.local.remove([oldKeys.packKey(id), oldKeys.compiledKey(id)]);
}

function removePack(id: string): Promise<void> {
  return oneAtATime('packs', async () => {
    refuseForeign(id);
    await removeRecords(id);
    await glossaryStates.update((states) => states.filter((state) => state.id !== id));
  });
}

/** Answers a page that changes a glossary. Returns `undefined` for any other message. */
export async function answerPackRequest(message: unknown): Promise<PackAnswer | undefined> {
  const request = packRequest().safeParse(message).data;
  return request && answer(request);
}

async function answer(request: PackRequest): Promise<PackAnswer> {
  try {
    if (request.type === 'commit-pack') return { result: (await commitPack(request)) ? 'done' : 'changed' };
    await removePack(request.id);
    return { result: 'done' };
  } catch (error) {
    return { result: error instanceof NoRoomError ? 'no-room' : 'failed', message: String(error) };
  }
}

/** Removes parts whose page was closed before it could commit them. */
export async function dropOldParts(now = Date.now()): Promise<void> {
  const here = await records();
  const staged = await here.list(STAGED);
  const old = [...staged].filter(([, value]) => {
    const { at }: { readonly at?: unknown } = typeof value === 'object' && value !== null ? value : {};
    return typeof at !== 'number' || now - at > STAGED_AT_MOST;
  });
  const parts = old.map(([key]) => partsOf(key.slice(STAGED.length)));
  if (old.length === 0) return;
  await here.write({
    remove: [...old.map(([key]) => key), ...parts.flatMap(({ remove }) => remove)],
    removeUnder: parts.flatMap(({ removeUnder }) => removeUnder),
  });
}
