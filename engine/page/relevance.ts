/**
 * Relevance: decides which names, in their right sense, are worth a mark. In `smart` mode, names that are
 * common elsewhere ("Russia", "peace deal") are marked on pages about the region (`evidence.ts`). On other
 * pages they are marked only in sections and texts that name something distinctive. `every` marks all names.
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

/** True for a distinctive name and for a name from the user's glossary: both are marked on any page. */
function countsAnywhere({ entries }: Entries, { entry }: Placed): boolean {
  return entries.at(entry)?.strong === true || entries.at(entry)?.isFromUser === true;
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

/** The part of a section's evidence that relevance needs. */
interface Section {
  readonly isRegional: boolean;
}

/** True if a mention with this need, in this section, is worth a mark in `smart` mode. */
export function isRelevant(need: Need, page: Pick<PageEvidence, 'about'>, section: Section): boolean {
  return need === 0 || page.about || (need === 1 && section.isRegional);
}

/** Most names that are given as the reason for a mark. */
const MOST_REASONS = 2;

/**
 * Returns the reason why a common name was marked: ids of the entries that are the best evidence of the
 * page's subject. Returns an empty list for a distinctive name and for a user's name.
 */
export function reasonsFor(entry: number, lexicon: Entries, evidence: Pick<PageEvidence, 'telling'>): string[] {
  const { strong = true, isFromUser = false } = lexicon.entries.at(entry) ?? {};
  if (strong || isFromUser) return [];
  return evidence.telling
    .filter((index) => index !== entry)
    .slice(0, MOST_REASONS)
    .flatMap((index) => lexicon.entries.at(index)?.id ?? []);
}
