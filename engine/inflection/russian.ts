/**
 * Russian: declension of nouns and adjectives in names (A. A. Zaliznyak, Grammatichesky slovar russkogo yazyka, 1977: types I to III
 * and adjectives; singular, and plural where the name is one).
 */
import { byRules, type Inflection, isAbbreviation, type Rule } from './paradigm.ts';

const paradigms = {
  'ru-m': ['', 'а', 'у', 'ом', 'ем', 'ым', 'е'],
  'ru-й': ['й', 'я', 'ю', 'ем', 'е'],
  'ru-ий': ['й', 'я', 'ю', 'ем', 'и'],
  'ru-ь': ['ь', 'я', 'ю', 'ем', 'ём', 'е', 'и', 'ью'],
  'ru-а': ['а', 'ы', 'и', 'е', 'у', 'ой', 'ою', 'ей'],
  'ru-я': ['я', 'и', 'е', 'ю', 'ей', 'ею'],
  'ru-ия': ['я', 'и', 'ю', 'ей', 'ею'],
  'ru-о': ['о', 'а', 'у', 'ом', 'е'],
  'ru-е': ['е', 'я', 'ю', 'ем'],
  'ru-ие': ['е', 'я', 'ю', 'ем', 'и'],
  'ru-ы': ['ы', '', 'ов', 'ам', 'ами', 'ах'],
  'ru-и': ['и', '', 'й', 'ов', 'ей', 'ям', 'ам', 'ями', 'ами', 'ях', 'ах'],
  'ru-adj': [
    ['ый', 'ий', 'ой', 'ого', 'его', 'ому', 'ему', 'ым', 'им', 'ом', 'ем'],
    ['ая', 'яя', 'ей', 'ую', 'юю', 'ою', 'ое', 'ее'],
    ['ые', 'ие', 'ых', 'их', 'ыми', 'ими'],
    ['ия', 'ию', 'ием', 'ии'], // Георгий
  ].flat(),
} as const;

const ADJECTIVES: readonly Rule[] = [[/(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/, 2, 'ru-adj']];

const NOUNS: readonly Rule[] = [
  [/ия$/, 1, 'ru-ия'],
  [/я$/, 1, 'ru-я'],
  [/а$/, 1, 'ru-а'],
  [/ие$/, 1, 'ru-ие'],
  [/ство$/, 1, 'ru-о'],
  [/е$/, 1, 'ru-е'],
  [/ий$/, 1, 'ru-ий'],
  [/й$/, 1, 'ru-й'],
  [/ь$/, 1, 'ru-ь'],
  [/ы$/, 1, 'ru-ы'],
  [/[бвгджзклмнпрстфхцчшщ]$/, 0, 'ru-m'],
];

const PLURAL: readonly Rule[] = [[/и$/, 1, 'ru-и']];

export const russian: Inflection = {
  paradigms,
  inflect(word, { isLast }) {
    if (isAbbreviation(word)) return { stem: word };
    const isCommonNoun = word === word.toLowerCase();
    return byRules(word, [...(isLast ? [] : ADJECTIVES), ...(isCommonNoun ? PLURAL : []), ...NOUNS]); // Гюмри has no plural
  },
  stemParadigm: 'ru-m',
};
