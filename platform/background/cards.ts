/** Answers with the data of cards. The bundled glossary is indexed when its first card is wanted. */
import { type CardData, createCardSource } from '../../engine/card/card-data.ts';
import type { Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps/maps.ts';
import { once } from '../../engine/once.ts';
import type { Question } from '../messages.ts';

/** A request for the data of a card. */
export interface CardRequest extends Pick<Question['card'], 'entry' | 'first'> {
  /**
   * `because`: ids of the entries that made `entry` count on the page. `since`: ids of the entries that the
   * reason of the mark names.
   */
  readonly because: readonly string[];
  readonly since: readonly string[];
}

/** Returns the data of a card; `undefined` if there is no such entry. */
export type AnswerCard = (request: CardRequest) => Promise<CardData | undefined>;

export interface CardOptions {
  /** The bundled glossary and its maps. */
  readonly glossary: () => Glossary;
  readonly maps: () => Maps;
  /** Answers cards of entries of users' glossaries. */
  readonly users: AnswerCard;
}

export function answerCards({ glossary, maps, users }: CardOptions): AnswerCard {
  const bundled = once(() => createCardSource(glossary(), maps()));
  return async (request) => {
    const { entry, first, because, since } = request;
    return entry.includes('/') ? users(request) : bundled()(entry, first, because, since);
  };
}
