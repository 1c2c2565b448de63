/**
 * How the two scripts that share a frame's isolated world find each other: the card's script, which the background puts there at
 * the first hover, leaves its one function under a symbol. (A string key could be taken by an element of the page with that id.)
 */
import type { Rect } from '../../engine/placement.ts';

export interface CardRequest {
  readonly entry: string;
  /** Ids of entries named on the page that made a common name count, most telling first. Empty where the name is distinctive itself. */
  readonly because: readonly string[];
  /** The mark's boxes and the pointer, in CSS pixels from the viewport's corner. */
  readonly boxes: readonly Rect[];
  readonly pointer: { readonly x: number; readonly y: number } | undefined;
  /** The page has taken the card away. */
  readonly onLost: () => void;
}

export interface OpenCard {
  /** True if the point, in CSS pixels from the viewport's corner, is on the card. */
  contains(point: { readonly x: number; readonly y: number }): boolean;
  close(): void;
}

/** Opens a card; `undefined` if the page does not let it. At most one is open. */
export type OpenCardFunction = (request: CardRequest) => OpenCard | undefined;

const KEY = Symbol.for('sidelight.open-card');
const world: typeof globalThis & { [KEY]?: OpenCardFunction } = globalThis;

export function registerCard(open: OpenCardFunction): void {
  world[KEY] = open;
}

export function registeredCard(): OpenCardFunction | undefined {
  return world[KEY];
}

/** The name of the card's host element, a child of `<html>` while a card is open. */
export const CARD_ELEMENT = 'sidelight-card';
