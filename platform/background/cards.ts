/** Gives cards what they show. The bundled glossary is indexed when its first card is wanted. */
import { type CardData, createCardSource } from '../../engine/card/card-data.ts';
import type { Glossary } from '../../engine/glossary.ts';
import type { Maps } from '../../engine/maps/maps.ts';
import { once } from '../../engine/once.ts';
import type { CardRequest } from './page-talk.ts';

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
