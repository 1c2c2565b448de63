/** The reader's glossaries: listed, watched, stored, switched, put in order. For extension pages and the background. */
import type { Glossary } from '../../engine/glossary.ts';
import { compilePackAsJson } from '../../engine/packs/compile-json.ts';
import { mergeGlossaries, qualified } from '../../engine/packs/merge.ts';
import { BUNDLED, type GlossaryState, isDeployedId, type ListedGlossary, labelOf } from '../../engine/packs/states.ts';
import { isStoredPack } from '../../engine/packs/stored-pack.ts';
import { browser } from '../extension.ts';
import { compiledKey, GLOSSARIES_KEY, packKey, packOfKey } from './pack-keys.ts';
import { changeStore, storedStates } from './pack-store.ts';

export { NoRoomError } from './pack-store.ts';

function listed({ id, isOn }: GlossaryState, pack: unknown): ListedGlossary[] {
  if (id === BUNDLED) return [{ origin: 'bundled', id, isOn }];
  if (!isStoredPack(pack, id)) return [];
  return [{ origin: isDeployedId(id) ? 'organisation' : 'reader', id, isOn, pack }];
}

async function withPacks(states: readonly GlossaryState[]): Promise<readonly ListedGlossary[]> {
  const packs = await browser.storage.local.get(states.filter(({ id }) => id !== BUNDLED).map(({ id }) => packKey(id)));
  return states.flatMap((state) => listed(state, packs[packKey(state.id)]));
}

/** All glossaries, in the reader's order. A pack that is damaged is left out, and stays stored. */
export async function listedGlossaries(): Promise<readonly ListedGlossary[]> {
  return withPacks(await storedStates());
}

/** Calls `onChange` with all glossaries whenever something about them has changed, in whichever page, until `signal` ends. */
export function watchListedGlossaries(onChange: (glossaries: readonly ListedGlossary[]) => void, signal?: AbortSignal): void {
  /** Counts what was read, so that only the last answer is heard. */
  let reads = 0;

  async function tell(): Promise<void> {
    const own = ++reads;
    const glossaries = await listedGlossaries();
    if (own === reads && signal?.aborted !== true) onChange(glossaries);
  }

  const isAboutPacks = (key: string) => key === GLOSSARIES_KEY || packOfKey(key) !== undefined;
  const listener = (changes: object, area: string) => {
    if (area === 'local' && Object.keys(changes).some(isAboutPacks)) void tell();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Everything that is on in one glossary, in the reader's order, for searching and reading; `bundled` is the one that Sidelight brings along. */
export async function glossaryForReading(bundled: Glossary): Promise<Glossary> {
  const glossaries = await withPacks((await storedStates()).filter(({ isOn }) => isOn));
  return mergeGlossaries(glossaries.map((each) => (each.origin === 'bundled' ? bundled : qualified(each.pack, labelOf(each.pack)))));
}

/** What is stored for a pack. */
export function itemsFor(pack: Glossary): Record<string, unknown> {
  return { [packKey(pack.id)]: pack, [compiledKey(pack.id)]: compilePackAsJson(pack) };
}

function refuseForeign(id: string): void {
  if (id === BUNDLED || isDeployedId(id)) throw new Error(`The glossary "${id}" is not the reader's to change.`);
}

export interface SaveOptions {
  /** For a pack that is new; true unless said otherwise. */
  readonly isOn?: boolean;
  /** Also switches on a pack that is there and off. */
  readonly switchesOn?: boolean;
}

/**
 * Changes the reader's pack `id`, or adds it: `change` gets what is stored, `undefined` if there is no such pack, and returns what is to be. No
 * change that another window makes meanwhile is lost. A pack that is new goes first; one that is there keeps its place, and stays on or off unless it is switched on.
 * @throws {NoRoomError} if the browser has no room for it, and whatever `change` throws. Nothing has changed then.
 */
export function changePack(
  id: string,
  change: (pack: Glossary | undefined) => Glossary,
  { isOn = true, switchesOn = false }: SaveOptions = {},
): Promise<void> {
  return changeStore(async (states) => {
    refuseForeign(id);
    const stored = (await browser.storage.local.get(packKey(id)))[packKey(id)];
    const pack = { ...change(isStoredPack(stored, id) ? stored : undefined), id };
    const isThere = states.some((state) => state.id === id);
    const kept = switchesOn ? states.map((state) => (state.id === id ? { id, isOn: true } : state)) : states;
    return { states: isThere ? kept : [{ id, isOn }, ...states], items: itemsFor(pack) };
  });
}

/**
 * Adds a pack of the reader's, or replaces the one with its id, as `changePack` does.
 * @throws {NoRoomError} if the browser has no room for it. Nothing has changed then.
 */
export function savePack(pack: Glossary, options?: SaveOptions): Promise<void> {
  return changePack(pack.id, () => pack, options);
}

/** Removes a pack of the reader's. */
export function removePack(id: string): Promise<void> {
  return changeStore(async (states) => {
    refuseForeign(id);
    return { states: states.filter((state) => state.id !== id), gone: [packKey(id), compiledKey(id)] };
  });
}

/** Switches a glossary on or off, also the bundled one. */
export function switchGlossary(id: string, isOn: boolean): Promise<void> {
  return changeStore(async (states) => ({ states: states.map((state) => (state.id === id ? { id, isOn } : state)) }));
}

/** Gives a glossary the place `to` (from 0) among those that are listed. */
export function moveGlossary(id: string, to: number): Promise<void> {
  return changeStore(async (states) => {
    const moved = states.find((state) => state.id === id);
    if (moved === undefined) return undefined;
    const others = (await withPacks(states)).map((each) => each.id).filter((each) => each !== id);
    const before = others[Math.max(0, to)];
    const rest = states.filter((state) => state !== moved);
    const at = before === undefined ? rest.length : rest.findIndex((state) => state.id === before);
    return { states: rest.toSpliced(at, 0, moved) };
  });
}
