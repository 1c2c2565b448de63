/** Gives cards what they show. Glossaries are indexed when the first card of theirs is wanted. */
import { type CardData, type CardSource, createCardSource } from '../../engine/card/card-data.ts';
import type { Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps/maps.ts';
import { once } from '../../engine/once.ts';
import { qualified } from '../../engine/packs/merge.ts';
import { labelOf } from '../../engine/packs/states.ts';
import { isStoredPack } from '../../engine/packs/stored-pack.ts';
import { browser } from '../extension.ts';
import { packKey } from '../packs/pack-keys.ts';
import type { CardRequest } from './page-talk.ts';
import type { StoredChoices } from './stored-choices.ts';

const NO_MAPS: Maps = { levels: [], places: {} };

export interface BundledCards {
  readonly glossary: () => Glossary;
  readonly maps: () => Maps;
}

async function usersSource(id: string): Promise<CardSource | undefined> {
  const pack = (await browser.storage.local.get(packKey(id)))[packKey(id)];
  return isStoredPack(pack, id) ? createCardSource(qualified(pack, labelOf(pack)), NO_MAPS) : undefined;
}

/** Returns the function that answers cards. */
export function answerCards(bundled: BundledCards, choices: StoredChoices): (request: CardRequest) => Promise<CardData | undefined> {
  const bundledSource = once(() => createCardSource(bundled.glossary(), bundled.maps()));
  /** The user's glossary of the last card: people look up one name after the other in it. */
  let last: { readonly id: string; readonly source: Promise<CardSource | undefined> } | undefined;
  choices.onChange(() => {
    last = undefined;
  });

  function sourceOf(entry: string): Promise<CardSource | undefined> | CardSource {
    const [id = '', own] = entry.split('/');
    if (own === undefined) return bundledSource();
    last = last?.id === id ? last : { id, source: usersSource(id) };
    return last.source;
  }

  return async ({ entry, first, because, since }) => (await sourceOf(entry))?.(entry, first, because, since);
}
