/**
 * Finds mentions: leftmost, then longest, whole words, in any script.
 *
 * The naive way tries every form at every place. Here only the starts of words are tried, and of the forms only those that begin with
 * the same few letters; a mention found, the search goes on behind it, so mentions do not overlap or nest.
 */
import { once } from '../once.ts';
import { type Folded, fold, hasDiacritic } from './fold.ts';
import { type CompiledForm, type CompiledPart, type FormIndex, indexForms, withSpaces } from './form-index.ts';
import type { Language } from './language.ts';
import { isLetterAt } from './letters.ts';
import type { Lexicon } from './lexicon.ts';

/** A mention: UTF-16 offsets into the text that was searched, end exclusive, and the index of the entry in the lexicon. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: number;
}

export interface Matcher {
  /** The mentions in `text`, in order. Endings of a language in Latin script count only where the text is in it, or its language is unknown. */
  find(text: string, language?: Language): Match[];
}

/** A folded text, and what comparing needs of it: `loose` is `lower` with a space for each hyphen. */
interface Searched extends Folded {
  readonly source: string;
  readonly loose: string;
}

const WORD = /[\p{L}\p{N}_]+/gu;
/** What goes on without a break, as far as any ending can. */
const WORD_REST = /[\p{L}\p{M}\p{N}_]{0,40}/uy;
const WORD_BEFORE = /([\p{L}\p{N}]+)[ '"“«„]+$/u;
const LONGEST_WORD_BEFORE = 24;

function isCapital(character: string | undefined): boolean {
  return character !== undefined && character !== character.toLowerCase();
}

function caseFits(part: CompiledPart, form: CompiledForm, text: string, at: number): boolean {
  if (form.case === 'exact') return text.startsWith(part.text, at);
  return part.capitals.every((place) => isCapital(text[at + place]) || !isLetterAt(text, at + place));
}

/** The offset behind the word that `at` is in or behind. */
function wordEnd(text: string, at: number): number {
  WORD_REST.lastIndex = at;
  return at + (WORD_REST.exec(text)?.[0].length ?? 0);
}

/** Languages in Latin script whose endings could stand at the end of another's words; Turkish and Azerbaijani share theirs. */
const ENDINGS_COUNT_IN: Readonly<Record<string, readonly Language[]>> = { tr: ['tr', 'az'], az: ['az', 'tr'], de: ['de'] };

function countsIn(ending: string, paradigm: string | undefined, language: Language | undefined): boolean {
  if (ending === '' || language === undefined || paradigm === undefined) return true;
  return ENDINGS_COUNT_IN[paradigm.slice(0, 2)]?.includes(language) ?? true;
}

/** The offset behind the mention of `form` that begins at `start`, or -1. */
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
  return wordEnd(searched.lower, at) === at ? at : -1;
}

/** True if `form` counts in a text in `language`, where it is `written` so. */
function countsAs(written: () => string, { only, accented }: CompiledForm, language: Language | undefined): boolean {
  if (only === undefined && accented === undefined) return true;
  return (only !== undefined && only === language) || (accented === true && hasDiacritic(written()));
}

function standsAfter(words: readonly string[] | undefined, lower: string, at: number): boolean {
  if (words === undefined) return true;
  const before = WORD_BEFORE.exec(lower.slice(Math.max(0, at - LONGEST_WORD_BEFORE), at))?.[1];
  return before !== undefined && words.includes(before);
}

/** Makes a matcher for `lexicon`. The index over the forms is built at the first search, since most pages need none. */
export function createMatcher(lexicon: Lexicon): Matcher {
  return matcherWith(once(() => indexForms(lexicon)));
}

/** Makes a matcher that looks forms up in the index that `indexOf` returns. */
export function matcherWith(indexOf: () => FormIndex): Matcher {
  function longestAt(searched: Searched, at: number, word: string, language: Language | undefined): { end: number; entry: number } | undefined {
    let best: { end: number; entry: number; order: number } | undefined;
    for (const form of indexOf()(searched.loose, at, word)) {
      const end = endOf(form, searched, at, language);
      const isBetter = best === undefined ? end > at : end > best.end || (end === best.end && form.order < best.order);
      if (!isBetter || !standsAfter(form.after, searched.lower, at)) continue;
      const written = () => searched.source.slice(searched.startOf(at), searched.endOf(end - 1));
      if (countsAs(written, form, language)) best = { end, entry: form.entry, order: form.order };
    }
    return best;
  }

  return {
    find(text, language) {
      const folded = fold(text);
      const searched = { ...folded, source: text, loose: withSpaces(folded.lower) };
      const matches: Match[] = [];
      const words = new RegExp(WORD);
      for (let word = words.exec(folded.lower); word !== null; word = words.exec(folded.lower)) {
        const at = word.index;
        if (folded.text[at - 1] === '@') continue; // a handle, not a name
        const found = longestAt(searched, at, word[0], language);
        if (found === undefined) continue;
        matches.push({ start: folded.startOf(at), end: folded.endOf(found.end - 1), entry: found.entry });
        words.lastIndex = found.end;
      }
      return matches;
    },
  };
}
