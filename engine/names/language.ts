/**
 * Recognises the language of a block of text. The script decides if only one language uses it. Otherwise
 * letters and the small words of every sentence decide. If they do not, the language that the page declares
 * counts.
 */

import { kindAt, LETTER } from './characters.ts';

/** A language that the engine knows, as a BCP 47 primary subtag. */
export type Language = 'en' | 'fr' | 'de' | 'ru' | 'hy' | 'az' | 'tr' | 'ka';

/** Languages that the engine recognises by their script. */
const SCRIPTS = ['hy', 'ka', 'ru'] as const satisfies readonly Language[];

/** Returns the language that has the script of a letter, or undefined for Latin and unknown scripts. */
function scriptOf(unit: number): (typeof SCRIPTS)[number] | undefined {
  if (unit >= 0x400 && unit <= 0x52f) return 'ru';
  if (unit >= 0x531 && unit <= 0x58f) return 'hy';
  return (unit >= 0x10a0 && unit <= 0x10ff) || (unit >= 0x1c90 && unit <= 0x1cbf) ? 'ka' : undefined;
}

/** Small words that most sentences of one language have, and few sentences of the others. */
const SMALL_WORDS = {
  en: 'the of and to was that with from has have by for his were this which said',
  fr: 'le les des un une est dans du qui pour sur avec au aux par ses ont cette',
  de: 'der die das und ist von den mit dem ein eine nicht zu sich auf im auch wurde',
  az: 'və ilə bu üçün edib olub deyib ki daha kimi da də olan edir etdi görə ildə',
  tr: 've ile bu için bir olarak da de olan dedi etti sonra ise gibi kadar daha',
} as const satisfies Partial<Record<Language, string>>;
type WithSmallWords = keyof typeof SMALL_WORDS;

/** Returns the languages that have each small word in their list. */
function languagesByWord(
  languages: readonly WithSmallWords[],
): ReadonlyMap<string, readonly WithSmallWords[]> {
  const all = new Map<string, WithSmallWords[]>();
  for (const language of languages)
    for (const word of SMALL_WORDS[language].split(' ')) all.set(word, [...(all.get(word) ?? []), language]);
  return all;
}

/**
 * Languages of each small word that has only ASCII letters. The words of a text are counted as runs of ASCII
 * letters, so a letter with a diacritic ends a word.
 */
const PLAIN_WORDS = languagesByWord(['en', 'fr', 'de']);
/** Languages of each small word of languages whose small words also have other letters. */
const WORDS = languagesByWord(['az', 'tr']);

/** French articles and "de" before a vowel, without their apostrophe. */
const ELIDED = 'ldn';
const APOSTROPHES = "'’";

/**
 * Letters that only one language has, and the points that each letter found gives to this language. The
 * letters count only if they are at least `leastShare` of all letters, since foreign names bring a few into
 * any text ("Neftçi, Qarabağ and Zirə qualified").
 */
const OWN_LETTERS: readonly (readonly [
  language: WithSmallWords,
  letters: string,
  points: number,
  leastShare: number,
])[] = [
  ['az', 'əƏ', 2, 0.05],
  ['de', 'ßäÄ', 1, 0.01],
  ['fr', 'éèêàâûœÉÈÊÀÂÛŒ', 1, 0.02],
  ['tr', 'ğışĞİŞ', 1, 0.04],
];
/** Largest number of letters of `OWN_LETTERS` in a text that give points to a language. */
const MOST_OWN_LETTERS = 3;
const LANGUAGE_OF_LETTER: ReadonlyMap<number, WithSmallWords> = new Map(
  OWN_LETTERS.flatMap(([language, letters]) =>
    Array.from(letters, (letter) => [letter.charCodeAt(0), language] as const),
  ),
);

/** Length of the beginning of a text that is looked at, in UTF-16 units. */
const LONGEST = 600;

function isSecondOfPair(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Numbers of letters and words in a text that tell of its language. */
interface Counts {
  letters: number;
  readonly scripts: Record<(typeof SCRIPTS)[number], number>;
  readonly ownLetters: Record<WithSmallWords, number>;
  readonly smallWords: Record<WithSmallWords, number>;
}

function countPlainWord(sample: string, start: number, end: number, { smallWords }: Counts): void {
  const word = sample.slice(start, end).toLowerCase();
  for (const language of PLAIN_WORDS.get(word) ?? []) smallWords[language]++;
  if (
    end === start + 1 &&
    ELIDED.includes(word) &&
    end < sample.length &&
    APOSTROPHES.includes(sample.charAt(end))
  )
    smallWords.fr++;
}

function countWord(sample: string, start: number, end: number, { smallWords }: Counts): void {
  for (const language of WORDS.get(sample.slice(start, end).toLowerCase()) ?? []) smallWords[language]++;
}

/** Counts everything in one pass. Separate passes would take most of the time of `languageOf`. */
function count(sample: string): Counts {
  const none = { en: 0, fr: 0, de: 0, az: 0, tr: 0 };
  const counts: Counts = {
    letters: 0,
    scripts: { hy: 0, ka: 0, ru: 0 },
    ownLetters: { ...none },
    smallWords: { ...none },
  };
  let plainStart = -1;
  let wordStart = -1;
  for (let at = 0; at <= sample.length; at++) {
    const unit = sample.charCodeAt(at); // NaN behind the end
    const kind = kindAt(sample, at);
    if (unit < 0x80 && kind !== 0) {
      if (plainStart < 0) plainStart = at;
    } else if (plainStart >= 0) {
      countPlainWord(sample, plainStart, at, counts);
      plainStart = -1;
    }
    if (kind === LETTER) {
      if (!isSecondOfPair(unit)) counts.letters++;
      if (wordStart < 0) wordStart = at;
    } else if (wordStart >= 0) {
      countWord(sample, wordStart, at, counts);
      wordStart = -1;
    }
    if (!(unit >= 0x80)) continue;
    const script = scriptOf(unit);
    if (script !== undefined) counts.scripts[script]++;
    const language = LANGUAGE_OF_LETTER.get(unit);
    if (language !== undefined) counts.ownLetters[language]++;
  }
  return counts;
}

/** Returns the language of a BCP 47 tag, or undefined if the engine does not know it. */
export function knownLanguage(tag: string | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split('-')[0];
  return (['en', 'fr', 'de', 'ru', 'hy', 'az', 'tr', 'ka'] as const).find((language) => language === primary);
}

/**
 * Returns the language of `text`, or undefined if it is unknown.
 * @param declared BCP 47 tag that the page gives for the text. It decides unless the text is clearly in a
 * known language.
 */
export function languageOf(text: string, declared?: string): Language | undefined {
  const { letters, scripts, ownLetters, smallWords: scores } = count(text.slice(0, LONGEST));
  const byScript = SCRIPTS.find((language) => scripts[language] > letters / 3);
  if (byScript !== undefined) return byScript;
  for (const [language, , points, leastShare] of OWN_LETTERS) {
    const found = ownLetters[language];
    if (found >= letters * leastShare) scores[language] += Math.min(MOST_OWN_LETTERS, found) * points;
  }
  const languages = ['en', 'fr', 'de', 'az', 'tr'] as const;
  const [best = 'en', second = 'en'] = [...languages].sort((a, b) => scores[b] - scores[a]);
  const isClear = scores[best] >= 2 && scores[best] > scores[second] * 1.5;
  if (isClear) return best;
  if (declared !== undefined && declared !== '') return knownLanguage(declared);
  return scores[best] > scores[second] ? best : undefined;
}
