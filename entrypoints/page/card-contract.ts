/**
 * Lets the content script and the card's scripts find each other in the isolated world of a frame. The
 * background injects `card.js` when a card is first wanted and, if the interface is not English,
 * `texts-<language>.js`. Each script stores its value under a symbol. A string key would be open to DOM
 * clobbering: an element of the page with that id becomes a property of `window`.
 */
import type { CardData } from '../../engine/card/card-data.ts';
import type { Rect } from '../../engine/card/placement.ts';
import type { SenseReason } from '../../engine/senses/index.ts';
import type { LanguageTexts } from '../../locales/languages.ts';
import type { StepDirection } from '../../platform/messages.ts';

/** Name of the card's host element, a child of `<html>` while a card is open. */
export const CARD_ELEMENT = 'sidelight-card';

/** A point in CSS pixels from the top left corner of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Way to open a card without hovering. 'keyboard': by a key, so the focus may enter the card. 'sheet': by a
 * tap, as a sheet at the bottom of the window.
 */
export type DirectOpening = 'keyboard' | 'sheet';

/** The data that a card shows, and its calls to the content script. */
export interface CardContents {
  /** Data of the entry that the card is opened for. */
  readonly data: CardData;
  /**
   * Returns the data of another entry, which the user opens inside this card. `first` is the entry that the
   * card was opened for. If the result is undefined, the card does not change.
   */
  readonly askEntry: (entry: string, first: string) => Promise<CardData | undefined>;
  /** Reason for the chosen sense, if the surface form has several senses. */
  readonly sense: SenseReason | undefined;
  /** Way in which the user opens the card; undefined for hovering. */
  readonly opening: DirectOpening | undefined;
  /** Date on which the page says it was published, as `2026-09-01`. */
  readonly pageDate: string | undefined;
  /** Returns the number of shown mentions of an entry on the page. */
  readonly mentionsOf: (entry: string) => number;
  /** Called when the user goes to another mention of this entry. */
  readonly onStep: (direction: StepDirection, entry: string) => void;
  /** Called when the user pins or unpins the card. */
  readonly onPin: (isPinned: boolean) => void;
  /** Called when the user closes the card. */
  readonly onClose: () => void;
  /** Called when the page has removed the card. */
  readonly onLost: () => void;
}

/** Position of a card's mark and of the pointer, in CSS pixels from the top left corner of the viewport. */
export interface CardPlace {
  /** Boxes of the mark, one for each line of text that the mark is in. */
  readonly boxes: readonly Rect[];
  /** Undefined if the card is not opened by the pointer. */
  readonly pointer: Point | undefined;
  /** True if the mark's line of text is vertical. */
  readonly runsDown: boolean;
}

/** A complete card that is not on the page yet. */
export interface PreparedCard {
  /**
   * Puts the card onto the page. Returns undefined if the page prevents it. Call it at most once, and only
   * while no other card is open.
   */
  open(place: CardPlace): OpenCard | undefined;
  /** Discards the card unopened. */
  drop(): void;
}

export interface OpenCard {
  /** Returns true if the point is on the card. */
  contains(point: Point): boolean;
  /**
   * Moves the focus into the card. Returns false if the focus is there already or the page has removed the
   * card. When the card closes, the focus returns to the element that had it.
   */
  focus(): boolean;
  /** Returns true if the card has the keyboard focus or selected text. The pointer must not close it then. */
  isInUse(): boolean;
  /** Moves the card after its mark has moved. `boxes` are the mark's new boxes. */
  follow(boxes: readonly Rect[]): void;
  close(): void;
}

/** Values that the card's scripts store for each other. */
export interface CardScripts {
  /** Makes a card without changing the page. Returns undefined if the page prevents it. */
  readonly card: (contents: CardContents) => PreparedCard | undefined;
  /** The card's texts in a language other than English. Injected before the card. */
  readonly texts: LanguageTexts;
}

const KEY = Symbol.for('sidelight.card-scripts');
const world: typeof globalThis & { [KEY]?: Partial<CardScripts> } = globalThis;

/** Stores a script's value. */
export function register<Script extends keyof CardScripts>(script: Script, value: CardScripts[Script]): void {
  world[KEY] = { ...world[KEY], [script]: value };
}

/** Returns a script's value, or undefined if the script has not run. */
export function registered<Script extends keyof CardScripts>(
  script: Script,
): CardScripts[Script] | undefined {
  return world[KEY]?.[script];
}
