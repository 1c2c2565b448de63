/**
 * The engine. It finds the names of glossaries in the texts of a page, and decides which are worth a mark.
 */
import type { EntryList } from './names/lexicon.ts';
import { type LexiconSource, namesOf } from './names/sources.ts';
import { openSession, type PageSession } from './page/page-session.ts';

export type { PreparedLexicon } from './names/form-index.ts';
export type { EntryList, Lexicon, LexiconEntry } from './names/lexicon.ts';
export { type LexiconSource, lexiconSource } from './names/sources.ts';
export type { BlockReading, BlockSpan, PageSession, SourceBlock } from './page/page-session.ts';
export { isRelevant, type Need, type RelevanceMode } from './page/relevance.ts';
export type { SenseReason } from './senses/index.ts';

export interface Engine {
  /** Entries of all glossaries. A span of the results has the index of its entry in this list. */
  readonly entries: EntryList;
  /**
   * Opens a session for a page. `evidence` comes from `PageSession.saveEvidence` of an earlier session of the
   * same page. Damaged evidence is ignored.
   */
  openPage(evidence?: string): PageSession;
  /**
   * True if the text may hold a name. It never misses a name, but it may be true for a text without one. The
   * text may be joined from several blocks without space between them.
   */
  holdsName(text: string): boolean;
}

/**
 * Makes the engine for glossaries in the user's order. If several have a name for the same text, the first
 * decides.
 */
export function createEngine(sources: readonly LexiconSource[]): Engine {
  const names = namesOf(sources);
  return {
    entries: names.entries,
    openPage: (evidence) => openSession(names, evidence),
    holdsName: names.mayHoldName,
  };
}
