/**
 * Page evidence: the facts so far that show whether a page is about the region. While a page stays open,
 * evidence only grows, so that marks do not flicker.
 *
 * A text speaks for the region if it has a distinctive name, or if it names an entry and is in a language of
 * the region. Several names with a bearing on the region also do ("Putin", "Kremlin", "Ukraine"), if one of
 * these bearings is high.
 *
 * A page is about the region if its title speaks for the region, or if its prose gives enough evidence. One
 * distinctive name in prose is enough only for its section (`relevance.ts`).
 */
import { knownLanguage, type Language } from '../names/language.ts';
import type { EntryList, Match } from '../names/lexicon.ts';
import { REGIONAL_LANGUAGES, TELLING_BEARING } from '../names/region.ts';

/** Bearing (0 to 1) that a text in Russian adds. */
const RUSSIAN_BEARING = 0.4;

/** Number of different distinctive names in prose that make a page one about the region. */
const ENOUGH_DISTINCTIVE = 2;

/**
 * Place of a text on the page. `title`: its title or rubric. `prose`: its own text. `boilerplate`:
 * navigation, links to other pages, and names that stand alone in lists and tables.
 */
export type TextPlace = 'title' | 'prose' | 'boilerplate';

/**
 * Page evidence as stored: counts of mentions by entry id. `inProse` has the ids of entries named in prose.
 */
export interface SavedEvidence {
  readonly counts: Readonly<Record<string, number>>;
  readonly inProse: readonly string[];
  readonly languages: readonly string[];
  readonly isTouched: boolean;
  readonly isTitled: boolean;
}

type Named = readonly Pick<Match, 'entry' | 'shadowed'>[];

export interface PageEvidence {
  /**
   * Adds the names found in a text. The language of the text and its place on the page decide how much they
   * count.
   */
  add(matches: Named, language?: Language, place?: TextPlace): void;
  /** Forgets all evidence, for another page. */
  clear(): void;
  /** Returns the evidence as plain data. It names entries by their ids. */
  save(): SavedEvidence;
  /** Adds saved evidence. Skips entries that no longer exist. */
  restore(saved: SavedEvidence): void;
  /** True if any text of the page speaks for the region. Then common names are worth looking for. */
  readonly touched: boolean;
  /** True if the page as a whole is about the region. */
  readonly about: boolean;
  /**
   * Indices of the entries with a bearing on the region. Distinctive ones come first, then the most often
   * named.
   */
  readonly telling: readonly number[];
  /** Returns the indices of the distinctive entries named most often, the first one first, at most `most`. */
  distinctive(most: number): readonly number[];
}

/** Entries, which mentions refer to by index. */
export interface Entries {
  readonly entries: EntryList;
}

/**
 * Returns the index of the entry that a mention is evidence for. A bundled name counts for its own entry. A
 * user's name may mean anything, so it counts only for the bundled entry that it shadows. Returns undefined
 * if it shadows no entry.
 */
export function evidenceEntryOf(
  { entries }: Entries,
  { entry, shadowed }: Named[number],
): number | undefined {
  return entries.at(entry)?.isFromUser === true ? shadowed : entry;
}

/** Returns the indices of the entries that these mentions are evidence for, in the order of the mentions. */
function evidenceEntries(lexicon: Entries, matches: Named): number[] {
  return matches.map((match) => evidenceEntryOf(lexicon, match)).filter((entry) => entry !== undefined);
}

/** Returns the bearing of an entry on the region, from 0 to 1. It is 1 for a distinctive entry. */
function bearingOf({ entries }: Entries, entry: number): number {
  return entries.at(entry)?.strong === true ? 1 : (entries.at(entry)?.bearing ?? 0);
}

/**
 * True if entries with these bearings together speak for the region. Their sum must reach 1, and one of them
 * must reach `TELLING_BEARING`. Texts in Russian need less.
 */
