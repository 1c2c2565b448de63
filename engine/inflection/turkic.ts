/**
 * Turkish and Azerbaijani: chains of suffixes by vowel harmony, without an apostrophe (G. L. Lewis, Turkish Grammar, 2000, ch. 2 and 8;
 * Müasir Azərbaycan dili, vol. 2, 1980). With an apostrophe or a hyphen the suffix is outside the name, and nothing is to be known of it.
 */
import type { Inflection, InflectedWord } from './paradigm.ts';

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

type Final = 'vowel' | 'voiced' | 'voiceless';

interface Suffixes {
  /** The vowel of the suffixes of two: Azerbaijani has "ə" where Turkish has "e". */
  readonly a: string;
  readonly i: string;
  readonly final: Final;
  readonly language: 'tr' | 'az';
}

function endingsFor({ a, i, final, language }: Suffixes): string[] {
  const isVowel = final === 'vowel';
  const d = final === 'voiceless' && language === 'tr' ? 't' : 'd';
  // What ends in a vowel may be a name (Bakı: Bakıya, Bakıda) or a possessive (dəhlizi: dəhlizinə, dəhlizində).
  const buffers = isVowel ? ['n', ...(language === 'tr' ? ['y'] : [])] : [''];
  const accusative = buffers.map((buffer) => buffer + i);
  const dative = isVowel ? [`y${a}`, `n${a}`] : [a];
  const locative = isVowel ? [`d${a}`, `nd${a}`] : [`${d}${a}`];
  const genitive = [isVowel ? `n${i}n` : `${i}n`];
  const instrumental = language === 'tr' ? [isVowel ? `yl${a}` : `l${a}`] : [isVowel ? `yla` : '', `l${a}`].filter(Boolean);
  const cases = [...accusative, ...dative, ...locative, ...locative.map((place) => `${place}n`), ...genitive, ...instrumental];
  const which = [...locative, ...genitive].map((place) => `${place}ki`);
  const which2 = which.flatMap((word) => [`${word}l${a}r`, `${word}n${i === 'ı' || i === 'u' ? 'ı' : 'i'}`]);
  const copula = [`${d}${i}r`, ...locative.map((place) => `${place}d${a === 'a' ? 'ı' : 'i'}r`), ...genitive.map((owner) => `${owner}d${i}r`)];
  return ['', ...cases, ...which, ...which2, ...copula];
}

function keyOf({ a, i, final, language }: Suffixes): string {
  return `${language}-${a}${i}-${final}`;
}

function suffixesOf(word: string, language: 'tr' | 'az'): Suffixes | undefined {
  const lower = word.replaceAll('İ', 'i').replaceAll('I', 'ı').toLowerCase();
  const vowel = /[aıoueəiöü](?=[^aıoueəiöü]*$)/.exec(lower)?.[0];
  const harmony = vowel === undefined ? undefined : HARMONY[vowel];
  if (harmony === undefined) return undefined;
  const [two, i] = harmony;
  const final: Final = /[aıoueəiöü]$/.test(lower) ? 'vowel' : /[fstkçşhp]$/.test(lower) ? 'voiceless' : 'voiced';
  return { a: two === 'a' ? 'a' : language === 'az' ? 'ə' : 'e', i, final, language };
}

function turkic(language: 'tr' | 'az'): Inflection {
  const a = language === 'az' ? 'ə' : 'e';
  const all = (['vowel', 'voiced', 'voiceless'] as const).flatMap((final) =>
    [['a', 'ı'] as const, ['a', 'u'] as const, [a, 'i'] as const, [a, 'ü'] as const].map(([two, four]) => ({ a: two, i: four, final, language })),
  );
  return {
    paradigms: Object.fromEntries(all.map((suffixes) => [keyOf(suffixes), endingsFor(suffixes)])),
    inflect(word, { isLast }): InflectedWord {
      const suffixes = isLast ? suffixesOf(word, language) : undefined;
      return suffixes === undefined ? { stem: word } : { stem: word, paradigm: keyOf(suffixes) };
    },
    stemParadigm: keyOf({ a, i: 'i', final: 'voiced', language }),
  };
}

export const turkish = turkic('tr');
export const azerbaijani = turkic('az');
