/**
 * Russian: declension of nouns and adjectives in names, in the number of the name (A. A. Zaliznyak, Grammatichesky slovar russkogo
 * yazyka, 1977: types I to III and adjectives). The noun that a name is about declines with its adjectives; what depends on it stays:
 * "Министерство [иностранных дел Азербайджана]". Of a person's name every word declines.
 */
import { byRules, type InflectedWord, type Inflection, isAbbreviation, isCommonNoun, type NameOf, type Rule } from './paradigm.ts';

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

const ADJECTIVES: readonly Rule[] = [
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

const NAMES: readonly Rule[] = [
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

const NOUNS: readonly Rule[] = [...NAMES, [/ие$/, 1, 'ru-ие'], [/ство$/, 1, 'ru-о'], [/е$/, 1, 'ru-е'], [/цы$/, 1, 'ru-цы'], [/ы$/, 1, 'ru-ы']];

/** Plurals of common nouns; as proper names "Гюмри" and "Индия" are singular. */
const COMMON_NOUNS: readonly Rule[] = [[/[нт]ия$/, 1, 'ru-ния'], [/ии$/, 1, 'ru-ии'], [/и$/, 1, 'ru-и'], ...NOUNS];

const SURNAMES: readonly Rule[] = [[/[сц]кий$/, 2, 'ru-adj-кий'], [/(?:[оеё]в|[иы]н)$/, 0, 'ru-ов'], ...NAMES];

/** What stands before adjectives and does not decline: "критически важные", "армяно-азербайджанская", "102", "Sputnik". */
const UNDECLINED = /(?:ски|но|ко)$|^\P{Script=Cyrillic}+$/u;

function noun(word: string): InflectedWord {
  return byRules(word, isCommonNoun(word) ? COMMON_NOUNS : NOUNS);
}

function inflect(words: readonly string[], { isPerson }: NameOf): InflectedWord[] {
  if (isPerson) return words.map((word, index) => byRules(word, index === words.length - 1 ? SURNAMES : NAMES));
  const isLeading = (word: string, index: number) =>
    index < words.length - 1 && (UNDECLINED.test(word) || ADJECTIVES.some(([end]) => end.test(word)));
  const head = words.findIndex((word, index) => !isLeading(word, index));
  return words.map((word, index) => {
    if (index > head || UNDECLINED.test(word) || isAbbreviation(word)) return { stem: word };
    return index === head ? noun(word) : byRules(word, ADJECTIVES);
  });
}

/** Further stems are whole forms (МИД Азербайджана: МИДа Азербайджана), since what inflects in them is seldom the last word. */
export const russian: Inflection = { paradigms, inflect, inflectStem: (stem) => ({ stem }) };
