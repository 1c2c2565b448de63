/**
 * Relevance: decides which mentions are worth a mark. In `smart` mode, distinctive names are always marked.
 * Common names ("Russia", "peace deal") are marked on pages about the region (`evidence.ts`). On other pages
 * they are marked only in sections and texts about the region. `every` mode marks all names.
 */
import type { Entries, PageEvidence } from './evidence.ts';

export const RELEVANCE_MODES = ['smart', 'every'] as const;
export type RelevanceMode = (typeof RELEVANCE_MODES)[number];

/** The facts about a mention that decide its relevance. */
export interface Placed {
  readonly entry: number;
  /** True if its text speaks for the region by itself. */
  readonly isInRegionalText: boolean;
  /** True if its text is navigation, a link to another page, or a name alone in a list. */
  readonly isBoilerplate: boolean;
}

/** True for names that are marked on any page: distinctive names and names from the user's glossary. */
function countsAnywhere({ entries }: Entries, { entry }: Placed): boolean {
  return entries.at(entry)?.strong === true || entries.at(entry)?.isFromUser === true;
}

/**
 * Condition under which a mention is worth a mark in `smart` mode. 0: no condition. 1: the section or the
 * page is about the region. 2: the page is about the region.
 */
export type Need = 0 | 1 | 2;

/** Returns the condition under which a mention is worth a mark. */
export function needOf(mark: Placed, lexicon: Entries): Need {
  if (countsAnywhere(lexicon, mark) || mark.isInRegionalText) return 0;
  return mark.isBoilerplate ? 2 : 1;
}

interface Section {
  /** True if a block of the section speaks for the region. */
  readonly isRegional: boolean;
}

/** True if a mention with this need, in this section, is worth a mark in `smart` mode. */
export function isRelevant(need: Need, page: Pick<PageEvidence, 'about'>, section: Section): boolean {
  return need === 0 || page.about || (need === 1 && section.isRegional);
}

/** Largest number of names that are given as the reason for a mark. */
const MOST_REASONS = 2;

/**
 * Returns the ids of the entries that are the best evidence of the page's subject. They explain why a common
 * name is marked. Returns an empty list for a distinctive name and for a user's name.
 */
export function reasonsFor(
  entry: number,
  lexicon: Entries,
  evidence: Pick<PageEvidence, 'telling'>,
): string[] {
  const { strong = true, isFromUser = false } = lexicon.entries.at(entry) ?? {};
  if (strong || isFromUser) return [];
  return evidence.telling
    .filter((index) => index !== entry)
    .slice(0, MOST_REASONS)
    .flatMap((index) => lexicon.entries.at(index)?.id ?? []);
}
