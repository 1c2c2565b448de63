/** English: nothing but the plural of a common noun at the end of a name ("peace deals"). The possessive is outside the name. */
import type { Inflection } from './paradigm.ts';

export const english: Inflection = {
  paradigms: { 'en-plural': ['', 's'] },
  inflect: (word, { isLast }) =>
    isLast && word.length > 3 && word === word.toLowerCase() && !word.endsWith('s') ? { stem: word, paradigm: 'en-plural' } : { stem: word },
  stemParadigm: 'en-plural',
};
