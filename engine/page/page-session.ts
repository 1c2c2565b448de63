/**
 * A page session: reads a page block by block, remembers what it has shown of its subject, and says of each mention when it is worth
 * a mark.
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
  /** The text points away from the page: navigation, links to other pages. */
  readonly isAside: boolean;
  /** Item of a list or a table. It says nothing of the page's subject if it is one name and nothing else. */
  readonly isItem: boolean;
  /** Text of the heading above. */
  readonly heading?: string | undefined;
  /** Length of the beginning that repeats the end of the piece before, in UTF-16 units. A mention that ends inside it is left out. */
  readonly lead?: number | undefined;
}

/** A mention: its place in the block's text (UTF-16 units, end exclusive), its entry, and what it needs to be worth a mark. */
export interface BlockSpan {
  readonly start: number;
  readonly end: number;
  /** Index in `Engine.entries`. */
  readonly entry: number;
  readonly needs: Need;
  /** Why a name with several senses was taken for the entry. */
  readonly reason?: SenseReason;
}

export interface BlockReading {
  /** In order; they do not overlap. */
  readonly spans: readonly BlockSpan[];
  /** The block makes its section regional: its names speak for the region, and it does not point away from the page. */
  readonly isRegional: boolean;
}

export interface PageSession {
  /**
   * Takes note of what the page calls itself: its title, its rubric. The same titles as last time change nothing.
   * @param language the tag that the page gives for itself.
   */
  setTitles(titles: readonly string[], language?: string): void;
  /** Reads a block and takes its names for evidence of the page's subject. */
  read(block: SourceBlock): BlockReading;
  /** The page as a whole is about the region. */
  readonly about: boolean;
  /** Something on the page speaks for the region. */
  readonly touched: boolean;
  /** Returns what the page has shown so far, for `Engine.openPage` in a later life of the background. */
  saveEvidence(): string;
  /** Forgets everything: another page has begun. */
  reset(): void;
  /** Returns why a common name is marked: the ids of the entries that say most of the page's subject. */
  reasonsFor(entry: number): string[];
}

/** Opens a session. `evidence` is what an earlier session of the same page saved. */
export function openSession(names: Names, evidence?: string): PageSession {
  const reader = createPageReader(names);
  if (evidence !== undefined) reader.restore(evidence);

  return {
    setTitles: reader.setTitles,
    read({ text, language, isAside, isItem, heading, lead = 0 }) {
      const reading = reader.read(text, { declared: language, heading: () => heading, isAside: () => isAside, isItem: () => isItem });
      const own = lead === 0 ? reading.mentions : reading.mentions.filter(({ end }) => end > lead);
      reader.note(reading, own);
      const place = { isInRegionalText: reading.isRegional, isAside: reading.place === 'aside' };
      const spans = own.map(({ start, end, entry, sense }): BlockSpan => {
        return { start, end, entry, needs: needOf({ entry, ...place }, names), ...(sense && { reason: sense }) };
      });
      return { spans, isRegional: own.length > 0 && reading.isRegional && !place.isAside };
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
