/** The rule by which a place in Latin letters, in a text of another script, is seen to be part of a brand. */
import type { Language } from '../../names/language.ts';
import type { Candidate, Rule } from '../candidate.ts';
import { isCapitalised, type Word, wordAfter, wordBefore } from '../context.ts';
import { TITLES } from '../words/persons.ts';
import { FUNCTION_WORDS, PUBLIC_HEADS } from '../words/small.ts';
import { PLACES } from './places.ts';

const IN_OTHER_SCRIPTS: ReadonlySet<Language> = new Set(['ru', 'hy', 'ka']);
const LATIN = /^[A-Za-zªº\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02B8\u1E00-\u1EFF]/u;

/** True if `word` continues the name: capitalised Latin, no title, no small word, no name of another entry. */
function isOfBrand(word: Word | undefined, { isNamed }: Candidate): boolean {
  if (word === undefined || !isCapitalised(word) || !LATIN.test(word.written)) return false;
  return !FUNCTION_WORDS.has(word.folded) && !TITLES.has(word.folded) && !PUBLIC_HEADS.has(word.folded) && !isNamed(word);
}

/** "კომპანია Ogilvy Caucasus". */
export const foreignBrand: Rule = {
  id: 'foreign-brand',
  excludes(candidate) {
    const { kind, text, start, end, language } = candidate;
    if (!PLACES.has(kind) || language === undefined || !IN_OTHER_SCRIPTS.has(language) || !LATIN.test(text.slice(start, end))) return false;
    return isOfBrand(wordBefore(text, start), candidate) || isOfBrand(wordAfter(text, end), candidate);
  },
};
