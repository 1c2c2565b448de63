/**
 * Finds mentions in texts of any script. Mentions are whole words. The leftmost counts, then the longest.
 *
 * The naive way tries every form at every place. The matcher tries only the starts of words, and there only
 * the forms that begin with the same few letters. It goes on behind each mention, so mentions neither overlap
 * nor nest.
 */
import { isCapital, kindAt, MARK, nextOf, runEnd, runStart, UNDERSCORE, WORD } from './characters.ts';
import { type Folded, fold, hasDiacritic } from './fold.ts';
import {
  bucketsOf,
  type CompiledForm,
  type CompiledPart,
  type FormIndex,
  indexForms,
  prepareLexicon,
} from './form-index.ts';
import type { Language } from './language.ts';
import type { EntryList, Lexicon, LexiconEntry, Match } from './lexicon.ts';

export interface Matcher {
  /**
   * Returns the mentions in `text`, in order. Turkish, Azerbaijani and German endings count only if the text
   * is in a language that has them, or if its language is unknown. A caller that has folded the text can pass
   * `folded`.
   */
  find(text: string, language?: Language, folded?: Folded): Match[];
}

/** One of the lexicons that a matcher searches together. */
export interface MatcherSource {
  readonly index: FormIndex;
  /** Index in the joined list of entries at which the entries of this lexicon begin. */
  readonly offset: number;
}

/** A folded text with its source. */
interface Searched extends Folded {
  readonly source: string;
}

/** Characters that may stand between a name and the word that `Form.after` asks for. */
const BETWEEN = ' \'"“«„';
/** Longest word of `Form.after` with the characters behind it, in UTF-16 units. */
const LONGEST_WORD_BEFORE = 24;
/** Longest ending of a word, in UTF-16 units. */
const LONGEST_ENDING = 40;

/**
 * True if the capitals of the text at `at` follow the case rule of `form`. The caller must have found `part`
 * there, apart from its case.
 */
function caseFits(part: CompiledPart, form: CompiledForm, text: string, at: number): boolean {
  if (form.case === 'exact') return text.startsWith(part.text, at);
  return part.capitals.every((place) => isCapital(text[at + place]));
}

/** Kinds of characters that a word can begin with. */
const OF_WORDS = WORD | UNDERSCORE;
/** Kinds of characters that can follow in a word. */
const WITHIN_WORDS = OF_WORDS | MARK;

/**
 * Returns the offset at which the word around `at` ends, or `at` if no letter follows. Looks at most
 * `LONGEST_ENDING` units ahead.
 */
export function wordEnd(text: string, at: number): number {
  return runEnd(text, at, WITHIN_WORDS, LONGEST_ENDING);
}

/**
 * Languages of texts in which the endings of a language count. Words of other languages in Latin script can
 * end in the same letters. Turkish and Azerbaijani share their endings.
 */
const ENDINGS_COUNT_IN: Readonly<Record<string, readonly Language[]>> = {
  tr: ['tr', 'az'],
  az: ['az', 'tr'],
  de: ['de'],
};

function countsIn(ending: string, paradigm: string | undefined, language: Language | undefined): boolean {
  if (ending === '' || language === undefined || paradigm === undefined) return true;
  return ENDINGS_COUNT_IN[paradigm.slice(0, 2)]?.includes(language) ?? true;
}

/**
 * Returns the offset behind the mention of `form` that begins at `start`, or -1 if it does not stand there.
 */
