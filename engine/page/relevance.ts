/**
 * Relevance: which names, in their right sense, are worth a mark on this page. Names that are common elsewhere ("Russia", "peace deal")
 * are marked in `smart` mode only where the page is about the region (`evidence.ts`), or, on other pages, in the sections and texts that
 * name something distinctive; `every` marks all.
 */

import type { Entries, PageEvidence } from './evidence.ts';

export const RELEVANCE_MODES = ['smart', 'every'] as const;
export type RelevanceMode = (typeof RELEVANCE_MODES)[number];

/** The facts about a mention that decide its relevance. */
export interface Placed {
  readonly entry: number;
  /** True if the text around it speaks for the region by itself. */
  readonly isInRegionalText: boolean;
  /** True if its text points away from the page: navigation, links to other pages, lists of names. */
  readonly isAside: boolean;
}

export interface RelevanceContext<M> {
  readonly lexicon: Entries;
  readonly evidence: Pick<PageEvidence, 'about'>;
  readonly mode: RelevanceMode;
  /**
   * Returns the section that a mark stands in, as any value that tells sections apart. It is called once for
   * each mark, in order, and only if the page as a whole is not about the region.
   */
  readonly sectionOf: (mark: M) => unknown;
}

/** True for a distinctive name and for a name from the user's glossary: both are marked on any page. */
function countsAnywhere({ entries }: Entries, { entry }: Placed): boolean {
  return entries.at(entry)?.strong === true || entries.at(entry)?.isReaders === true;
}

/**
 * Condition under which a mention is worth a mark in `smart` mode. 0: always. 1: its section or the page is
 * about the region. 2: the page is about the region.
 */
export type Need = 0 | 1 | 2;

/** Returns the condition under which a mention is worth a mark. */
export function needOf(mark: Placed, lexicon: Entries): Need {
  if (countsAnywhere(lexicon, mark) || mark.isInRegionalText) return 0;
  return mark.isAside ? 2 : 1;
}

/** True if a mention with this need, in this section, is worth a mark in `smart` mode. */
export function isRelevant(need: Need, page: Pick<PageEvidence, 'about'>, section: { readonly isRegional: boolean }): boolean {
  return need === 0 || page.about || (need === 1 && section.isRegional);
}

/** Returns the mentions that are worth a mark. `inOrder` has all mentions in page order. */
export function relevantMarks<M extends Placed>(inOrder: readonly M[], { lexicon, evidence, mode, sectionOf }: RelevanceContext<M>): readonly M[] {
  if (mode === 'every' || evidence.about) return inOrder;
  const placed = inOrder.map((mark) => ({ mark, section: sectionOf(mark) }));
  const regional = new Set(placed.filter(({ mark }) => mark.isInRegionalText && !mark.isAside).map(({ section }) => section));
  return placed
    .filter(({ mark, section }) => isRelevant(needOf(mark, lexicon), evidence, { isRegional: regional.has(section) }))
    .map(({ mark }) => mark);
}

/** Most names that are given as the reason for a mark. */
const MOST_REASONS = 2;

/**
 * Returns the reason why a common name was marked: ids of the entries that are the best evidence of the
 * page's subject. Returns an empty list for a distinctive name and for a user's name.
 */
export function reasonsFor(entry: number, lexicon: Entries, evidence: Pick<PageEvidence, 'telling'>): string[] {
  const { strong = true, isReaders = false } = lexicon.entries.at(entry) ?? {};
  if (strong || isReaders) return [];
  return evidence.telling
    .filter((index) => index !== entry)
    .slice(0, MOST_REASONS)
    .flatMap((index) => lexicon.entries.at(index)?.id ?? []);
}
