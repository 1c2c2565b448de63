/**
 * Relevance: which mentions are worth a mark on this page. Names that are common elsewhere ("Russia", "peace deal") are marked in
 * `smart` mode only where the page also names something distinctive for the region; `every` marks all.
 */
import type { Lexicon } from './lexicon.ts';
import type { Match } from './matcher.ts';

export const RELEVANCE_MODES = ['smart', 'every'] as const;
export type RelevanceMode = (typeof RELEVANCE_MODES)[number];

/** What a page has shown of its subject so far. It only grows while the page stays, so that marks do not flicker. */
export interface PageEvidence {
  /** Takes note of mentions found on the page. */
  add(matches: readonly Pick<Match, 'entry'>[]): void;
  /** Forgets everything: another page has begun. */
  clear(): void;
  readonly regional: boolean;
  /** Indices of the distinctive entries named, most often named first. */
  readonly distinctive: readonly number[];
}

export function createPageEvidence(lexicon: Lexicon): PageEvidence {
  const counts = new Map<number, number>();
  return {
    add(matches) {
      for (const { entry } of matches) {
        if (lexicon.entries[entry]?.strong) counts.set(entry, (counts.get(entry) ?? 0) + 1);
      }
    },
    clear: () => counts.clear(),
    get regional() {
      return counts.size > 0;
    },
    get distinctive() {
      return [...counts].sort((a, b) => b[1] - a[1]).map(([entry]) => entry);
    },
  };
}

/** True if the mention is to be marked on a page with this evidence. */
export function isRelevant(match: Pick<Match, 'entry'>, lexicon: Lexicon, evidence: Pick<PageEvidence, 'regional'>, mode: RelevanceMode): boolean {
  return mode === 'every' || evidence.regional || lexicon.entries[match.entry]?.strong === true;
}

/** Names given as the reason for a mark, at most. */
const MOST_REASONS = 2;

/** Why a common name was marked: the ids of the distinctive entries that the page names most. Empty for a distinctive name. */
export function reasonsFor(entry: number, lexicon: Lexicon, evidence: Pick<PageEvidence, 'distinctive'>): string[] {
  if (lexicon.entries[entry]?.strong !== false) return [];
  return evidence.distinctive.slice(0, MOST_REASONS).flatMap((index) => lexicon.entries[index]?.id ?? []);
}
