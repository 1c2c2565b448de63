/**
 * Lists and watches all glossaries, switches them on and off, and changes their order. It reads no entries.
 */
import { BUNDLED, type GlossaryState, isDeployedId, type ListedGlossary } from '../../engine/packs/states.ts';
import { records } from '../storage/records.ts';
import { areOldPacksCopied, watchOldPacksCopied } from './copied-packs.ts';
import { glossaryStates } from './glossary-states.ts';
import { DAMAGED, PACKS, type PackMeta, readPackMeta, textIn } from './pack-meta.ts';

/** All stored glossaries, by id: the record of each, or only the title if the record is damaged. */
type Known = ReadonlyMap<string, PackMeta | { readonly damaged: string }>;

async function knownPacks(): Promise<Known> {
  const here = await records();
  const [packs, damaged] = await Promise.all([here.list(PACKS), here.list(DAMAGED)]);
  const known = new Map<string, PackMeta | { readonly damaged: string }>();
  const damagedIn = (id: string, stored: unknown) => ({ damaged: textIn(stored, 'title') ?? id });
  const add = (id: string, stored: unknown) => known.set(id, readPackMeta(stored) ?? damagedIn(id, stored));
  for (const [key, stored] of damaged) add(key.slice(DAMAGED.length), stored);
  for (const [key, stored] of packs) add(key.slice(PACKS.length), stored);
  return known;
}

/**
 * Returns one item of the list of glossaries, with the title and size from the glossary's record. A glossary
 * without a record is listed as damaged. It is left out instead while the glossaries of version 0.1 are being
 * copied, or if it is no longer deployed.
 */
function listed({ id, isOn }: GlossaryState, known: Known, areCopied: boolean): ListedGlossary[] {
  if (id === BUNDLED) return [{ origin: 'bundled', id, isOn }];
  const stored = known.get(id);
  if (stored === undefined)
    return areCopied && !isDeployedId(id) ? [{ origin: 'damaged', id, isOn, title: id }] : [];
  if ('damaged' in stored) return [{ origin: 'damaged', id, isOn, title: stored.damaged }];
  const { title, language, entries, data } = stored;
  return [{ origin: isDeployedId(id) ? 'organisation' : 'user', id, isOn, title, language, entries, data }];
}

/**
 * Returns all glossaries in the user's order. Glossaries that are stored but not in the user's list come last
 * and are off.
 */
export async function listedGlossaries(): Promise<readonly ListedGlossary[]> {
  const [states, known, areCopied] = await Promise.all([
    glossaryStates.get(),
    knownPacks(),
    areOldPacksCopied(),
  ]);
  const lost = [...known.keys()]
    .filter((id) => !states.some((state) => state.id === id))
    .map((id) => ({ id, isOn: false }));
  return [...states, ...lost].flatMap((state) => listed(state, known, areCopied));
}

/**
 * Calls `onChange` with all glossaries after any page or the background has changed one, until `signal` is
 * aborted.
 */
export function watchListedGlossaries(
  onChange: (glossaries: readonly ListedGlossary[]) => void,
  signal?: AbortSignal,
): void {
  /** Count of the reads that were started. Only the result of the last one is used. */
  let reads = 0;

  async function tell(): Promise<void> {
    const own = ++reads;
    const glossaries = await listedGlossaries();
    if (own === reads && signal?.aborted !== true) onChange(glossaries);
  }

  glossaryStates.watch(() => void tell(), signal);
  watchOldPacksCopied(() => void tell(), signal);
}

/** Switches a glossary on or off, including the bundled one. */
export async function switchGlossary(id: string, isOn: boolean): Promise<void> {
  const known = await knownPacks();
  await glossaryStates.update((states) => {
    const isThere = states.some((state) => state.id === id);
    const lost = isThere || !known.has(id) ? [] : [{ id, isOn }];
    return [...states.map((state) => (state.id === id ? { ...state, isOn } : state)), ...lost];
  });
}

/** Moves a glossary to position `to` (from 0) in the list. Does nothing if there is no such glossary. */
export async function moveGlossary(id: string, to: number): Promise<void> {
  const seen = (await listedGlossaries()).map((each) => each.id);
  await glossaryStates.update((states) => {
    const moved =
      states.find((state) => state.id === id) ?? (seen.includes(id) ? { id, isOn: false } : undefined);
    if (moved === undefined) return undefined;
    const rest = states.filter((state) => state.id !== id);
    const before = seen.filter((each) => each !== id)[Math.max(0, to)];
    const at = rest.findIndex((state) => state.id === before);
    return rest.toSpliced(at < 0 ? rest.length : at, 0, moved);
  });
}
