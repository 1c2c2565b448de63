/**
 * Builds the data of cards for entries of the user's glossaries. It reads only the entry and the entries that
 * its card names, not the whole glossary.
 */
import { type CardData, createCardSource } from '../../engine/card/card-data.ts';
import type { Maps } from '../../engine/maps/maps.ts';
import { qualified } from '../../engine/packs/merge.ts';
import { labelOf } from '../../engine/packs/states.ts';
import { withEntries } from '../packs/pack-meta.ts';
import { entriesAround, packMeta, plainIdsIn } from '../packs/read-pack.ts';
import type { CardRequest } from './cards.ts';

const NO_MAPS: Maps = { levels: [], places: {} };

/** Returns the data of a card; `undefined` if the glossary or the entry does not exist. */
export async function usersCard({
  entry,
  first,
  because,
  since,
}: CardRequest): Promise<CardData | undefined> {
  const [pack = ''] = entry.split('/');
  const meta = await packMeta(pack);
  if (meta === undefined) return undefined;
  const entries = await entriesAround(meta, plainIdsIn(pack, [entry, first, ...since]));
  const glossary = withEntries(meta, entries);
  return createCardSource(qualified(glossary, labelOf(glossary)), NO_MAPS)(entry, first, because, since);
}
