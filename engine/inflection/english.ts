/**
 * English. Only a common noun at the end of a name has a plural ("peace deals"). A possessive is not part of
 * the name.
 */
import { type Inflection, isCommonNoun, lastOnly } from './paradigm.ts';

export const english: Inflection = {
  paradigms: { 'en-plural': ['', 's'] },
  inflect: lastOnly((word) =>
    word.length > 3 && isCommonNoun(word) && !word.endsWith('s')
      ? { stem: word, paradigm: 'en-plural' }
      : { stem: word },
  ),
  inflectStem: (stem) => ({ stem }),
};
