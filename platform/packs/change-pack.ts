/**
 * Changes the user's glossaries, for extension pages. A page builds the new parts of a glossary and stores
 * them. The background then commits them, which puts them into use.
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
 * Number of entries above which a glossary is built in a worker. A glossary of this size takes about 100 ms.
 */
const SMALL = 1000;

/** Number of records in one write, so that no write keeps the page busy for long. */
const BATCH = 32;

/** Largest number of tries of a change, if other windows change the glossary first. */
const MOST_TRIES = 5;

export interface SaveOptions {
  /** True (the default) if a new glossary is on. */
  readonly isOn?: boolean;
  /** True to switch on an existing glossary that is off. */
  readonly switchesOn?: boolean;
}

async function ask(request: PackRequest): Promise<boolean> {
  const { result, message } = packAnswer().parse(await browser.runtime.sendMessage(request));
  if (result === 'no-room') throw new NoRoomError(message);
  if (result === 'failed') throw new Error(message);
  return result === 'done';
}

/**
 * Asks the background to remove parts. The background keeps current parts, since a commit may succeed
 * although its answer is lost.
 */
async function discard(data: string): Promise<void> {
  await ask({ type: 'discard-parts', data }).catch(() => {}); // the background removes them at a later start
}

/**
 * Stores the parts of a glossary. They are not used until they are committed. If `signal` ends, nothing stays
 * stored.
 * @throws {Error} if the background has removed the parts as too old, after the computer has slept meanwhile.
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
  /** Cancels the change, but only until `onCommit` is called. */
  readonly signal?: AbortSignal;
  /** Called when all parts are stored and the commit begins. */
  readonly onCommit?: () => void;
}

/**
 * Stores and commits a built glossary. Returns false and changes nothing if the current parts of the glossary
 * are not `base`.
 * @throws {NoRoomError} if the browser has no room for it, and an `AbortError` if `signal` has ended. Nothing
 *   has changed then.
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
 * Changes one of the user's glossaries. Changes that other windows make at the same time are kept. If the
 * glossary does not exist, `otherwise` is changed and stored as a new one, first in the user's list.
 * @throws {NoRoomError} if the browser has no room for it. Nothing has changed then.
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
 * Stores one of the user's glossaries: adds it, or replaces the glossary with the same id.
 * @throws {NoRoomError} if the browser has no room for it. Nothing has changed then.
 */
export async function savePack(pack: Glossary, options: SaveOptions = {}): Promise<void> {
  await storePack(buildPack(pack), options);
}

/** Removes one of the user's glossaries, even if it is damaged. */
export async function removePack(id: string): Promise<void> {
  await ask({ type: 'remove-pack', id });
}
