/**
 * Relevance: which names, in their right sense, are worth a mark on this page. Names that are common elsewhere ("Russia", "peace deal")
 * are marked in `smart` mode only where the page is about the region (`evidence.ts`), or, on other pages, in the sections and texts that
 * name something distinctive; `every` marks all.
 */

import type { Entries, PageEvidence } from './evidence.ts';

export const RELEVANCE_MODES = ['smart', 'every'] as const;
export type RelevanceMode = (typeof RELEVANCE_MODES)[number];

/** As much of a mark as relevance asks for. */
export interface Placed {
  readonly entry: number;
  /** The text that it stands in speaks for the region by itself. */
  readonly isInRegionalText: boolean;
  /** It stands in what points away from the page: navigation, links to other pages, lists of names. */
  readonly isAside: boolean;
}

export interface RelevanceContext<M> {
  readonly lexicon: Entries;
  readonly evidence: Pick<PageEvidence, 'about'>;
  readonly mode: RelevanceMode;
  /** Tells the sections of the page apart; asked only where the page as a whole is not about the region, once for each mark and in their order. */
  readonly sectionOf: (mark: M) => unknown;
}

/** A distinctive name does, and what readers put into a glossary of their own. */
function countsAnywhere({ entries }: Entries, { entry }: Placed): boolean {
  return entries.at(entry)?.strong === true || entries.at(entry)?.isReaders === true;
}

/**
 * What a mention needs to be worth a mark in `smart` mode: 0 nothing; 1 its section, or the page, is about the region; 2 the page is.
 */
export type Need = 0 | 1 | 2;

/** The rule of relevance, for one mention. */
export function needOf(mark: Placed, lexicon: Entries): Need {
  if (countsAnywhere(lexicon, mark) || mark.isInRegionalText) return 0;
  return mark.isAside ? 2 : 1;
}

/** True if a mention with this need is worth a mark in `smart` mode. `section` is the one that it stands in. */
export function isRelevant(need: Need, page: Pick<PageEvidence, 'about'>, section: { readonly isRegional: boolean }): boolean {
  return need === 0 || page.about || (need === 1 && section.isRegional);
}

/** Those of `inOrder` (page order) that are worth a mark. */
export function relevantMarks<M extends Placed>(inOrder: readonly M[], { lexicon, evidence, mode, sectionOf }: RelevanceContext<M>): readonly M[] {
  if (mode === 'every' || evidence.about) return inOrder;
  const placed = inOrder.map((mark) => ({ mark, section: sectionOf(mark) }));
  const regional = new Set(placed.filter(({ mark }) => mark.isInRegionalText && !mark.isAside).map(({ section }) => section));
  return placed
    .filter(({ mark, section }) => isRelevant(needOf(mark, lexicon), evidence, { isRegional: regional.has(section) }))
    .map(({ mark }) => mark);
}

/** Names given as the reason for a mark, at most. */
const MOST_REASONS = 2;

/** Why a common name was marked: the ids of the entries that say most of the page's subject. Empty for a distinctive name and for a reader's. */
export function reasonsFor(entry: number, lexicon: Entries, evidence: Pick<PageEvidence, 'telling'>): string[] {
  const { strong = true, isReaders = false } = lexicon.entries.at(entry) ?? {};
  if (strong || isReaders) return [];
  return evidence.telling
    .filter((index) => index !== entry)
    .slice(0, MOST_REASONS)
    .flatMap((index) => lexicon.entries.at(index)?.id ?? []);
}
