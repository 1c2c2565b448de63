/**
 * Page evidence: what a page has shown of its subject so far. It only grows while the page stays, so that marks do not flicker.
 *
 * A page is about the region if it has one distinctive name, is written in a language of the region, or has several names that bear on
 * it ("Putin", "Kremlin", "Ukraine"), of which at least one says much.
 */
import type { Language } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './matcher.ts';

/** Languages that hardly any page is written in that is not about the region. */
export const REGIONAL_LANGUAGES: ReadonlySet<string> = new Set(['hy', 'ka', 'az'] satisfies Language[]);

/** How much text in Russian says by itself. */
const RUSSIAN_BEARING = 0.4;

/** Names that bear on the region are only then enough when one has at least this bearing. */
export const TELLING_BEARING = 0.5;

export interface PageEvidence {
  /** Takes note of names found in a text, and of the text's language. */
  add(matches: readonly Pick<Match, 'entry'>[], language?: Language): void;
  /** Forgets everything: another page has begun. */
  clear(): void;
  readonly regional: boolean;
  /** Indices of the entries that speak for the region, distinctive ones first, then the most often named. */
  readonly telling: readonly number[];
}

export function createPageEvidence({ entries }: Pick<Lexicon, 'entries'>): PageEvidence {
  const counts = new Map<number, number>();
  const languages = new Set<Language>();

  const isStrong = (entry: number) => entries[entry]?.strong === true;
  const bearingOf = (entry: number) => (isStrong(entry) ? 1 : (entries[entry]?.bearing ?? 0));

  return {
    add(matches, language) {
      for (const { entry } of matches) if (bearingOf(entry) > 0) counts.set(entry, (counts.get(entry) ?? 0) + 1);
      if (language !== undefined && matches.length > 0) languages.add(language);
    },
    clear() {
      counts.clear();
      languages.clear();
    },
    get regional() {
      if ([...languages].some((language) => REGIONAL_LANGUAGES.has(language))) return true;
      const bearings = [...counts.keys()].map(bearingOf);
      const sum = bearings.reduce((all, bearing) => all + bearing, languages.has('ru') ? RUSSIAN_BEARING : 0);
      return sum >= 1 && bearings.some((bearing) => bearing >= TELLING_BEARING);
    },
    get telling() {
      return [...counts].sort(([a, countA], [b, countB]) => Number(isStrong(b)) - Number(isStrong(a)) || countB - countA).map(([entry]) => entry);
    },
  };
}
