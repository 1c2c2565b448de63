/** The engine: finds the names of glossaries in the texts of a page and says which of them are worth a mark. */
import type { Lexicon, LexiconEntry } from './names/lexicon.ts';
import { createMatcher } from './names/matcher.ts';
import { openSession, type PageSession } from './page/page-session.ts';

export type { Lexicon, LexiconEntry } from './names/lexicon.ts';
export type { BlockReading, BlockSpan, PageSession, SourceBlock } from './page/page-session.ts';
export { isRelevant, type Need, RELEVANCE_MODES, type RelevanceMode } from './page/relevance.ts';
export type { SenseReason } from './senses/index.ts';

export interface Engine {
  readonly entries: readonly LexiconEntry[];
  /** Opens a page. `evidence` is what `PageSession.saveEvidence` returned for the same page before; a damaged one counts as none. */
  openPage(evidence?: string): PageSession;
  /**
   * True if a name stands in the text, which may be joined from several blocks without space between them. It may say yes
   * without cause and never no.
   */
  holdsName(text: string): boolean;
}

export function createEngine(lexicon: Lexicon): Engine {
  const matcher = createMatcher(lexicon);
  return {
    entries: lexicon.entries,
    openPage: (evidence) => openSession(lexicon, evidence),
    holdsName: (text) => matcher.find(text).length > 0,
  };
}
