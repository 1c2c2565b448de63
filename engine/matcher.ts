/**
 * Finds mentions: leftmost, then longest, whole words, in any script.
 *
 * The naive way tries every form at every place. Here only the starts of words are tried, and of the forms only those that share
 * the first word, longest first; a mention found, the search goes on behind it, so mentions do not overlap or nest.
 */
import { type Folded, fold } from './fold.ts';
import type { Form, Lexicon } from './lexicon.ts';

/** A mention: UTF-16 offsets into the text that was searched, end exclusive, and the index of the entry in the lexicon. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: number;
}

export interface Matcher {
  /** The mentions in `text`, in order. */
  find(text: string): Match[];
}

interface CompiledForm extends Form {
  readonly lower: string;
}

const WORD = /[\p{L}\p{N}_]+/gu;
const FIRST_WORD = /[\p{L}\p{N}_]+/u;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;
const WORD_BEFORE = /([\p{L}\p{N}]+)[ '"“«„]+$/u;
const LONGEST_WORD_BEFORE = 24;

function indexByFirstWord(forms: readonly Form[]): ReadonlyMap<string, readonly CompiledForm[]> {
  const index = new Map<string, CompiledForm[]>();
  for (const form of forms) {
    const lower = form.text.toLowerCase();
    const first = FIRST_WORD.exec(lower)?.[0];
    if (first === undefined || !lower.startsWith(first)) continue;
    const bucket = index.get(first);
    if (bucket === undefined) index.set(first, [{ ...form, lower }]);
    else bucket.push({ ...form, lower });
  }
  for (const bucket of index.values()) bucket.sort((a, b) => b.lower.length - a.lower.length);
  return index;
}

/** True if each word that begins with a capital in `form` does so in `text`, which is as long. */
function hasCapitals(text: string, form: string): boolean {
  for (const word of form.matchAll(WORD)) {
    const wanted = word[0][0] ?? '';
    const found = text[word.index] ?? '';
    if (wanted !== wanted.toLowerCase() && found === found.toLowerCase()) return false;
  }
  return true;
}

function caseFits(form: CompiledForm, text: string): boolean {
  return form.case === 'exact' ? text === form.text : hasCapitals(text, form.text);
}

function fits(form: CompiledForm, folded: Folded, at: number): boolean {
  const end = at + form.lower.length;
  if (!folded.lower.startsWith(form.lower, at)) return false;
  const next = folded.text.codePointAt(end);
  if (next !== undefined && WORD_CHARACTER.test(String.fromCodePoint(next))) return false;
  if (!caseFits(form, folded.text.slice(at, end))) return false;
  if (form.after === undefined) return true;
  const before = WORD_BEFORE.exec(folded.lower.slice(Math.max(0, at - LONGEST_WORD_BEFORE), at))?.[1];
  return before !== undefined && form.after.includes(before);
}

/** Makes a matcher for `lexicon`. The index over the forms is built at the first search, since most pages need none. */
export function createMatcher(lexicon: Lexicon): Matcher {
  let index: ReadonlyMap<string, readonly CompiledForm[]> | undefined;
  return {
    find(text) {
      index ??= indexByFirstWord(lexicon.forms);
      const folded = fold(text);
      const matches: Match[] = [];
      const words = new RegExp(WORD);
      for (let word = words.exec(folded.lower); word !== null; word = words.exec(folded.lower)) {
        const at = word.index;
        if (folded.text[at - 1] === '@') continue; // a handle, not a name
        const form = index.get(word[0])?.find((candidate) => fits(candidate, folded, at));
        if (form === undefined) continue;
        const end = at + form.lower.length;
        matches.push({ start: folded.startOf(at), end: folded.endOf(end - 1), entry: form.entry });
        words.lastIndex = end;
      }
      return matches;
    },
  };
}
