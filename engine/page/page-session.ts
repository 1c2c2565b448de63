/**
 * A page session reads a page block by block, collects evidence of its subject, and says of each mention when
 * it is worth a mark.
 */
import type { Names } from '../names/sources.ts';
import type { SenseReason } from '../senses/index.ts';
import { createPageReader } from './page-reader.ts';
import { type Need, needOf, reasonsFor } from './relevance.ts';

/** A text block of a page, as the page half cuts it. */
export interface SourceBlock {
  readonly text: string;
  /** Language tag (BCP 47) that the page gives for the text. */
  readonly language?: string | undefined;
  /** True if the text points away from the page: navigation, links to other pages. */
  readonly isAside: boolean;
  /**
   * True for an item of a list or table. An item that is only one name is no evidence of the page's subject.
   */
  readonly isItem: boolean;
  /** Text of the heading above. */
  readonly heading?: string | undefined;
  /**
   * Length in UTF-16 units of the beginning that repeats the end of the piece before. A mention that ends
   * inside it is left out.
   */
  readonly lead?: number | undefined;
}

/** A mention: its place in the block's text (UTF-16 units, end exclusive), its entry, and what it needs to be worth a mark. */
export interface BlockSpan {
  readonly start: number;
  readonly end: number;
  /** Index in `Engine.entries`. */
  readonly entry: number;
  readonly needs: Need;
  /** Reason why a name with several senses was taken for the entry. */
  readonly reason?: SenseReason;
}

export interface BlockReading {
  /** Mentions in text order, without overlaps. */
  readonly spans: readonly BlockSpan[];
  /** True if the block makes its section regional: its names speak for the region, and it is no aside. */
  readonly isRegional: boolean;
  /**
   * True if a name with several senses was left out. It may count if the block is read again after
   * `PageSession.distinctive` has grown.
   */
  readonly isUndecided: boolean;
}

export interface PageSession {
  /**
   * Adds the page's own titles (title, rubric) to the evidence. The same titles as last time change nothing.
   * @param language the tag that the page gives for itself.
   */
  setTitles(titles: readonly string[], language?: string): void;
  /** Reads a block and adds its names to the evidence of the page's subject. */
  read(block: SourceBlock): BlockReading;
  /** Reads a block again and adds no evidence. */
  readAgain(block: SourceBlock): BlockReading;
  /** Number of different distinctive names on the page so far, at most `MOST_DISTINCTIVE`. */
  readonly distinctive: number;
  /** True if the page as a whole is about the region. */
  readonly about: boolean;
  /** True if something on the page speaks for the region. */
  readonly touched: boolean;
  /** Returns the evidence so far as text, for `Engine.openPage` after the background has restarted. */
  saveEvidence(): string;
  /** Starts over for another page: forgets all evidence. */
  reset(): void;
  /**
   * Returns the reason why a common name is marked: ids of the entries that are the best evidence of the
   * subject.
   */
  reasonsFor(entry: number): string[];
}

/** Most distinctive names that can decide a sense: the name in question and two others. */
export const MOST_DISTINCTIVE = 3;

/** Opens a session. `evidence` comes from `saveEvidence` of an earlier session of the same page. */
export function openSession(names: Names, evidence?: string): PageSession {
  const reader = createPageReader(names);
  if (evidence !== undefined) reader.restore(evidence);

  function read({ text, language, isAside, isItem, heading, lead = 0 }: SourceBlock, isAgain: boolean): BlockReading {
    const reading = reader.read(text, { declared: language, heading: () => heading, isAside: () => isAside, isItem: () => isItem });
    const own = lead === 0 ? reading.mentions : reading.mentions.filter(({ end }) => end > lead);
    if (!isAgain) reader.note(reading, own);
    const place = { isInRegionalText: reading.isRegional, isAside: reading.place === 'aside' };
    const spans = own.map(({ start, end, entry, sense }): BlockSpan => {
      return { start, end, entry, needs: needOf({ entry, ...place }, names), ...(sense && { reason: sense }) };
    });
    return { spans, isRegional: own.length > 0 && reading.isRegional && !place.isAside, isUndecided: reading.isUndecided };
  }

  return {
    setTitles: reader.setTitles,
    read: (block) => read(block, false),
    readAgain: (block) => read(block, true),
    get distinctive() {
      return reader.evidence.distinctive(MOST_DISTINCTIVE).length;
    },
    get about() {
      return reader.evidence.about;
    },
    get touched() {
      return reader.evidence.touched;
    },
    saveEvidence: reader.save,
    reset: reader.clear,
    reasonsFor: (entry) => reasonsFor(entry, names, reader.evidence),
  };
}
