/** Rule that recognises a brand: a place in Latin letters, in a text in another script. */
import type { Language } from '../../names/language.ts';
import { isCapitalised, type Word, wordAfter, wordBefore } from '../context.ts';
import type { FormInText, SenseRule } from '../sense-rule.ts';
import { TITLES } from '../words/persons.ts';
import { FUNCTION_WORDS, PUBLIC_HEADS } from '../words/small.ts';
import { PLACES } from './places.ts';

const IN_OTHER_SCRIPTS: ReadonlySet<Language> = new Set(['ru', 'hy', 'ka']);
const LATIN = /^[A-Za-zªº\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02B8\u1E00-\u1EFF]/u;

/**
 * True if `word` belongs to a brand: Latin with a capital, and not a title, a small word or a name in a
 * glossary.
 */
function isOfBrand(word: Word | undefined, { isNamed }: FormInText): boolean {
  if (word === undefined || !isCapitalised(word) || !LATIN.test(word.written)) return false;
  return (
    !FUNCTION_WORDS.has(word.folded) &&
    !TITLES.has(word.folded) &&
    !PUBLIC_HEADS.has(word.folded) &&
    !isNamed(word)
  );
}

/** Excludes a place in a brand: "კომპანია Ogilvy Caucasus". */
export const foreignBrand: SenseRule = {
  id: 'foreign-brand',
  excludes(found) {
    const { kind, text, start, end, language } = found;
    if (
      !PLACES.has(kind) ||
      language === undefined ||
      !IN_OTHER_SCRIPTS.has(language) ||
      !LATIN.test(text.slice(start, end))
    )
      return false;
    return isOfBrand(wordBefore(text, start), found) || isOfBrand(wordAfter(text, end), found);
  },
};
