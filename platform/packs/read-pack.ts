/** Reads one stored glossary: some of its entries, all its entries, or its compiled names. */
import type { Entry, Glossary } from '../../engine/glossary.ts';
import { compilePack } from '../../engine/packs/compile.ts';
import { type OpenPack, openPack } from '../../engine/packs/open.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { records } from '../storage/records.ts';
import {
  CHUNK,
  chunkKey,
  chunkKeys,
  compiledKey,
  damagedKey,
  entriesIn,
  idHash,
  idsKey,
  type PackMeta,
  packKey,
  readPackMeta,
  withEntries,
} from './pack-meta.ts';

/** Returns the record that describes a glossary; `undefined` if it is missing or damaged. */
export async function packMeta(id: string): Promise<PackMeta | undefined> {
  const [stored] = await (await records()).get([packKey(id)]);
  return readPackMeta(stored);
}

/**
 * Returns the indices of all entries whose id has this hash, in the order of the glossary. Different ids may
 * have the same hash.
 */
function positionsOf(hash: number, ids: Uint32Array): number[] {
  const positions: number[] = [];
  for (let at = ids.indexOf(hash); at >= 0; at = ids.indexOf(hash, at + 1)) positions.push(at);
  return positions;
}

/**
 * The id hashes of the glossary that was read last. They are kept because cards often ask for several entries
 * of one glossary, one after the other.
 */
let lastIds: { readonly data: string; readonly ids: Uint32Array } | undefined;

async function idsOf(data: string): Promise<Uint32Array> {
  if (lastIds?.data === data) return lastIds.ids;
  const [stored] = await (await records()).get([idsKey(data)]);
  const ids = stored instanceof Uint32Array ? stored : new Uint32Array();
  lastIds = { data, ids };
  return ids;
}

/**
 * Returns the entries with these plain ids (without the glossary's id), in any order. Ids that the glossary
 * lacks are skipped. It reads only the chunks that contain the entries.
 */
export async function packEntries({ data }: PackMeta, ids: readonly string[]): Promise<readonly Entry[]> {
  const hashes = await idsOf(data);
  const wanted = new Set(ids);
  const chunks = new Set(
    ids.flatMap((id) => positionsOf(idHash(id), hashes)).map((position) => Math.floor(position / CHUNK)),
  );
  const texts = await (await records()).get([...chunks].map((chunk) => chunkKey(data, chunk)));
  return texts.flatMap(entriesIn).filter(({ id }) => wanted.has(id));
}

/**
 * Returns those of the `ids` that belong to this glossary, without the glossary's id: "armenia" for
 * "my-names/armenia".
 */
export function plainIdsIn(packId: string, ids: readonly string[]): string[] {
  const prefix = `${packId}/`;
  return ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
}

type IsKnown = (id: string) => boolean;

/**
 * Returns the entries with these plain ids, and the entries to which they link, in any order. Linked entries
 * are left out if `isKnown` returns true for their plain id.
 */
export async function entriesAround(meta: PackMeta, ids: readonly string[], isKnown: IsKnown = () => false) {
  const entries = await packEntries(meta, ids);
  const linked = entries.flatMap(({ related, relations }) => [...related, ...relations.map(({ to }) => to)]);
  const missing = linked.filter((id) => !ids.includes(id) && !isKnown(id));
  return missing.length === 0 ? entries : [...entries, ...(await packEntries(meta, missing))];
}

/**
 * Returns the first entry with exactly this main name; `undefined` if no entry has it. It parses only chunks
 * whose text contains the name.
 */
export async function packEntryNamed(packId: string, name: string): Promise<Entry | undefined> {
  const meta = await packMeta(packId);
  const written = JSON.stringify(name);
  const chunks = meta === undefined ? [] : await packChunks(meta);
  return chunks
    .filter((chunk) => chunk.includes(written))
    .flatMap(entriesIn)
    .find((entry) => entry.name === name);
}

/** Returns the entry with this plain id; `undefined` if the glossary or the entry does not exist. */
export async function packEntry(packId: string, entryId: string): Promise<Entry | undefined> {
  const meta = await packMeta(packId);
  return meta && (await packEntries(meta, [entryId]))[0];
}

/**
 * Returns the JSON texts of all chunks of a glossary. Some chunks are missing if another window has just
 * changed the glossary, or if the stored data are damaged.
 */
export async function packChunks(meta: PackMeta): Promise<readonly string[]> {
  const chunks = await (await records()).get(chunkKeys(meta));
  return chunks.filter((chunk) => typeof chunk === 'string');
}

/** Number of chunks that are parsed without a pause. Parsing them takes a few ms. */
const AT_A_TIME = 16;

async function allEntries(meta: PackMeta): Promise<readonly Entry[]> {
  const chunks = await packChunks(meta);
  const entries: (readonly Entry[])[] = [];
  for (let from = 0; from < chunks.length; from += AT_A_TIME) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve)); // lets the page do other work
    entries.push(...chunks.slice(from, from + AT_A_TIME).map(entriesIn));
  }
  return entries.flat();
}

/**
 * Returns a glossary with all its entries; `undefined` if its record is missing or damaged. If some chunks
 * are damaged, their entries are missing.
 */
export async function packGlossary(packId: string): Promise<Glossary | undefined> {
  const meta = await packMeta(packId);
  if (meta === undefined) return undefined;
  const entries = await allEntries(meta);
  if (entries.length === meta.entries) return withEntries(meta, entries);
  // Entries are missing. If another window has changed the glossary meanwhile, read it again.
  const now = await packMeta(packId);
  return now?.data === meta.data ? withEntries(meta, entries) : packGlossary(packId);
}

/** Returns the stored record of a damaged glossary, unchanged, so that the user can export it. */
export async function damagedPack(id: string): Promise<unknown> {
  const [damaged, stored] = await (await records()).get([damagedKey(id), packKey(id)]);
  return damaged ?? stored;
}

/**
 * Stores the compiled names of the version `data`, unless the glossary has been changed or removed meanwhile.
 */
function keepCompiled(id: string, data: string, compiled: Uint8Array): Promise<void> {
  return oneAtATime('packs', async () => {
    if ((await packMeta(id))?.data !== data) return;
    await (await records()).write({ put: { [compiledKey(data)]: compiled } });
  });
}

async function compiledAgain(id: string, data: string): Promise<OpenPack | undefined> {
  const pack = await packGlossary(id);
  if (pack === undefined) return undefined;
  const compiled = compilePack(pack);
  await keepCompiled(id, data, compiled).catch(() => {}); // if this fails, the next call compiles again
  return openPack(compiled);
}

/**
 * Returns the compiled names of a glossary; `undefined` if the glossary is missing. If the stored names are
 * damaged or another version of Sidelight compiled them, they are compiled again.
 */
export async function compiledPack(packId: string): Promise<OpenPack | undefined> {
  const meta = await packMeta(packId);
  if (meta === undefined) return undefined;
  const [stored] = await (await records()).get([compiledKey(meta.data)]);
  return openPack(stored) ?? compiledAgain(packId, meta.data);
}