function isEnough(bearings: readonly number[], languages: ReadonlySet<string>): boolean {
  const sum = bearings.reduce((all, bearing) => all + bearing, languages.has('ru') ? RUSSIAN_BEARING : 0);
  return sum >= 1 && bearings.some((bearing) => bearing >= TELLING_BEARING);
}

/** True if a text in `language` with these mentions speaks for the region. */
export function speaksForRegion(lexicon: Entries, matches: Named, language: Language | undefined): boolean {
  const named = evidenceEntries(lexicon, matches);
  if (named.length === 0) return false;
  if (language !== undefined && REGIONAL_LANGUAGES.has(language)) return true;
  const bearings = [...new Set(named)].map((entry) => bearingOf(lexicon, entry));
  return isEnough(bearings, new Set(language === undefined ? [] : [language]));
}

/** Returns the `most` entries with the highest counts, highest first. Equal counts keep their order. */
function foremost(counts: readonly (readonly [entry: number, count: number])[], most: number): number[] {
  const first: (readonly [entry: number, count: number])[] = [];
  for (const each of counts) {
    let place = first.length;
    while (place > 0 && (first[place - 1]?.[1] ?? 0) < each[1]) place--;
    if (place >= most) continue;
    first.splice(place, 0, each);
    if (first.length > most) first.pop();
  }
  return first.map(([entry]) => entry);
}

/** Makes empty evidence. `numberOf` returns the index of the entry with an id. Only `restore` needs it. */
export function createPageEvidence(
  lexicon: Entries,
  numberOf: (id: string) => number | undefined = () => undefined,
): PageEvidence {
  const counts = new Map<number, number>();
  const inProse = new Set<number>();
  const languages = new Set<Language>();
  let isTouched = false;
  let isTitled = false;
  let telling: readonly number[] | undefined;

  const isStrong = (entry: number) => lexicon.entries.at(entry)?.strong === true;

  function isAbout(): boolean {
    if (isTitled || [...languages].some((language) => REGIONAL_LANGUAGES.has(language))) return true;
    const { distinctive = [], common = [] } = Object.groupBy(inProse, (entry) =>
      isStrong(entry) ? 'distinctive' : 'common',
    );
    const bearings = common.map((entry) => bearingOf(lexicon, entry));
    return distinctive.length >= ENOUGH_DISTINCTIVE || isEnough(bearings, languages);
  }

  return {
    add(matches, language, place = 'prose') {
      const isRegional = speaksForRegion(lexicon, matches, language);
      isTouched ||= isRegional;
      isTitled ||= isRegional && place === 'title';
      const named = evidenceEntries(lexicon, matches);
      if (place !== 'boilerplate' && language !== undefined && named.length > 0) languages.add(language);
      for (const entry of named) {
        if (bearingOf(lexicon, entry) === 0) continue;
        counts.set(entry, (counts.get(entry) ?? 0) + 1);
        telling = undefined;
        if (place !== 'boilerplate') inProse.add(entry);
      }
    },
    clear() {
      counts.clear();
      telling = undefined;
      inProse.clear();
      languages.clear();
      isTouched = false;
      isTitled = false;
    },
    save() {
      const idOf = (entry: number) => lexicon.entries.at(entry)?.id ?? '';
      return {
        counts: Object.fromEntries(Array.from(counts, ([entry, count]) => [idOf(entry), count])),
        inProse: Array.from(inProse, idOf),
        languages: [...languages],
        isTouched,
        isTitled,
      };
    },
    restore(saved) {
      for (const [id, count] of Object.entries(saved.counts)) {
        const entry = numberOf(id);
        if (entry === undefined) continue;
        counts.set(entry, (counts.get(entry) ?? 0) + count);
        telling = undefined;
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
      telling ??= [...counts]
        .sort(([a, countA], [b, countB]) => Number(isStrong(b)) - Number(isStrong(a)) || countB - countA)
        .map(([entry]) => entry);
      return telling;
    },
    distinctive: (most) =>
      foremost(
        [...counts].filter(([entry]) => isStrong(entry)),
        most,
      ),
  };
}
