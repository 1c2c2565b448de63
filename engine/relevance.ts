/**
 * Relevance: which names, in their right sense, are worth a mark on this page. Names that are common elsewhere ("Russia", "peace deal")
 * are marked in `smart` mode only where the page is about the region (`evidence.ts`); `every` marks all.
 */
import type { PageEvidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './matcher.ts';

export const RELEVANCE_MODES = ['smart', 'every'] as const;
export type RelevanceMode = (typeof RELEVANCE_MODES)[number];

/** True if the mention is to be marked on a page with this evidence. */
export function isRelevant(match: Pick<Match, 'entry'>, lexicon: Lexicon, evidence: Pick<PageEvidence, 'regional'>, mode: RelevanceMode): boolean {
  return mode === 'every' || evidence.regional || lexicon.entries[match.entry]?.strong === true;
}

/** Names given as the reason for a mark, at most. */
const MOST_REASONS = 2;

/** Why a common name was marked: the ids of the entries that say most of the page's subject. Empty for a distinctive name. */
export function reasonsFor(entry: number, lexicon: Lexicon, evidence: Pick<PageEvidence, 'telling'>): string[] {
  if (lexicon.entries[entry]?.strong !== false) return [];
  return evidence.telling
    .filter((index) => index !== entry)
    .slice(0, MOST_REASONS)
    .flatMap((index) => lexicon.entries[index]?.id ?? []);
}