function endOf(
  form: CompiledForm,
  searched: Searched,
  start: number,
  language: Language | undefined,
): number {
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
 * True if a mention in a text in `language` meets the conditions `only` and `accented` of its form. `written`
 * returns the mention as the text has it.
 */
function countsAs(
  written: () => string,
  { only, accented }: CompiledForm,
  language: Language | undefined,
): boolean {
  if (only === undefined && accented === undefined) return true;
  return (only !== undefined && only === language) || (accented === true && hasDiacritic(written()));
}

/** True if one of `words` stands directly before `at`, or if `words` is undefined. */
function standsAfter(words: readonly string[] | undefined, lower: string, at: number): boolean {
  if (words === undefined) return true;
  let end = at;
  while (end > 0 && BETWEEN.includes(lower.charAt(end - 1))) end--;
  const from = Math.max(0, at - LONGEST_WORD_BEFORE);
  return (
    end < at && end > from && words.includes(lower.slice(Math.max(from, runStart(lower, end, WORD)), end))
  );
}

interface Found {
  readonly end: number;
  readonly entry: number;
}

/** The beginning of a word in a text. */
interface WordPlace {
  readonly searched: Searched;
  readonly at: number;
  /** Length of the word, in UTF-16 units. */
  readonly wordLength: number;
  readonly language: Language | undefined;
}

/**
 * Returns the longest mention that begins at `place`. If several are as long, the one of the first lexicon
 * wins.
 */
function longestAt(sources: readonly MatcherSource[], place: WordPlace): Found | undefined {
  const { searched, at, wordLength, language } = place;
  let best: (Found & { readonly order: number; readonly offset: number }) | undefined;
  for (const { index, offset } of sources) {
    for (const form of index(searched.loose, at, wordLength, isCapital(searched.text[at]))) {
      const end = endOf(form, searched, at, language);
      const isFirst =
        best !== undefined && end === best.end && offset === best.offset && form.order < best.order;
      if (!(end > (best?.end ?? at) || isFirst) || !standsAfter(form.after, searched.lower, at)) continue;
      const written = () => searched.source.slice(searched.startOf(at), searched.endOf(end - 1));
      if (countsAs(written, form, language))
        best = { end, entry: offset + form.entry, order: form.order, offset };
    }
  }
  return best;
}

/**
 * Returns the bundled entry that a user's name hides at the same mention, or undefined. Its form must have no
 * conditions, and `isShadowable` must be true for it.
 */
function shadowedAt(
  sources: readonly MatcherSource[],
  { searched, at, wordLength, language }: WordPlace,
  end: number,
  isShadowable: (entry: number) => boolean,
): number | undefined {
  for (const { index, offset } of sources) {
    for (const form of index(searched.loose, at, wordLength, isCapital(searched.text[at]))) {
      const isPlain = form.after === undefined && form.only === undefined && form.accented === undefined;
      if (isPlain && isShadowable(offset + form.entry) && endOf(form, searched, at, language) === end)
        return offset + form.entry;
    }
  }
  return undefined;
}

/**
 * True for an entry that a user's name can shadow. It is bundled, its mentions are evidence, and its names
 * have only one sense.
 */
function isShadowable({ isFromUser, senses, strong, bearing }: LexiconEntry): boolean {
  return isFromUser !== true && senses === undefined && (strong || bearing !== undefined);
}

/**
 * Makes a matcher for several lexicons. `entries` has the entries of all of them. If forms of several
 * lexicons match the same text, the form of the first lexicon counts.
 */
export function matcherFor(sources: readonly MatcherSource[], entries: EntryList): Matcher {
  const canBeShadowed = (entry: number) => {
    const known = entries.at(entry);
    return known !== undefined && isShadowable(known);
  };

  function matchAt(place: WordPlace): (Found & Pick<Match, 'shadowed'>) | undefined {
    const found = longestAt(sources, place);
    if (found === undefined || entries.at(found.entry)?.isFromUser !== true) return found;
    return { ...found, shadowed: shadowedAt(sources, place, found.end, canBeShadowed) };
  }

  return {
    find(text, language, folded = fold(text)) {
      const searched = { ...folded, source: text };
      const matches: Match[] = [];
      for (let at = nextOf(folded.lower, 0, OF_WORDS); at < folded.lower.length; ) {
        const end = runEnd(folded.lower, at, OF_WORDS);
        const isHandle = folded.text[at - 1] === '@';
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
