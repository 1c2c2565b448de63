/**
 * The scripts that share a frame's isolated world, and how they find each other. The scout (`content.js`) is in every page; the
 * marks (`marks.js`) come when a name may stand on it, the card (`card.js`) when the pointer rests on one. The background puts them
 * in, and each leaves its one function under a symbol. Two more are only there for readers who want common names too (`every.js`), and for those who have
 * glossaries of their own (`own.js`). (A string key could be taken by an element of the page with that id.)
 */

import type { Rect } from '../../engine/card/placement.ts';
import type { Glossary } from '../../engine/glossary.ts';
import type { CandidateTest } from '../../engine/names/candidates.ts';
import type { Lexicon } from '../../engine/names/lexicon.ts';
import type { SenseReason } from '../../engine/senses/index.ts';
import type { LanguageTexts } from '../../locales/languages.ts';
import type { FrameScript, StepDirection } from '../../platform/messages.ts';
import { askBackground } from '../../platform/page/ask-background.ts';

/** A point in CSS pixels from the top left corner of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Sibling nodes whose text belongs together. */
export type SiblingRun = readonly Node[];

export interface MarksOptions {
  /** A mention stands in an element that is hidden now. */
  readonly onHidden: (element: Element) => void;
  /** The test has become another one, because the reader wants other names: the page is to be looked at anew. */
  readonly onOtherTest: () => void;
  /** Ends everything; ended by the marks when the extension itself has gone. */
  readonly life: AbortController;
}

/** What `marks.js` does for the scout. */
export interface PageMarks {
  /** The test for any name, once the page has turned out to be about the region. */
  readonly testForAll: CandidateTest | undefined;
  /** Marks what is named in these runs, and lets the page go on in between. */
  annotate(runs: readonly SiblingRun[]): Promise<void>;
  /** Drops the marks in these runs, and those whose text has left the page. */
  forget(runs: readonly SiblingRun[]): void;
  /** Drops all marks; with another address also what the page has shown of its subject. */
  startOver(why: 'address' | 'test'): void;
  /**
   * Brings what is painted, the card and an open popup in step with the marks; while the page is not done only if that takes nothing away,
   * since a page that is read anew has its marks meanwhile.
   */
  show(isDone: boolean): void;
  addShadowRoot(root: ShadowRoot): void;
}

/** What a card says, and what it tells its page. */
export interface CardContents {
  readonly entry: string;
  /** The glossary of the reader's own that the entry is from, as `OwnNames.glossaryOf` gives it; `undefined` for the bundled one. */
  readonly glossary: Glossary | undefined;
  /** Ids of entries named on the page that made a common name count, most telling first. Empty where the name is distinctive itself. */
  readonly because: readonly string[];
  /** Why this sense, where the form has several. */
  readonly sense: SenseReason | undefined;
  /** Opened by key (the focus may go in) or by a tap (a sheet at the bottom); undefined: by the pointer. */
  readonly opening: 'keyboard' | 'sheet' | undefined;
  /** When the page was published, as `2026-09-01`, if it says so. */
  readonly pageDate: string | undefined;
  /** How often an entry is named on the page, as far as it is marked. */
  readonly mentionsOf: (entry: string) => number;
  /** The reader wants to go to another mention of this entry. */
  readonly onStep: (direction: StepDirection, entry: string) => void;
  readonly onPin: (isPinned: boolean) => void;
  /** The reader closes the card. */
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
  /** Moves the focus into the card; false if it is there already or the card has gone. When it closes, the focus goes back. */
  focus(): boolean;
  /** True if the reader's keys go into the card, or text in it is selected: the pointer has no say then. */
  isInUse(): boolean;
  /** The card now belongs to a mark with these boxes. */
  follow(boxes: readonly Rect[]): void;
  close(): void;
}

/** What the reader's own glossaries, and the choice whether the bundled one counts, make of the bundled names. */
export interface OwnNames {
  /** The lexicon of everything that is on. */
  lexicon(bundled: Lexicon): Lexicon;
  /** The test for everything that is on; of the bundled names those of `bundled`, or else the distinctive ones. */
  test(bundled?: CandidateTest): CandidateTest;
  /** The glossary that an entry is from, its ids as they are in the lexicon; `undefined` for a bundled entry, and where it cannot be read. */
  glossaryOf(entry: string): Promise<Glossary | undefined>;
}

/** What each script leaves for the others. */
export interface FrameScriptFunctions {
  /** Starts the marks on this page. Called once in the life of a page or of its being switched on. */
  readonly marks: (options: MarksOptions) => Promise<PageMarks>;
  /** Makes a card, without a trace on the page; `undefined` if the page does not let it. */
  readonly card: (contents: CardContents) => PreparedCard | undefined;
  /** The test for every bundled name, where the reader wants all of them marked. */
  readonly every: CandidateTest;
  /** Where the reader has glossaries of their own; another one after each change of them. */
  readonly own: OwnNames;
  /** What the scout looks with instead of its own test, as those two make it (wanted-names.ts). */
  readonly test: CandidateTest | undefined;
  /** The texts of the card, where they are not English. Brought in before the card. */
  readonly texts: LanguageTexts;
  readonly scout: { lookAgain(): void };
}

/** The name of the card's host element, a child of `<html>` while a card is open. */
export const CARD_ELEMENT = 'sidelight-card';

const KEY = Symbol.for('sidelight.frame-scripts');
const world: typeof globalThis & { [KEY]?: Partial<FrameScriptFunctions> } = globalThis;

/** Leaves a script's function for the others. */
export function provide<Script extends keyof FrameScriptFunctions>(script: Script, entry: FrameScriptFunctions[Script]): void {
  world[KEY] = { ...world[KEY], [script]: entry };
}

/** What a script has left, if it is here. */
export function provided<Script extends keyof FrameScriptFunctions>(script: Script): FrameScriptFunctions[Script] | undefined {
  return world[KEY]?.[script];
}

const loading = new Map<FrameScript, Promise<void>>();

async function bringIn(script: FrameScript): Promise<void> {
  const request = { type: 'load-script', script } as const;
  await askBackground(request, () => provided(script) === undefined).catch(() => {}); // the frame may not be injected into: the reader sees the page as it is
}

/** The function of a script, which is brought in the first time. `undefined` if that is not possible; the next call tries again. */
export async function load<Script extends FrameScript>(script: Script): Promise<FrameScriptFunctions[Script] | undefined> {
  const present = provided(script);
  if (present !== undefined) return present;
  const answer = loading.get(script) ?? bringIn(script);
  loading.set(script, answer);
  await answer;
  loading.delete(script);
  return provided(script);
}
