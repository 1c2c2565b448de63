/**
 * Finds mentions: leftmost, then longest, whole words, in any script.
 *
 * The naive way tries every form at every place. Here only the starts of words are tried, and of the forms only those that begin with
 * the same few letters; a mention found, the search goes on behind it, so mentions do not overlap or nest.
 */
import { isCapital, kindAt, LETTER, LINE, MARK, nextOf, runEnd, runStart, WORD } from './characters.ts';
import { type Folded, fold, hasDiacritic } from './fold.ts';
import { bucketsOf, type CompiledForm, type CompiledPart, type FormIndex, indexForms, prepareLexicon } from './form-index.ts';
import type { Language } from './language.ts';
import type { EntryList, Lexicon, LexiconEntry, Match } from './lexicon.ts';

export interface Matcher {
  /**
   * Returns the mentions in `text`, in order. Endings of a language in Latin script count only where the text is in it, or its language
   * is unknown. Whoever has folded the text already gives it along.
   */
  find(text: string, language?: Language, folded?: Folded): Match[];
}

/** What the matcher needs of one of several lexicons. */
export interface MatcherSource {
  readonly index: FormIndex;
  /** Added to the numbers of its entries. */
  readonly offset: number;
}

/** A folded text with its source. */
interface Searched extends Folded {
  readonly source: string;
}

/** What stands between a name and the word that must be before it. */
const BETWEEN = ' \'"“«„';
const LONGEST_WORD_BEFORE = 24;
/** No ending is looked for farther, in UTF-16 units. */
const LONGEST_ENDING = 40;

function caseFits(part: CompiledPart, form: CompiledForm, text: string, at: number): boolean {
  if (form.case === 'exact') return text.startsWith(part.text, at);
  return part.capitals.every((place) => isCapital(text[at + place]) || (kindAt(text, at + place) & LETTER) === 0);
}

/** What a word begins with, and what it can have besides. */
const OF_WORDS = WORD | LINE;
const WITHIN_WORDS = OF_WORDS | MARK;

/** Returns the offset behind the word that `at` is in or behind, as far as an ending can go. */
export function wordEnd(text: string, at: number): number {
  return runEnd(text, at, WITHIN_WORDS, LONGEST_ENDING);
}

/** Languages in Latin script whose endings could stand at the end of another's words; Turkish and Azerbaijani share theirs. */
const ENDINGS_COUNT_IN: Readonly<Record<string, readonly Language[]>> = { tr: ['tr', 'az'], az: ['az', 'tr'], de: ['de'] };

function countsIn(ending: string, paradigm: string | undefined, language: Language | undefined): boolean {
  if (ending === '' || language === undefined || paradigm === undefined) return true;
  return ENDINGS_COUNT_IN[paradigm.slice(0, 2)]?.includes(language) ?? true;
}

/** Returns the offset behind the mention of `form` that begins at `start`, or -1. */
function endOf(form: CompiledForm, searched: Searched, start: number, language: Language | undefined): number {
  let at = start;
  for (const part of form.parts) {
    if (!searched.loose.startsWith(part.loose, at) || !caseFits(part, form, searched.text, at)) return -1;
    at += part.loose.length;
    if (part.endings === undefined) continue;
    const end = wordEnd(searched.lower, at);
    const ending = searched.lower.slice(at, end);
    if (!part.endings.has(ending) || !countsIn(ending, part.paradigm, language)) return -1;
    at = end;
  }
  return (kindAt(searched.lower, at) & WITHIN_WORDS) !== 0 ? -1 : at;
}

/** True if `form` counts in a text in `language`, where it is `written` so. */
function countsAs(written: () => string, { only, accented }: CompiledForm, language: Language | undefined): boolean {
  if (only === undefined && accented === undefined) return true;
  return (only !== undefined && only === language) || (accented === true && hasDiacritic(written()));
}

