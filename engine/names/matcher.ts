/**
 * Finds mentions: leftmost, then longest, whole words, in any script.
 *
 * The naive way tries every form at every place. The matcher tries only the starts of words, and there only
 * the forms that begin with the same few letters. After a mention it goes on behind it, so mentions do not
 * overlap or nest.
 */
import { isCapital, kindAt, LINE, MARK, nextOf, runEnd, runStart, WORD } from './characters.ts';
import { type Folded, fold, hasDiacritic } from './fold.ts';
import { bucketsOf, type CompiledForm, type CompiledPart, type FormIndex, indexForms, prepareLexicon } from './form-index.ts';
import type { Language } from './language.ts';
import type { EntryList, Lexicon, LexiconEntry, Match } from './lexicon.ts';

export interface Matcher {
  /**
   * Returns the mentions in `text`, in order. Endings of a language in Latin script count only where the text is in it, or its language
   * is unknown. A caller that has already folded the text passes it as `folded`.
   */
  find(text: string, language?: Language, folded?: Folded): Match[];
}

/** One of the lexicons that a matcher searches together. */
export interface MatcherSource {
  readonly index: FormIndex;
  /** Number that the matcher adds to this lexicon's entry numbers. */
  readonly offset: number;
}

/** A folded text with its source. */
interface Searched extends Folded {
  readonly source: string;
}

/** Characters that may stand between a name and the word that `Form.after` asks for. */
const BETWEEN = ' \'"“«„';
const LONGEST_WORD_BEFORE = 24;
/** Longest ending of a word, in UTF-16 units. */
const LONGEST_ENDING = 40;

/** True if the text at `at`, which is the part's in lower case, is written as the form asks for. */
function caseFits(part: CompiledPart, form: CompiledForm, text: string, at: number): boolean {
  if (form.case === 'exact') return text.startsWith(part.text, at);
  return part.capitals.every((place) => isCapital(text[at + place]));
}

/** Kinds of characters that a word can begin with, and (`WITHIN_WORDS`) that can follow in it. */
const OF_WORDS = WORD | LINE;
const WITHIN_WORDS = OF_WORDS | MARK;

/**
 * Returns the end of the word around `at`, or `at` itself behind a word. It looks no farther than an ending
 * can go.
 */
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

/**
 * True if a text in `language` meets the form's conditions. `written` returns the mention as it is written.
 */
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
  /** Length of the word, in UTF-16 units. */
  readonly wordLength: number;
  readonly language: Language | undefined;
}

/** Returns the longest mention that begins at a place. If several are as long, the first lexicon's wins. */
function longestAt(sources: readonly MatcherSource[], place: WordPlace): Found | undefined {
  const { searched, at, wordLength, language } = place;
  let best: (Found & { readonly order: number; readonly offset: number }) | undefined;
  for (const { index, offset } of sources) {
    for (const form of index(searched.loose, at, wordLength, isCapital(searched.text[at]))) {
      const end = endOf(form, searched, at, language);
      const isFirst = best !== undefined && end === best.end && offset === best.offset && form.order < best.order;
      if (!(end > (best?.end ?? at) || isFirst) || !standsAfter(form.after, searched.lower, at)) continue;
      const written = () => searched.source.slice(searched.startOf(at), searched.endOf(end - 1));
      if (countsAs(written, form, language)) best = { end, entry: offset + form.entry, order: form.order, offset };
    }
  }
  return best;
}

/** Returns the first entry that passes `isShadowable` and has an unconditional form for the same mention. */
function shadowedAt(
  sources: readonly MatcherSource[],
  { searched, at, wordLength, language }: WordPlace,
  end: number,
  isShadowable: (entry: number) => boolean,
): number | undefined {
  for (const { index, offset } of sources) {
    for (const form of index(searched.loose, at, wordLength, isCapital(searched.text[at]))) {
      const isPlain = form.after === undefined && form.only === undefined && form.accented === undefined;
      if (isPlain && isShadowable(offset + form.entry) && endOf(form, searched, at, language) === end) return offset + form.entry;
    }
  }
  return undefined;
}

/**
 * True for a bundled entry that speaks for the region and whose names have one sense: a user's name may
 * shadow it.
 */
function isShadowable({ isReaders, senses, strong, bearing }: LexiconEntry): boolean {
  return isReaders !== true && senses === undefined && (strong || bearing !== undefined);
}

/**
 * Makes a matcher for several lexicons. `entries` lists the entries of all of them. If forms of several
 * lexicons match the same text, the first lexicon's counts.
 */
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
        const found = isHandle ? undefined : matchAt({ searched, at, wordLength: end - at, language });
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
