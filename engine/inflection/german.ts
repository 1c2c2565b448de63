/**
 * German: the genitive of names and nouns, and the endings of adjectives inside names, strong and weak (Duden, Die Grammatik, 9th ed.
 * 2016, §§ 308 and 492).
 */
import { byRules, type InflectedWord, type Inflection, isAbbreviation, isCommonNoun, type NameOf, type Rule } from './paradigm.ts';

const paradigms = {
  // Russlands
  'de-s': ['', 's'],
  // des Schwarzen Meeres, des Mittleren Korridors
  'de-es': ['', 's', 'es'],
  // mit den Rohstoffen; Exklaven
  'de-n': ['', 'n'],
  'de-adj': ['e', 'er', 'es', 'en', 'em'],
} as const;

const ADJECTIVES: readonly Rule[] = [
  [/(?:er|es|en)$/, 2, 'de-adj'],
  [/e$/, 1, 'de-adj'],
];

/** Feminine nouns have no genitive of their own; nor has what ends in a sibilant. */
const NOUNS: readonly Rule[] = [
  [/(?:ion|ei|ine|ute|nze|ade|[sxzß])$/, 0, ''],
  [/(?:ave|ffe)$/, 0, 'de-n'],
  [/(?:meer|krieg|trag)$/, 0, 'de-es'],
  [/\p{L}$/u, 0, 'de-s'],
];

/** Plural nouns, behind an adjective of the plural: "Vereinigte Staaten", "seltene Erden". */
const PLURAL = /(?:taaten|nktionen|rden|truppen)$/;

function noun(word: string): InflectedWord {
  if (isAbbreviation(word) || PLURAL.test(word)) return { stem: word };
  const { stem, paradigm } = byRules(word, NOUNS);
  return paradigm === '' || paradigm === undefined ? { stem } : { stem, paradigm };
}

function inflect(words: readonly string[], { isPerson }: NameOf): InflectedWord[] {
  const last = words.length - 1;
  if (isPerson) return words.map((word, index) => (index === last ? noun(word) : { stem: word }));
  // What stands before a small word ("Staaten von Amerika", "Parade zum Tag") is the noun that the name is about.
  const small = words.findIndex((word, index) => index > 0 && isCommonNoun(word) && !/(?:e|er|es|en)$/.test(word));
  const head = small > 0 ? small - 1 : last;
  return words.map((word, index) => {
    if (index > head) return { stem: word };
    return index === head ? noun(word) : byRules(word, ADJECTIVES);
  });
}

export const german: Inflection = { paradigms, inflect, inflectStem: (stem) => ({ stem }) };
