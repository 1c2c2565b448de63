/**
 * Lets the page's content script and the card's scripts find each other in the isolated world of a frame. `card.js`
 * and, where the interface is not English, `texts-<language>.js` come in when a card is first wanted. Each leaves what
 * it has under a symbol; a string key could be taken by an element of the page with that id.
 */
import type { CardData } from '../../engine/card/card-data.ts';
import type { Rect } from '../../engine/card/placement.ts';
import type { SenseReason } from '../../engine/senses/index.ts';
import type { LanguageTexts } from '../../locales/languages.ts';
import type { StepDirection } from '../../platform/messages.ts';

/** The name of the card's host element, a child of `<html>` while a card is open. */
export const CARD_ELEMENT = 'sidelight-card';

/** A point in CSS pixels from the top left corner of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a card shows, what it asks for, and what it tells its page. */
export interface CardContents {
  /** What it shows of the entry that it is opened for. */
  readonly data: CardData;
  /**
   * Asks for what the card shows of another entry, which the user opens out of this card. `first` is the entry that
   * the card was opened for. If there is no answer, the card stays as it is.
   */
  readonly askEntry: (entry: string, first: string) => Promise<CardData | undefined>;
  /** Why this sense, where the form has several. */
  readonly sense: SenseReason | undefined;
  /** Opened by key (the focus may go in) or by a tap (a sheet at the bottom); undefined: by the pointer. */
  readonly opening: 'keyboard' | 'sheet' | undefined;
  /** When the page was published, as `2026-09-01`, if it says so. */
  readonly pageDate: string | undefined;
  /** How often an entry is named on the page, as far as it is marked. */
  readonly mentionsOf: (entry: string) => number;
  /** The user wants to go to another mention of this entry. */
  readonly onStep: (direction: StepDirection, entry: string) => void;
  readonly onPin: (isPinned: boolean) => void;
  /** The user closes the card. */
  readonly onClose: () => void;
  /** The page has taken the card away. */
  readonly onLost: () => void;
}

/** Where a card stands: the mark's boxes and the pointer, in CSS pixels from the viewport's corner. */
export interface CardPlace {
  readonly boxes: readonly Rect[];
  readonly pointer: Point | undefined;
  /** The mark's line runs down the page. */
  readonly runsDown: boolean;
}

/** A card that is complete and not on the page yet. */
export interface PreparedCard {
  /** Puts it onto the page; `undefined` if the page does not let it. At most one is open. Called once. */
  open(place: CardPlace): OpenCard | undefined;
  /** Gives it up unopened. */
  drop(): void;
}

export interface OpenCard {
  /** True if the point is on the card. */
  contains(point: Point): boolean;
  /**
   * Moves the focus into the card; false if it is there already or the card has gone. When the card closes, the focus
   * goes back.
   */
  focus(): boolean;
  /** True if the user's keys go into the card, or text in it is selected: the pointer has no say then. */
  isInUse(): boolean;
  /** The card now belongs to a mark with these boxes. */
  follow(boxes: readonly Rect[]): void;
  close(): void;
}

/** What each script leaves. */
export interface CardScripts {
  /** Makes a card, without a trace on the page; `undefined` if the page does not let it. */
  readonly card: (contents: CardContents) => PreparedCard | undefined;
  /** The texts of the card, where they are not English. Brought in before the card. */
  readonly texts: LanguageTexts;
}

const KEY = Symbol.for('sidelight.card-scripts');
const world: typeof globalThis & { [KEY]?: Partial<CardScripts> } = globalThis;

/** Leaves what a script has. */
export function register<Script extends keyof CardScripts>(script: Script, value: CardScripts[Script]): void {
  world[KEY] = { ...world[KEY], [script]: value };
}

/** Returns what a script has left, if it is here. */
export function registered<Script extends keyof CardScripts>(script: Script): CardScripts[Script] | undefined {
  return world[KEY]?.[script];
}
