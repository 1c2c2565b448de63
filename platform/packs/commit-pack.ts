/**
 * Commits and removes the user's glossaries, in the background. Each change is made completely or not at all.
 * Changes are made one after the other.
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
import { damagedKey, PACKS, packKey, partsOf, readPackMeta, stagedKey } from './pack-meta.ts';
import { discardParts, stagedNow } from './staged-parts.ts';

function refuseForeign(id: string): void {
  if (id === BUNDLED || isDeployedId(id))
    throw new Error(`The glossary "${id}" is not the user's to change.`);
}

/**
 * Returns the list of glossaries with the committed one in it. A glossary that is new comes first. A glossary
 * that was in the list keeps its position.
 */
function statesWith(
  states: readonly GlossaryState[],
  id: string,
  { data, isOn, switchesOn }: CommitRequest,
): GlossaryState[] {
  if (!states.some((state) => state.id === id)) return [{ id, isOn, data }, ...states];
  return states.map((state) => (state.id === id ? { id, isOn: state.isOn || switchesOn, data } : state));
}

/**
 * Puts a stored version of a glossary into use, and returns true. Returns false and does nothing if the
 * version changes `base`, but another version than `base` is in use now.
 */
export function commitPack(commit: CommitRequest): Promise<boolean> {
  return oneAtATime('packs', () => commitInTurn(commit));
}

/**
 * Commits while no other change runs. Until the list of glossaries has been written, the replaced version
 * stays stored, so that a failure can be undone. It is marked as staged, so that it is removed later if the
 * background ends here.
 */
async function commitInTurn(commit: CommitRequest): Promise<boolean> {
  const { data, base } = commit;
  const here = await records();
  const [staged] = await here.get([stagedKey(data)]);
  const meta = readPackMeta(staged);
  if (meta === undefined) throw new Error('There is nothing to commit.');
  refuseForeign(meta.id);
  const key = packKey(meta.id);
  const [stored] = await here.get([key]);
  const before = readPackMeta(stored)?.data;
  if (base !== undefined && base !== (before ?? null)) return false;
  const replaced = before === undefined || before === data ? [] : [before];
  const marks = replaced.map(stagedKey);
  await here.write({ put: { ...stagedNow(replaced), [key]: meta } });
  try {
    await glossaryStates.update((states) => statesWith(states, meta.id, commit));
  } catch (error) {
    const undo = stored === undefined ? { remove: [key] } : { put: { [key]: stored }, remove: marks };
    await here.write(undo).catch(() => {}); // if undoing fails too, the new version stays in use
    throw error;
  }
  const { remove, removeUnder } = partsOf(...replaced);
  const gone = [stagedKey(data), damagedKey(meta.id), ...marks, ...remove];
  // If this fails, `dropOldParts` removes the records later.
  await here.write({ remove: gone, removeUnder }).catch(() => {});
  return true;
}

type IsGone = (id: string) => boolean;
const isNeverGone: IsGone = () => false;

/**
 * Stores glossaries that the background has built, and removes the stored glossaries for whose id `isGone`
 * returns true. Both happen in one write. The list of glossaries is not changed.
 */
export async function replaceRecords(built: readonly BuiltPack[], isGone = isNeverGone): Promise<void> {
  const here = await records();
  const replaced = new Set(built.map(({ meta }) => meta.id));
  const packs = await here.list(PACKS);
  const all = [...packs].map(([key, value]) => ({ id: key.slice(PACKS.length), key, value }));
  const stored = all.filter(({ id }) => replaced.has(id) || isGone(id));
  const gone = stored.filter(({ id }) => isGone(id)).map(({ key }) => key);
  const { remove, removeUnder } = partsOf(...stored.flatMap(({ value }) => readPackMeta(value)?.data ?? []));
  const put = built.map((each) => ({ ...recordsOf(each), [packKey(each.meta.id)]: each.meta }));
  await here.write({ put: Object.assign({}, ...put), remove: [...gone, ...remove], removeUnder });
}

/**
 * Removes a glossary's record, then its entry in the list, then its parts and what version 0.1 stored. Pages
 * read the record again as soon as the list changes, so the record must be gone by then.
 *
 * @throws {Error} if the list cannot be written. The glossary is then stored as before.
 */
function removePack(id: string): Promise<void> {
  return oneAtATime('packs', async () => {
    refuseForeign(id);
    const here = await records();
    const keys = [packKey(id), damagedKey(id)];
    const values = await here.get(keys);
    const removed = Object.fromEntries(
      keys.flatMap((key, at) => (values[at] === undefined ? [] : [[key, values[at]]])),
    );
    const data = readPackMeta(removed[packKey(id)])?.data;
    const unused = data === undefined ? [] : [data];
    await here.write({ put: stagedNow(unused), remove: keys });
    try {
      await glossaryStates.update((states) => states.filter((state) => state.id !== id));
    } catch (error) {
      await here.write({ put: removed, remove: unused.map(stagedKey) });
      throw error;
    }
    await browser.storage.local.remove([oldKeys.packKey(id), oldKeys.compiledKey(id)]);
    const { remove, removeUnder } = partsOf(...unused);
    const gone = [...unused.map(stagedKey), ...remove];
    await here.write({ remove: gone, removeUnder }).catch(() => {}); // `dropOldParts` removes them later
  });
}

/**
 * Carries out an extension page's request to change a glossary. Returns `undefined` if the message is no such
 * request.
 */
export async function answerPackRequest(message: unknown): Promise<PackAnswer | undefined> {
  const request = packRequest().safeParse(message).data;
  return request && answer(request);
}

async function answer(request: PackRequest): Promise<PackAnswer> {
  try {
    if (request.type === 'commit-pack') return { result: (await commitPack(request)) ? 'done' : 'changed' };
    if (request.type === 'discard-parts') await discardParts(request.data);
    else await removePack(request.id);
    return { result: 'done' };
  } catch (error) {
    return { result: error instanceof NoRoomError ? 'no-room' : 'failed', message: String(error) };
  }
}
