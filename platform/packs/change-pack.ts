/**
 * Changes the user's glossaries, for extension pages. A page stores the changed entries and names of a
 * glossary beside the old ones. The background then commits the new ones: from then on they are used instead.
 */
import type { Glossary } from '../../engine/glossary.ts';
import { browser } from '../extension.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { NoRoomError } from '../storage/no-room.ts';
import { records } from '../storage/records.ts';
import { type BuiltPack, buildPack, recordsOf } from './build-pack.ts';
import { changed, type PackChange } from './pack-change.ts';
import { type CommitRequest, type PackRequest, packAnswer } from './pack-messages.ts';
import { entriesIn, type PackMeta, stagedKey, withEntries } from './pack-meta.ts';
import { startPackWorker } from './pack-worker.ts';
import { packChunks, packMeta } from './read-pack.ts';

/**
 * Number of entries above which a worker builds the glossary. Building a glossary of this size takes about
 * 100 ms.
 */
const SMALL = 1000;

/** Number of records stored in one write. A larger write would keep the page busy for long. */
const BATCH = 32;

/**
 * Largest number of times that a change is tried. A try fails if another window changes the same glossary
 * meanwhile.
 */
const MOST_TRIES = 5;

export interface SaveOptions {
  /** True if a glossary that is new in the list is to be on. This is the default. */
  readonly isOn?: boolean;
  /** True to also switch the glossary on if it exists and is off. */
  readonly switchesOn?: boolean;
}

async function ask(request: PackRequest): Promise<boolean> {
  const { result, message } = packAnswer().parse(await browser.runtime.sendMessage(request));
  if (result === 'no-room') throw new NoRoomError(message);
  if (result === 'failed') throw new Error(message);
  return result === 'done';
}

/**
 * Asks the background to remove the records stored under `data`. The background keeps them if a glossary uses
 * them: a commit may have succeeded although its answer was lost.
 */
async function discard(data: string): Promise<void> {
  // If this fails, the background removes the records at a later start.
  await ask({ type: 'discard-parts', data }).catch(() => {});
}

/**
 * Stores the entries, id hashes and compiled names of a glossary. They are not used until they are committed.
 * If `signal` is aborted, all that was stored is removed again.
 * @throws {Error} if the background has removed the records as too old. This happens if the computer sleeps
 *   during the change.
 */
async function stage(built: BuiltPack, signal?: AbortSignal): Promise<void> {
  const here = await records();
  const { data } = built.meta;
  const parts = Object.entries(recordsOf(built));
  try {
    await here.write({ put: { [stagedKey(data)]: { at: Date.now() } } });
    for (let from = 0; from < parts.length; from += BATCH) {
      signal?.throwIfAborted();
      await here.write({ put: Object.fromEntries(parts.slice(from, from + BATCH)) });
    }
    signal?.throwIfAborted();
    const [mark] = await here.get([stagedKey(data)]);
    if (mark === undefined) throw new Error('The parts were removed while they were being stored.');
    await here.write({ put: { [stagedKey(data)]: { ...built.meta, at: Date.now() } } });
  } catch (error) {
    await discard(data);
    throw error;
  }
}

export interface StoreOptions extends SaveOptions, Pick<CommitRequest, 'base'> {
  /** Cancels the change. Has no effect once `onCommit` has been called. */
  readonly signal?: AbortSignal;
  /** Called when everything is stored and the commit begins. */
  readonly onCommit?: () => void;
}

/**
 * Stores and commits a built glossary, and returns true. If `base` is given and another version of the
 * glossary is in use, returns false and changes nothing.
 * @throws {NoRoomError} if the browser has no room for the glossary, and an `AbortError` if `signal` is
 *   aborted. Nothing has changed then.
 */
export async function storePack(
  built: BuiltPack,
  { isOn = true, switchesOn = false, base, signal, onCommit }: StoreOptions = {},
): Promise<boolean> {
  await stage(built, signal);
  onCommit?.();
  try {
    const isDone = await ask({ type: 'commit-pack', data: built.meta.data, base, isOn, switchesOn });
    if (!isDone) await discard(built.meta.data);
    return isDone;
  } catch (error) {
    await discard(built.meta.data);
    throw error;
  }
}

function builtInWorker(meta: PackMeta, chunks: readonly string[], change: PackChange): Promise<BuiltPack> {
  return new Promise<BuiltPack>((resolve, reject) => {
    const worker = startPackWorker((reply) => {
      if (reply.type !== 'built' && reply.type !== 'failed') return;
      worker.end();
      if (reply.type === 'built') resolve(reply.built);
      else reject(new Error(reply.message));
    });
    worker.ask({ type: 'change', meta, chunks, change });
  });
}

async function changedBuild(meta: PackMeta, change: PackChange): Promise<BuiltPack | undefined> {
  const chunks = await packChunks(meta);
  if (chunks.length < meta.chunks) return undefined;
  return meta.entries > SMALL
    ? builtInWorker(meta, chunks, change)
    : buildPack(changed(withEntries(meta, chunks.flatMap(entriesIn)), change));
}

/**
 * Changes one of the user's glossaries, without losing changes that other windows make at the same time. If
 * the glossary does not exist, `otherwise` is changed and stored as a new glossary, which comes first in the
 * user's list.
 * @throws {NoRoomError} if the browser has no room for the changed glossary. Nothing has changed then.
 * @throws {Error} if the glossary does not exist and `otherwise` is missing, or if other windows keep
 *   changing it.
 */
export function changePack(
  id: string,
  change: PackChange,
  { otherwise, ...options }: SaveOptions & { readonly otherwise?: Glossary } = {},
): Promise<void> {
  return oneAtATime(`pack:${id}`, async () => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const meta = await packMeta(id);
      if (meta === undefined && otherwise === undefined) break;
      const built =
        meta === undefined
          ? otherwise && buildPack(changed(otherwise, change))
          : await changedBuild(meta, change);
      if (built !== undefined && (await storePack(built, { ...options, base: meta?.data ?? null }))) return;
    }
    throw new Error(`The glossary "${id}" cannot be changed.`);
  });
}

/**
 * Stores one of the user's glossaries. It replaces a glossary with the same id.
 * @throws {NoRoomError} if the browser has no room for the glossary. Nothing has changed then.
 */
export async function savePack(pack: Glossary, options: SaveOptions = {}): Promise<void> {
  await storePack(buildPack(pack), options);
}

/** Removes one of the user's glossaries, even if it is damaged. */
export async function removePack(id: string): Promise<void> {
  await ask({ type: 'remove-pack', id });
}
