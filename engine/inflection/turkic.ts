/**
 * Turkish and Azerbaijani. Names take chains of suffixes that follow vowel harmony. A suffix behind an
 * apostrophe or a hyphen is not part of the name, so only other suffixes are listed. Abbreviations have no
 * suffixes, since theirs always follow an apostrophe or a hyphen.
 *
 * Sources: G. L. Lewis, Turkish Grammar, 2000, ch. 2 and 8; Müasir Azərbaycan dili, vol. 2, 1980.
 */
import { combined, type InflectedWord, type Inflection, isAbbreviation, lastOnly } from './paradigm.ts';

/**
 * Vowels of suffixes by the last vowel of a word. `low` is for suffixes with a or e, `high` for those with ı,
 * i, u or ü.
 */
const HARMONY: Readonly<Record<string, readonly [low: 'a' | 'e', high: string]>> = {
  a: ['a', 'ı'],
  ı: ['a', 'ı'],
  o: ['a', 'u'],
  u: ['a', 'u'],
  e: ['e', 'i'],
  ə: ['e', 'i'],
  i: ['e', 'i'],
  ö: ['e', 'ü'],
  ü: ['e', 'ü'],
};

/**
 * Sound at the end of a word. `possessive` is the final vowel of a compound. This vowel may be a possessive
 * ending ("dəhlizi", dative "dəhlizinə") or belong to the word ("Orta Asiya", dative "Orta Asiyaya"), so both
 * sets of suffixes count.
 */
type FinalSound = 'vowel' | 'possessive' | 'voiced' | 'voiceless';

/** Everything that the suffixes of a word depend on. */
interface SuffixPattern {
  /** Low vowel of the suffixes. Azerbaijani has "ə" where Turkish has "e". */
  readonly a: string;
  /** High vowel of the suffixes. */
  readonly i: string;
  readonly final: FinalSound;
  readonly language: 'tr' | 'az';
}

function suffixesAfterConsonant({ a, i, final, language }: SuffixPattern) {
  const d = final === 'voiceless' && language === 'tr' ? 't' : 'd';
  return {
    d,
    accusative: [i],
    dative: [a],
    locative: [`${d}${a}`],
    genitive: [`${i}n`],
    instrumental: [`l${a}`],
  };
}

function suffixesAfterVowel({ a, i, final, language }: SuffixPattern) {
  const isPossessive = final === 'possessive';
  return {
    d: 'd',
    accusative: [
      ...(language === 'az' || isPossessive ? [`n${i}`] : []),
      ...(language === 'tr' ? [`y${i}`] : []),
    ],
    dative: [`y${a}`, ...(isPossessive ? [`n${a}`] : [])],
    locative: [`d${a}`, ...(isPossessive ? [`nd${a}`] : [])],
    genitive: [`n${i}n`],
    instrumental: [`yl${a}`, ...(language === 'az' ? [`l${a}`] : [])],
  };
}

/** Adds "-ki" ("the one in") to endings. In Azerbaijani it follows vowel harmony, in Turkish it does not. */
function belongingTo(places: readonly string[], { a, language }: SuffixPattern): string[] {
  const isBack = language === 'az' && a === 'a';
  const ki = isBack ? 'kı' : 'ki';
  const plural = { az: isBack ? 'lar' : 'lər', tr: 'ler' }[language];
  return combined(combined(places, [ki]), ['', plural, isBack ? 'nı' : 'ni', isBack ? 'nın' : 'nin']);
}

function endingsFor(suffixes: SuffixPattern): string[] {
  const { a, i, final, language } = suffixes;
  const isVowel = final === 'vowel' || final === 'possessive';
  const { d, accusative, dative, locative, genitive, instrumental } = isVowel
    ? suffixesAfterVowel(suffixes)
    : suffixesAfterConsonant(suffixes);
  const ablative = combined(locative, ['n']);
  const is = a === 'a' ? 'dır' : 'dir';
  const copula = [
    `${d}${i}r`,
    ...combined([...locative, ...ablative], [is]),
    ...combined(genitive, [`d${i}r`]),
  ];
  const upTo = language === 'az' ? combined(dative, ['dək']) : [];
  return [
    '',
    ...accusative,
    ...dative,
    ...locative,
    ...ablative,
    ...genitive,
    ...instrumental,
    ...belongingTo([...locative, ...genitive], suffixes),
    ...copula,
    ...upTo,
  ];
}

function keyOf({ a, i, final, language }: SuffixPattern): string {
  return `${language}-${a}${i}-${final}`;
}

function finalOf(lower: string, isCompound: boolean): FinalSound {
  if (/[aıoueəiöü]$/.test(lower)) return isCompound ? 'possessive' : 'vowel';
  return /[fstkçşhp]$/.test(lower) ? 'voiceless' : 'voiced';
}

function suffixesOf(word: string, isCompound: boolean, language: 'tr' | 'az'): SuffixPattern | undefined {
  const lower = word.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase();
  const vowel = /[aıoueəiöü](?=[^aıoueəiöü]*$)/.exec(lower)?.[0];
  const harmony = vowel === undefined ? undefined : HARMONY[vowel];
  if (harmony === undefined) return undefined;
  const [low, i] = harmony;
  return { a: low === 'e' && language === 'az' ? 'ə' : low, i, final: finalOf(lower, isCompound), language };
}

function turkic(language: 'tr' | 'az'): Inflection {
  const a = language === 'az' ? 'ə' : 'e';
  const vowels = [['a', 'ı'] as const, ['a', 'u'] as const, [a, 'i'] as const, [a, 'ü'] as const];
  const all = (['vowel', 'possessive', 'voiced', 'voiceless'] as const).flatMap((final) =>
    vowels.map(([low, high]) => ({ a: low, i: high, final, language })),
  );
  const inflectWord = (word: string, words: readonly string[]): InflectedWord => {
    const suffixes = isAbbreviation(word) ? undefined : suffixesOf(word, words.length > 1, language);
    return suffixes === undefined ? { stem: word } : { stem: word, paradigm: keyOf(suffixes) };
  };
  return {
    paradigms: Object.fromEntries(all.map((suffixes) => [keyOf(suffixes), endingsFor(suffixes)])),
    inflect: lastOnly(inflectWord),
    inflectStem: (stem) => inflectWord(stem, [stem]),
  };
}

export const turkish = turkic('tr');
export const azerbaijani = turkic('az');
