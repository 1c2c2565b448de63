/**
 * Turkish and Azerbaijani: chains of suffixes by vowel harmony, without an apostrophe (G. L. Lewis, Turkish Grammar, 2000, ch. 2 and 8;
 * Müasir Azərbaycan dili, vol. 2, 1980). With an apostrophe or a hyphen the suffix is outside the name, and nothing is to be known of
 * it; behind an abbreviation it always has one.
 */
import { type InflectedWord, type Inflection, isAbbreviation, joined, lastOnly } from './paradigm.ts';

/** The vowels of suffixes after a last vowel: of two (a, e or ə) and of four (ı, i, u, ü). */
const HARMONY: Readonly<Record<string, readonly [two: 'a' | 'e', four: string]>> = {
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

/** `possessive` is a vowel that may be the ending of a compound (dəhlizi: dəhlizinə), but also a plain one (Orta Asiya: Orta Asiyaya). */
type Final = 'vowel' | 'possessive' | 'voiced' | 'voiceless';

interface Suffixes {
  /** The vowel of the suffixes of two: Azerbaijani has "ə" where Turkish has "e". */
  readonly a: string;
  readonly i: string;
  readonly final: Final;
  readonly language: 'tr' | 'az';
}

function afterConsonant({ a, i, final, language }: Suffixes) {
  const d = final === 'voiceless' && language === 'tr' ? 't' : 'd';
  return { d, accusative: [i], dative: [a], locative: [`${d}${a}`], genitive: [`${i}n`], instrumental: [`l${a}`] };
}

function afterVowel({ a, i, final, language }: Suffixes) {
  const isPossessive = final === 'possessive';
  return {
    d: 'd',
    accusative: [...(language === 'az' || isPossessive ? [`n${i}`] : []), ...(language === 'tr' ? [`y${i}`] : [])],
    dative: [`y${a}`, ...(isPossessive ? [`n${a}`] : [])],
    locative: [`d${a}`, ...(isPossessive ? [`nd${a}`] : [])],
    genitive: [`n${i}n`],
    instrumental: [`yl${a}`, ...(language === 'az' ? [`l${a}`] : [])],
  };
}

/** Turkish "-ki" is the same after every vowel; in Azerbaijani it follows the harmony. */
function belongingTo(places: readonly string[], { a, language }: Suffixes): string[] {
  const isBack = language === 'az' && a === 'a';
  const ki = isBack ? 'kı' : 'ki';
  const plural = { az: isBack ? 'lar' : 'lər', tr: 'ler' }[language];
  return joined(joined(places, [ki]), ['', plural, isBack ? 'nı' : 'ni', isBack ? 'nın' : 'nin']);
}

function endingsFor(suffixes: Suffixes): string[] {
  const { a, i, final, language } = suffixes;
  const isVowel = final === 'vowel' || final === 'possessive';
  const { d, accusative, dative, locative, genitive, instrumental } = isVowel ? afterVowel(suffixes) : afterConsonant(suffixes);
  const ablative = joined(locative, ['n']);
  const is = a === 'a' ? 'dır' : 'dir';
  const copula = [`${d}${i}r`, ...joined([...locative, ...ablative], [is]), ...joined(genitive, [`d${i}r`])];
  const upTo = language === 'az' ? joined(dative, ['dək']) : [];
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

function keyOf({ a, i, final, language }: Suffixes): string {
  return `${language}-${a}${i}-${final}`;
}

function finalOf(lower: string, isCompound: boolean): Final {
  if (/[aıoueəiöü]$/.test(lower)) return isCompound ? 'possessive' : 'vowel';
  return /[fstkçşhp]$/.test(lower) ? 'voiceless' : 'voiced';
}

function suffixesOf(word: string, isCompound: boolean, language: 'tr' | 'az'): Suffixes | undefined {
  const lower = word.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase();
  const vowel = /[aıoueəiöü](?=[^aıoueəiöü]*$)/.exec(lower)?.[0];
  const harmony = vowel === undefined ? undefined : HARMONY[vowel];
  if (harmony === undefined) return undefined;
  const [two, i] = harmony;
  return { a: two === 'e' && language === 'az' ? 'ə' : two, i, final: finalOf(lower, isCompound), language };
}

function turkic(language: 'tr' | 'az'): Inflection {
  const a = language === 'az' ? 'ə' : 'e';
  const vowels = [['a', 'ı'] as const, ['a', 'u'] as const, [a, 'i'] as const, [a, 'ü'] as const];
  const all = (['vowel', 'possessive', 'voiced', 'voiceless'] as const).flatMap((final) =>
    vowels.map(([two, four]) => ({ a: two, i: four, final, language })),
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
