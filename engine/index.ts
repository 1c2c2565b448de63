/** The engine: finds the names of glossaries in the texts of a page and says which of them are worth a mark. */
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
  /** Numbered through all glossaries. */
  readonly entries: EntryList;
  /** Opens a page. `evidence` is what `PageSession.saveEvidence` returned for the same page before; a damaged one counts as none. */
  openPage(evidence?: string): PageSession;
  /**
   * True if a name stands in the text, which may be joined from several blocks without space between them. It may say yes
   * without cause and never no.
   */
  holdsName(text: string): boolean;
}

/** Makes the engine for these glossaries, in the user's order: where several have a name for the same text, the first decides. */
export function createEngine(sources: readonly LexiconSource[]): Engine {
  const names = namesOf(sources);
  return {
    entries: names.entries,
    openPage: (evidence) => openSession(names, evidence),
    holdsName: names.mayHoldName,
  };
}
