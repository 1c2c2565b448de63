/**
 * Builds the cards of entries in users' glossaries. It reads only the entry and the entries that the card
 * names.
 */
import { type CardData, createCardSource } from '../../engine/card/card-data.ts';
import type { Entry } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps/maps.ts';
import { qualified } from '../../engine/packs/merge.ts';
import { labelOf } from '../../engine/packs/states.ts';
import { type PackMeta, withEntries } from '../packs/pack-meta.ts';
import { packEntries, packMeta } from '../packs/read-pack.ts';
import type { CardRequest } from './page-talk.ts';

const NO_MAPS: Maps = { levels: [], places: {} };

/** Returns the ids without their glossary, for those ids ("<glossary>/<entry>") that are in `pack`. */
function plainIds(ids: readonly string[], pack: string): string[] {
  const prefix = `${pack}/`;
  return ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
}

function namedBy(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ relations, related }) => [...relations.map(({ to }) => to), ...related]);
}

async function entriesAround(meta: PackMeta, ids: readonly string[]): Promise<readonly Entry[]> {
  const first = await packEntries(meta, ids);
  const known = new Set(first.map(({ id }) => id));
  const named = namedBy(first).filter((id) => !known.has(id));
  return [...first, ...(named.length === 0 ? [] : await packEntries(meta, named))];
}

/** Returns the data of the card; `undefined` if there is no such entry. */
export async function usersCard({ entry, first, because, since }: CardRequest): Promise<CardData | undefined> {
  const [pack = ''] = entry.split('/');
  const meta = await packMeta(pack);
  if (meta === undefined) return undefined;
  const entries = await entriesAround(meta, plainIds([entry, first, ...since], pack));
  const glossary = withEntries(meta, entries);
  return createCardSource(qualified(glossary, labelOf(glossary)), NO_MAPS)(entry, first, because, since);
}