function standsAfter(words: readonly string[] | undefined, lower: string, at: number): boolean {
  if (words === undefined) return true;
  let end = at;
  while (end > 0 && BETWEEN.includes(lower.charAt(end - 1))) end--;
  const from = Math.max(0, at - LONGEST_WORD_BEFORE);
  return end < at && end > from && words.includes(lower.slice(Math.max(from, runStart(lower, end, WORD)), end));
}

interface Found {
  readonly end: number;
  readonly entry: number;
}

/** A place in a text at which a word begins. */
interface WordPlace {
  readonly searched: Searched;
  readonly at: number;
  readonly word: string;
  readonly language: Language | undefined;
}

/** Returns the longest mention that begins there; of several as long, the first lexicon's. */
function longestAt(sources: readonly MatcherSource[], { searched, at, word, language }: WordPlace): Found | undefined {
  let best: (Found & { readonly order: number; readonly offset: number }) | undefined;
  for (const { index, offset } of sources) {
    for (const form of index(searched.loose, at, word, isCapital(searched.text[at]))) {
      const end = endOf(form, searched, at, language);
      const isFirst = best !== undefined && end === best.end && offset === best.offset && form.order < best.order;
      if (!(end > (best?.end ?? at) || isFirst) || !standsAfter(form.after, searched.lower, at)) continue;
      const written = () => searched.source.slice(searched.startOf(at), searched.endOf(end - 1));
      if (countsAs(written, form, language)) best = { end, entry: offset + form.entry, order: form.order, offset };
    }
  }
  return best;
}

/** Returns the entry among those that `isShadowable` whose form is the same mention and counts under no condition. */
function shadowedAt(
  sources: readonly MatcherSource[],
  { searched, at, word, language }: WordPlace,
  end: number,
  isShadowable: (entry: number) => boolean,
): number | undefined {
  for (const { index, offset } of sources) {
    for (const form of index(searched.loose, at, word, isCapital(searched.text[at]))) {
      const isPlain = form.after === undefined && form.only === undefined && form.accented === undefined;
      if (isPlain && isShadowable(offset + form.entry) && endOf(form, searched, at, language) === end) return offset + form.entry;
    }
  }
  return undefined;
}

/** An entry that a user's entry can stand for as evidence: it speaks for the region, and its names mean nothing else. */
function isShadowable({ isReaders, senses, strong, bearing }: LexiconEntry): boolean {
  return isReaders !== true && senses === undefined && (strong || bearing !== undefined);
}

/** Makes a matcher for several lexicons, whose entries are `entries`. Of forms that match the same text, the first lexicon's counts. */
export function matcherFor(sources: readonly MatcherSource[], entries: EntryList): Matcher {
  const canBeShadowed = (entry: number) => {
    const known = entries.at(entry);
    return known !== undefined && isShadowable(known);
  };

  function matchAt(place: WordPlace): (Found & Pick<Match, 'shadowed'>) | undefined {
    const found = longestAt(sources, place);
    if (found === undefined || entries.at(found.entry)?.isReaders !== true) return found;
    return { ...found, shadowed: shadowedAt(sources, place, found.end, canBeShadowed) };
  }

  return {
    find(text, language, folded = fold(text)) {
      const searched = { ...folded, source: text };
      const matches: Match[] = [];
      for (let at = nextOf(folded.lower, 0, OF_WORDS); at < folded.lower.length; ) {
        const end = runEnd(folded.lower, at, OF_WORDS);
        const isHandle = folded.text[at - 1] === '@'; // no name
        const found = isHandle ? undefined : matchAt({ searched, at, word: folded.lower.slice(at, end), language });
        if (found !== undefined) {
          const { entry, shadowed } = found;
          const match = { start: folded.startOf(at), end: folded.endOf(found.end - 1), entry };
          matches.push(shadowed === undefined ? match : { ...match, shadowed });
        }
        at = nextOf(folded.lower, found?.end ?? end, OF_WORDS);
      }
      return matches;
    },
  };
}

/** Makes a matcher for one lexicon. */
export function createMatcher(lexicon: Lexicon): Matcher {
  return matcherFor([{ index: indexForms(bucketsOf(prepareLexicon(lexicon))), offset: 0 }], lexicon.entries);
}
