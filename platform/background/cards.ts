/** Builds the data of cards. The bundled glossary is indexed when its first card is asked for. */
import { type CardData, createCardSource } from '../../engine/card/card-data.ts';
import type { Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps/maps.ts';
import { once } from '../../engine/once.ts';
import type { Question } from '../messages.ts';

/** A request for the data of a card. */
export interface CardRequest extends Pick<Question['card'], 'entry' | 'first'> {
  /**
   * Ids of the entries whose mentions show that the page is about the region. The card names them as the
   * reason why a weak name is marked.
   */
  readonly because: readonly string[];
  /** Ids of the entries that decided which sense the marked name has. The card names them too. */
  readonly since: readonly string[];
}

/** Returns the data of a card; `undefined` if there is no such entry. */
export type AnswerCard = (request: CardRequest) => Promise<CardData | undefined>;

export interface CardOptions {
  /** Returns the bundled glossary. */
  readonly glossary: () => Glossary;
  /** Returns the maps of the bundled glossary. */
  readonly maps: () => Maps;
  /** Builds the data of cards for entries of the user's glossaries. */
  readonly users: AnswerCard;
}

export function answerCards({ glossary, maps, users }: CardOptions): AnswerCard {
  const bundled = once(() => createCardSource(glossary(), maps()));
  return async (request) => {
    const { entry, first, because, since } = request;
    return entry.includes('/') ? users(request) : bundled()(entry, first, because, since);
  };
}
