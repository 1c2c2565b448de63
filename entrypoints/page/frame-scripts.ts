/**
 * The scripts that share a frame's isolated world, and how they find each other. The scout (`content.js`) is in every page; the
 * marks (`marks.js`) come when a name may stand on it, the card (`card.js`) when the pointer rests on one. The background puts them
 * in, and each leaves its one function under a symbol. Two more are only there for readers who want common names too (`every.js`), and for those who have
 * glossaries of their own (`own.js`). (A string key could be taken by an element of the page with that id.)
 */

import type { Glossary } from '../../engine/glossary.ts';
import type { CandidateTest } from '../../engine/names/candidates.ts';
import type { Lexicon } from '../../engine/names/lexicon.ts';
import { askBackground } from '../../platform/page/ask-background.ts';

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
  /** The test for every bundled name, where the reader wants all of them marked. */
  readonly every: CandidateTest;
  /** Where the reader has glossaries of their own; another one after each change of them. */
  readonly own: OwnNames;
  /** What the scout looks with instead of its own test, as those two make it (wanted-names.ts). */
  readonly test: CandidateTest | undefined;
  readonly scout: { lookAgain(): void };
}

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

let loading: Promise<unknown> | undefined;

/** The marks' function, whose script is brought in the first time. `undefined` if that is not possible; the next call tries again. */
export async function loadMarks(): Promise<FrameScriptFunctions['marks'] | undefined> {
  if (provided('marks') === undefined) {
    // The frame may not be injected into: the reader sees the page as it is.
    loading ??= askBackground({ type: 'load-script', script: 'marks' }, () => provided('marks') === undefined).catch(() => {});
    await loading;
    loading = undefined;
  }
  return provided('marks');
}
