/**
 * Russian. Nouns and adjectives decline in the number that the name has. The head noun declines with the
 * adjectives before it. Words behind it stay: "Министерство [иностранных дел Азербайджана]". Every word of a
 * person's name declines.
 *
 * Source: A. A. Zaliznyak, Grammatichesky slovar russkogo yazyka, 1977, types I to III and adjectives.
 */
import {
  byRules,
  type InflectedWord,
  type Inflection,
  type InflectionRule,
  isAbbreviation,
  isCommonNoun,
  type NameOwner,
} from './paradigm.ts';

const HARD = ['ого', 'ому', 'ым', 'ом'];

const paradigms = {
  'ru-m': ['', 'а', 'у', 'ом', 'е'],
  // Гейдарович: Гейдаровичем
  'ru-ч': ['', 'а', 'у', 'ем', 'е'],
  // Путин: Путиным, but Берлин: Берлином
  'ru-ов': ['', 'а', 'у', 'ым', 'е'],
  'ru-й': ['й', 'я', 'ю', 'ем', 'е'],
  'ru-ий': ['й', 'я', 'ю', 'ем', 'и'],
  'ru-ь': ['ь', 'я', 'ю', 'ем', 'ём', 'е'],
  'ru-ань': ['ь', 'и', 'ью'],
  'ru-а': ['а', 'ы', 'е', 'у', 'ой', 'ою'],
  'ru-ка': ['а', 'и', 'е', 'у', 'ой', 'ою'],
  'ru-ца': ['а', 'ы', 'е', 'у', 'ей', 'ею'],
  'ru-я': ['я', 'и', 'е', 'ю', 'ей', 'ею'],
  'ru-ия': ['я', 'и', 'ю', 'ей', 'ею'],
  'ru-о': ['о', 'а', 'у', 'ом', 'е'],
  'ru-е': ['е', 'я', 'ю', 'ем'],
  'ru-ие': ['е', 'я', 'ю', 'ем', 'и'],
  'ru-ы': ['ы', 'ов', 'ам', 'ами', 'ах'],
  'ru-цы': ['ы', 'ев', 'ам', 'ами', 'ах'],
  'ru-ии': ['и', 'й', 'ям', 'ями', 'ях'],
  'ru-и': ['и', 'ей', 'ям', 'ями', 'ях'],
  'ru-ния': ['я', 'й', 'ям', 'ями', 'ях'],
  'ru-adj-ый': ['ый', ...HARD],
  'ru-adj-ой': ['ой', ...HARD],
  'ru-adj-кий': ['ий', 'ого', 'ому', 'им', 'ом'],
  'ru-adj-ий': ['ий', 'его', 'ему', 'им', 'ем'],
  'ru-adj-ое': ['ое', ...HARD],
  'ru-adj-ая': ['ая', 'ой', 'ою', 'ую'],
  'ru-adj-яя': ['яя', 'ей', 'ею', 'юю'],
  'ru-adj-ые': ['ые', 'ых', 'ым', 'ыми'],
  'ru-adj-ие': ['ие', 'их', 'им', 'ими'],
  // 102-я, 102-й, 102-ю
  'ru-adj-я': ['я', 'й', 'ю'],
} as const;

const ADJECTIVES: readonly InflectionRule[] = [
  [/ый$/, 2, 'ru-adj-ый'],
  [/ой$/, 2, 'ru-adj-ой'],
  [/[гкх]ий$/, 2, 'ru-adj-кий'],
  [/ий$/, 2, 'ru-adj-ий'],
  [/ое$/, 2, 'ru-adj-ое'],
  [/ая$/, 2, 'ru-adj-ая'],
  [/яя$/, 2, 'ru-adj-яя'],
  [/ые$/, 2, 'ru-adj-ые'],
  [/[гкх]ие$/, 2, 'ru-adj-ие'],
  [/^я$/, 1, 'ru-adj-я'],
];

const NAMES: readonly InflectionRule[] = [
  [/ия$/, 1, 'ru-ия'],
  [/я$/, 1, 'ru-я'],
  [/[гкх]а$/, 1, 'ru-ка'],
  [/[жшчщц]а$/, 1, 'ru-ца'],
  [/а$/, 1, 'ru-а'],
  [/ий$/, 1, 'ru-ий'],
  [/й$/, 1, 'ru-й'],
  [/ань$/, 1, 'ru-ань'],
  [/ь$/, 1, 'ru-ь'],
  [/[жцчшщ]$/, 0, 'ru-ч'],
  [/[бвгдзклмнпрстфх]$/, 0, 'ru-m'],
];

const NOUNS: readonly InflectionRule[] = [
  ...NAMES,
  [/ие$/, 1, 'ru-ие'],
  [/ство$/, 1, 'ru-о'],
  [/е$/, 1, 'ru-е'],
  [/цы$/, 1, 'ru-цы'],
  [/ы$/, 1, 'ru-ы'],
];

/** Rules for common nouns, with plurals. Proper names with the same ends are singular ("Гюмри", "Индия"). */
const COMMON_NOUNS: readonly InflectionRule[] = [
  [/[нт]ия$/, 1, 'ru-ния'],
  [/ии$/, 1, 'ru-ии'],
  [/и$/, 1, 'ru-и'],
  ...NOUNS,
];

const SURNAMES: readonly InflectionRule[] = [
  [/[сц]кий$/, 2, 'ru-adj-кий'],
  [/(?:[оеё]в|[иы]н)$/, 0, 'ru-ов'],
  ...NAMES,
];

/**
 * Matches words that can stand before adjectives but do not decline ("критически важные", "армяно-", "102",
 * "Sputnik").
 */
const UNDECLINED = /(?:ски|но|ко)$|^\P{Script=Cyrillic}+$/u;

function noun(word: string): InflectedWord {
  return byRules(word, isCommonNoun(word) ? COMMON_NOUNS : NOUNS);
}

function inflect(words: readonly string[], { isPerson }: NameOwner): InflectedWord[] {
  if (isPerson)
    return words.map((word, index) => byRules(word, index === words.length - 1 ? SURNAMES : NAMES));
  const isLeading = (word: string, index: number) =>
    index < words.length - 1 && (UNDECLINED.test(word) || ADJECTIVES.some(([end]) => end.test(word)));
  const head = words.findIndex((word, index) => !isLeading(word, index));
  return words.map((word, index) => {
    if (index > head || UNDECLINED.test(word) || isAbbreviation(word)) return { stem: word };
    return index === head ? noun(word) : byRules(word, ADJECTIVES);
  });
}

/**
 * Inflection of Russian. Further stems are whole forms ("МИДа Азербайджана" of "МИД Азербайджана"), since the
 * word that inflects is seldom the last one.
 */
export const russian: Inflection = { paradigms, inflect, inflectStem: (stem) => ({ stem }) };
