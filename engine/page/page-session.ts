/**
 * A page session reads a page block by block. It collects evidence of the page's subject, and says when each
 * mention is worth a mark.
 */
import type { Names } from '../names/sources.ts';
import type { SenseReason } from '../senses/index.ts';
import { createPageReader } from './page-reader.ts';
import { type Need, needOf, reasonsFor } from './relevance.ts';

/** A text block of a page, as the page half cuts it: a paragraph, or a piece of a long one. */
export interface SourceBlock {
  readonly text: string;
  /** Language tag (BCP 47) that the page gives for the text. */
  readonly language?: string | undefined;
  /** True if the block is only navigation or links to other pages. */
  readonly isBoilerplate: boolean;
  /** True for an item of a list or table. If it is only one name, it is no evidence of the page's subject. */
  readonly isItem: boolean;
  /** Text of the heading above. */
  readonly heading?: string | undefined;
  /**
   * Length of the lead in UTF-16 units. The lead repeats the end of the previous piece of a long paragraph.
   * Mentions that end inside it are left out.
   */
  readonly lead?: number | undefined;
}

/** A mention in a block. Offsets are in UTF-16 units of the block's text, and `end` is exclusive. */
export interface BlockSpan {
  readonly start: number;
  readonly end: number;
  /** Index in `Engine.entries`. */
  readonly entry: number;
  /** Condition under which the mention is worth a mark. */
  readonly needs: Need;
  /** Reason why a name with several senses was taken for the entry. */
  readonly reason?: SenseReason;
}

export interface BlockReading {
  /** Mentions in text order, without overlaps. */
  readonly spans: readonly BlockSpan[];
  /** True if the block makes its section regional: it speaks for the region, and is not boilerplate. */
  readonly isRegional: boolean;
  /**
   * True if a name with several senses was left out. It may count if the block is read again after
   * `PageSession.distinctive` has grown.
   */
  readonly isUndecided: boolean;
}

export interface PageSession {
  /**
   * Adds the page's titles (title, rubric) to the evidence. Setting the same titles again does nothing.
   * @param language the tag that the page gives for itself.
   */
  setTitles(titles: readonly string[], language?: string): void;
  /** Reads a block and adds its names to the evidence of the page's subject. */
  read(block: SourceBlock): BlockReading;
  /** Reads a block again, without adding evidence. */
  readAgain(block: SourceBlock): BlockReading;
  /** Number of different distinctive names on the page so far, at most `MOST_DISTINCTIVE`. */
  readonly distinctive: number;
  /** True if the page as a whole is about the region. */
  readonly about: boolean;
  /** True if any text of the page speaks for the region. */
  readonly touched: boolean;
  /** Returns the evidence as a text, for `Engine.openPage` after the background has restarted. */
  saveEvidence(): string;
  /** Forgets titles and evidence, for another page. */
  reset(): void;
  /**
   * Returns the ids of the entries that are the best evidence of the page's subject. Empty for distinctive
   * names.
   */
  reasonsFor(entry: number): string[];
}

/** Largest number of distinctive names that matter for a sense: the name in question and two others. */
export const MOST_DISTINCTIVE = 3;

/** Opens a session. `evidence` comes from `saveEvidence` of an earlier session of the same page. */
export function openSession(names: Names, evidence?: string): PageSession {
  const reader = createPageReader(names);
  if (evidence !== undefined) reader.restore(evidence);

  function read(
    { text, language, isBoilerplate, isItem, heading, lead = 0 }: SourceBlock,
    isAgain: boolean,
  ): BlockReading {
    const reading = reader.read(text, {
      declared: language,
      heading: () => heading,
      isBoilerplate: () => isBoilerplate,
      isItem: () => isItem,
    });
    const own = lead === 0 ? reading.mentions : reading.mentions.filter(({ end }) => end > lead);
    if (!isAgain) reader.note(reading, own);
    const place = { isInRegionalText: reading.isRegional, isBoilerplate: reading.place === 'boilerplate' };
    const spans = own.map(({ start, end, entry, sense }): BlockSpan => {
      return {
        start,
        end,
        entry,
        needs: needOf({ entry, ...place }, names),
        ...(sense && { reason: sense }),
      };
    });
    return {
      spans,
      isRegional: own.length > 0 && reading.isRegional && !place.isBoilerplate,
      isUndecided: reading.isUndecided,
    };
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
