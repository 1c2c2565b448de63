/** German: the genitive's "-s" and the endings of adjectives inside names (Duden, Die Grammatik, 9th ed. 2016, §§ 308 and 492). */
import { byRules, type Inflection, isAbbreviation, type Rule } from './paradigm.ts';

const paradigms = {
  'de-noun': ['', 's', 'es'],
  'de-adj': ['e', 'er', 'es', 'en', 'em'],
} as const;

const ADJECTIVES: readonly Rule[] = [[/(?:er|es|en)$/, 2, 'de-adj'], [/e$/, 1, 'de-adj']];

export const german: Inflection = {
  paradigms,
  inflect(word, { isLast }) {
    if (isAbbreviation(word) || (isLast && /[sxzß]$/.test(word))) return { stem: word };
    return isLast ? { stem: word, paradigm: 'de-noun' } : byRules(word, ADJECTIVES);
  },
  stemParadigm: 'de-noun',
};
