/**
 * The language of a block of text: by its script where that tells, else by letters and by the small words that every sentence has;
 * what the page declares decides where the text does not. Only languages that the engine knows something of are told apart.
 */

import { kindAt, LETTER } from './characters.ts';

/** BCP 47 primary subtags. */
export type Language = 'en' | 'fr' | 'de' | 'ru' | 'hy' | 'az' | 'tr' | 'ka';

const SCRIPTS = ['hy', 'ka', 'ru'] as const satisfies readonly Language[];

/** Returns the language that the script of a letter tells of. */
function scriptOf(unit: number): (typeof SCRIPTS)[number] | undefined {
  if (unit >= 0x400 && unit <= 0x52f) return 'ru';
  if (unit >= 0x531 && unit <= 0x58f) return 'hy';
  return (unit >= 0x10a0 && unit <= 0x10ff) || (unit >= 0x1c90 && unit <= 0x1cbf) ? 'ka' : undefined;
}

/** Small words that stand in most sentences of one language and hardly in the others. */
const SMALL_WORDS = {
  en: 'the of and to was that with from has have by for his were this which said',
  fr: 'le les des un une est dans du qui pour sur avec au aux par ses ont cette',
  de: 'der die das und ist von den mit dem ein eine nicht zu sich auf im auch wurde',
  az: 'və ilə bu üçün edib olub deyib ki daha kimi da də olan edir etdi görə ildə',
  tr: 've ile bu için bir olarak da de olan dedi etti sonra ise gibi kadar daha',
} as const satisfies Partial<Record<Language, string>>;
type WithSmallWords = keyof typeof SMALL_WORDS;

/** The languages in whose lists each small word stands. */
function languagesByWord(languages: readonly WithSmallWords[]): ReadonlyMap<string, readonly WithSmallWords[]> {
  const all = new Map<string, WithSmallWords[]>();
  for (const language of languages) for (const word of SMALL_WORDS[language].split(' ')) all.set(word, [...(all.get(word) ?? []), language]);
  return all;
}

/** Words of plain letters: in these languages a letter with a diacritic parts words as far as the lists are concerned ("l'été"). */
const PLAIN_WORDS = languagesByWord(['en', 'fr', 'de']);
const WORDS = languagesByWord(['az', 'tr']);

/** French articles before a vowel. */
const ELIDED = 'ldn';
const APOSTROPHES = "'’";

/**
 * Letters that one of them has and the others lack, the points that each gives, and the share of a text's letters from which they count:
 * foreign names bring a few into any text ("Neftçi, Qarabağ and Zirə qualified").
 */
const OWN_LETTERS: readonly (readonly [language: WithSmallWords, letters: string, points: number, leastShare: number])[] = [
  ['az', 'əƏ', 2, 0.05],
  ['de', 'ßäÄ', 1, 0.01],
  ['fr', 'éèêàâûœÉÈÊÀÂÛŒ', 1, 0.02],
  ['tr', 'ğışĞİŞ', 1, 0.04],
];
const MOST_OWN_LETTERS = 3;
const LANGUAGE_OF_LETTER: ReadonlyMap<number, WithSmallWords> = new Map(
  OWN_LETTERS.flatMap(([language, letters]) => Array.from(letters, (letter) => [letter.charCodeAt(0), language] as const)),
);

/** The text is looked at up to here. */
const LONGEST = 600;

function isSecondOfPair(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Counts of what stands in a text. */
interface Counts {
  letters: number;
  readonly scripts: Record<(typeof SCRIPTS)[number], number>;
  readonly ownLetters: Record<WithSmallWords, number>;
  readonly smallWords: Record<WithSmallWords, number>;
}

function countPlainWord(sample: string, start: number, end: number, { smallWords }: Counts): void {
  const word = sample.slice(start, end).toLowerCase();
  for (const language of PLAIN_WORDS.get(word) ?? []) smallWords[language]++;
  if (end === start + 1 && ELIDED.includes(word) && end < sample.length && APOSTROPHES.includes(sample.charAt(end))) smallWords.fr++;
}

function countWord(sample: string, start: number, end: number, { smallWords }: Counts): void {
  for (const language of WORDS.get(sample.slice(start, end).toLowerCase()) ?? []) smallWords[language]++;
}

/** Counts in one pass; a function for each count would take most of what recognising a language costs. */
function count(sample: string): Counts {
  const none = { en: 0, fr: 0, de: 0, az: 0, tr: 0 };
  const counts: Counts = { letters: 0, scripts: { hy: 0, ka: 0, ru: 0 }, ownLetters: { ...none }, smallWords: { ...none } };
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

/** Returns the language of a tag, if it is one that the engine knows. */
export function knownLanguage(tag: string | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split('-')[0];
  return (['en', 'fr', 'de', 'ru', 'hy', 'az', 'tr', 'ka'] as const).find((language) => language === primary);
}

/**
 * The language of `text`, or undefined where it is none of those known.
 * @param declared the tag that the page gives for it; one of a known language counts unless the text speaks clearly against it.
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
