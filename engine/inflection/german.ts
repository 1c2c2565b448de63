/**
 * German. Names and nouns have a genitive, and adjectives inside names have strong and weak endings.
 *
 * Source: Duden, Die Grammatik, 9th ed., 2016, §§ 308 and 492.
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

const paradigms = {
  // Russlands
  'de-s': ['', 's'],
  // des Schwarzen Meeres, des Mittleren Korridors
  'de-es': ['', 's', 'es'],
  // mit den Rohstoffen; Exklaven
  'de-n': ['', 'n'],
  'de-adj': ['e', 'er', 'es', 'en', 'em'],
} as const;

const ADJECTIVES: readonly InflectionRule[] = [
  [/(?:er|es|en)$/, 2, 'de-adj'],
  [/e$/, 1, 'de-adj'],
];

/** Rules for nouns. Feminine nouns and words that end in a sibilant have no genitive ending. */
const NOUNS: readonly InflectionRule[] = [
  [/(?:ion|ei|ine|ute|nze|ade|[sxzß])$/, 0, ''],
  [/(?:ave|ffe)$/, 0, 'de-n'],
  [/(?:meer|krieg|trag)$/, 0, 'de-es'],
  [/\p{L}$/u, 0, 'de-s'],
];

/** Matches plural nouns, which have no further endings: "Vereinigte Staaten", "seltene Erden". */
const PLURAL = /(?:taaten|nktionen|rden|truppen)$/;

function noun(word: string): InflectedWord {
  if (isAbbreviation(word) || PLURAL.test(word)) return { stem: word };
  const { stem, paradigm } = byRules(word, NOUNS);
  return paradigm === '' || paradigm === undefined ? { stem } : { stem, paradigm };
}

function inflect(words: readonly string[], { isPerson }: NameOwner): InflectedWord[] {
  const last = words.length - 1;
  if (isPerson) return words.map((word, index) => (index === last ? noun(word) : { stem: word }));
  // The head noun stands before a small word ("Staaten von Amerika", "Parade zum Tag"), or else at the end.
  const small = words.findIndex(
    (word, index) => index > 0 && isCommonNoun(word) && !/(?:e|er|es|en)$/.test(word),
  );
  const head = small > 0 ? small - 1 : last;
  return words.map((word, index) => {
    if (index > head) return { stem: word };
    return index === head ? noun(word) : byRules(word, ADJECTIVES);
  });
}

export const german: Inflection = { paradigms, inflect, inflectStem: (stem) => ({ stem }) };
