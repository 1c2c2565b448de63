/**
 * Page evidence: what a page has shown of its subject so far. It only grows while the page stays, so that marks do not flicker.
 *
 * A text speaks for the region if it has one distinctive name, is written in a language of the region, or has several names that bear on
 * it ("Putin", "Kremlin", "Ukraine"), of which at least one says much. A page is about the region if its title speaks for it, or its
 * own prose in several places; one distinctive name alone says so only of its section (`relevance.ts`).
 */
import { knownLanguage, type Language } from '../names/language.ts';
import type { Lexicon } from '../names/lexicon.ts';
import type { Match } from '../names/matcher.ts';

/** Languages that hardly any page is written in that is not about the region. */
export const REGIONAL_LANGUAGES: ReadonlySet<string> = new Set(['hy', 'ka', 'az'] satisfies Language[]);

/** How much text in Russian says by itself. */
const RUSSIAN_BEARING = 0.4;

/** Names that bear on the region are only then enough when one has at least this bearing. */
export const TELLING_BEARING = 0.5;

/** So many different distinctive names make a page one about the region. */
const ENOUGH_DISTINCTIVE = 2;

/**
 * Where a text stands: what the page calls itself (`title`), its own text (`prose`), or what points away from it (`aside`): navigation,
 * links to other pages, names that stand alone in lists and tables.
 */
export type TextPlace = 'title' | 'prose' | 'aside';

/** What a page has shown, to be kept: counts of mentions by entry id, and the ids of those that stand in prose. */
export interface SavedEvidence {
  readonly counts: Readonly<Record<string, number>>;
  readonly inProse: readonly string[];
  readonly languages: readonly string[];
  readonly isTouched: boolean;
  readonly isTitled: boolean;
}

type Named = readonly Pick<Match, 'entry'>[];

export interface PageEvidence {
  /** Takes note of names found in a text, of the text's language and place. */
  add(matches: Named, language?: Language, place?: TextPlace): void;
  /** Forgets everything: another page has begun. */
  clear(): void;
  /** Returns what has been shown, as plain data that names entries by their ids. */
  save(): SavedEvidence;
  /** Takes note of what was saved. Entries that there are no longer are left out. */
  restore(saved: SavedEvidence): void;
  /** Something on the page speaks for the region, so that common names are worth looking for. */
  readonly touched: boolean;
  /** The page as a whole is about the region. */
  readonly about: boolean;
  /** Indices of the entries that speak for the region, distinctive ones first, then the most often named. */
  readonly telling: readonly number[];
}

/**
 * Whose word about the page's subject a mention of `entry` is: its own, that of the bundled entry which it is shown instead of, or, as a reader's
 * name may be anything, nobody's.
 */
export function speakerFor({ entries }: Pick<Lexicon, 'entries'>, entry: number): number | undefined {
  return entries[entry]?.isReaders === true ? entries[entry].insteadOf : entry;
}

/** The entries that speak with these mentions, in the order of the mentions. */
function speakersAmong(lexicon: Pick<Lexicon, 'entries'>, matches: Named): number[] {
  return matches.map(({ entry }) => speakerFor(lexicon, entry)).filter((entry) => entry !== undefined);
}

/** How much the names of an entry say, from 0 to 1, which is a distinctive name. */
function bearingOf({ entries }: Pick<Lexicon, 'entries'>, entry: number): number {
  return entries[entry]?.strong === true ? 1 : (entries[entry]?.bearing ?? 0);
}

/** True if these names say enough together, in texts in these languages: a distinctive one, or several of which one says much. */
function isEnough(bearings: readonly number[], languages: ReadonlySet<string>): boolean {
  const sum = bearings.reduce((all, bearing) => all + bearing, languages.has('ru') ? RUSSIAN_BEARING : 0);
  return sum >= 1 && bearings.some((bearing) => bearing >= TELLING_BEARING);
}

/** True if a text with these names, in this language, speaks for the region. */
export function speaksForRegion(lexicon: Pick<Lexicon, 'entries'>, matches: Named, language: Language | undefined): boolean {
  const speakers = speakersAmong(lexicon, matches);
  if (speakers.length === 0) return false;
  if (language !== undefined && REGIONAL_LANGUAGES.has(language)) return true;
  const bearings = [...new Set(speakers)].map((entry) => bearingOf(lexicon, entry));
  return isEnough(bearings, new Set(language === undefined ? [] : [language]));
}

export function createPageEvidence(lexicon: Pick<Lexicon, 'entries'>): PageEvidence {
  const counts = new Map<number, number>();
  const inProse = new Set<number>();
  const languages = new Set<Language>();
  let isTouched = false;
  let isTitled = false;

  const isStrong = (entry: number) => lexicon.entries[entry]?.strong === true;

  function isAbout(): boolean {
    if (isTitled || [...languages].some((language) => REGIONAL_LANGUAGES.has(language))) return true;
    const { distinctive = [], common = [] } = Object.groupBy(inProse, (entry) => (isStrong(entry) ? 'distinctive' : 'common'));
    const bearings = common.map((entry) => bearingOf(lexicon, entry));
    return distinctive.length >= ENOUGH_DISTINCTIVE || isEnough(bearings, languages);
  }

  return {
    add(matches, language, place = 'prose') {
      const isRegional = speaksForRegion(lexicon, matches, language);
      isTouched ||= isRegional;
      isTitled ||= isRegional && place === 'title';
      const speakers = speakersAmong(lexicon, matches);
      if (place !== 'aside' && language !== undefined && speakers.length > 0) languages.add(language);
      for (const entry of speakers) {
        if (bearingOf(lexicon, entry) === 0) continue;
        counts.set(entry, (counts.get(entry) ?? 0) + 1);
        if (place !== 'aside') inProse.add(entry);
      }
    },
    clear() {
      counts.clear();
      inProse.clear();
      languages.clear();
      isTouched = false;
      isTitled = false;
    },
    save() {
      const idOf = (entry: number) => lexicon.entries[entry]?.id ?? '';
      return {
        counts: Object.fromEntries(Array.from(counts, ([entry, count]) => [idOf(entry), count])),
        inProse: Array.from(inProse, idOf),
        languages: [...languages],
        isTouched,
        isTitled,
      };
    },
    restore(saved) {
      const indexOf = new Map(lexicon.entries.map(({ id }, index) => [id, index]));
      for (const [id, count] of Object.entries(saved.counts)) {
        const entry = indexOf.get(id);
        if (entry === undefined) continue;
        counts.set(entry, (counts.get(entry) ?? 0) + count);
        if (saved.inProse.includes(id)) inProse.add(entry);
      }
      for (const tag of saved.languages) {
        const language = knownLanguage(tag);
        if (language !== undefined) languages.add(language);
      }
      isTouched ||= saved.isTouched;
      isTitled ||= saved.isTitled;
    },
    get touched() {
      return isTouched || isAbout();
    },
    get about() {
      return isAbout();
    },
    get telling() {
      return [...counts].sort(([a, countA], [b, countB]) => Number(isStrong(b)) - Number(isStrong(a)) || countB - countA).map(([entry]) => entry);
    },
  };
}
