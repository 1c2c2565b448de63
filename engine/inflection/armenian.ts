/**
 * Armenian in both orthographies, Eastern and Western: cases with article and possessive article (J. Dum-Tragut, Armenian: Modern
 * Eastern Armenian, 2009, ch. 2.1; K. Bardakjian and B. Vaux, A Textbook of Modern Western Armenian, 1999). Only the last word declines.
 */
import { byRules, type Inflection, isCommonNoun, joined, lastOnly, type Rule } from './paradigm.ts';

/** The article and the possessive articles after a consonant, and after a vowel. */
const ARTICLES = ['', 'ը', 'ն', 'ս', 'դ'];
const ARTICLES_AFTER_VOWEL = ['', 'ն', 'ս', 'դ'];
/** Genitive and dative, ablative, instrumental, locative; "-էն" is the Western ablative. */
const CASES = ['ի', 'ին', 'իս', 'իդ', 'ից', 'իցն', 'ով', 'ովն', 'ում', 'ումն', 'ումս', 'էն'];
const PLURAL = joined(['ներ'], [...ARTICLES, ...CASES]);

const paradigms = {
  'hy-c': [...ARTICLES, ...CASES],
  'hy-common': [...ARTICLES, ...CASES, ...PLURAL],
  // Նահանգներ, with the Western genitive in "-ու"
  'hy-ներ': [...ARTICLES, ...CASES, 'ու', 'ուն'],
  // Եվրոպա: Եվրոպայի
  'hy-ա': [...ARTICLES_AFTER_VOWEL, 'յ', ...joined(['յ'], CASES)],
  // Բադրիձե: Բադրիձեի, Western Բադրիձէի and Բադրիձէյի
  'hy-ե': [...ARTICLES_AFTER_VOWEL, ...joined(['', 'յ'], CASES)],
  // Թուրքիա: Թուրքիայի, Western Թուրքիոյ
  'hy-իա': ['ա', 'ան', 'աս', 'ադ', 'ոյ', 'ոյն', ...joined(['այ'], CASES)],
  // Գյումրի: Գյումրու, Գյումրիի, Գյումրիում; "of those days in Գյումրի": Գյումրվա
  'hy-ի': ['ի', 'ին', 'իս', 'իդ', 'վա', 'ու', 'ուն', 'ուս', 'ուց', 'ուցն', ...joined(['ի', ''], CASES)],
  // Բաքու: Բաքվի, Բաքվում; Western Պաքուի, Պաքուէն
  'hy-ու': ['ու', 'ուն', 'ուս', 'ուդ', ...joined(['ու', 'վ'], CASES)],
  // միություն: միության
  'hy-ություն': ['ուն', 'ունը', 'ունն', 'ունս', 'ունից', 'ունով', 'ունում', 'ան', 'անը', 'անն', 'անս', 'անից', 'ամբ'],
  'hy-ութիւն': ['իւն', 'իւնը', 'իւնն', 'իւնս', 'իւնով', 'իւնէն', 'եան', 'եանը', 'եանն', 'եանս', 'եամբ', 'ենէն'],
  // կործանում: կործանման
  'hy-ում': joined(['ում'], [...ARTICLES, 'ից', 'ով', 'ներ', 'ները', 'ների']).concat(['ման', 'մանը', 'մանն', 'մանս']),
  // պայմանագիր: պայմանագրի, պայմանագրեր
  'hy-գիր': [...joined(['իր'], ARTICLES), ...joined(['ր'], CASES), ...joined(['րեր'], [...ARTICLES, ...CASES])],
  'hy-oblique': CASES,
} as const;

const RULES: readonly Rule[] = [
  [/ություն$/, 3, 'hy-ություն'],
  [/ութիւն$/, 3, 'hy-ութիւն'],
  [/ներ$/, 0, 'hy-ներ'],
  [/իա$/, 1, 'hy-իա'],
  [/ու$/, 2, 'hy-ու'],
  [/ի$/, 1, 'hy-ի'],
  [/[աո]$/, 0, 'hy-ա'],
  [/[եէը]$/, 0, 'hy-ե'],
];

const COMMON_NOUNS: readonly Rule[] = [[/գիր$/, 2, 'hy-գիր'], [/ում$/, 3, 'hy-ում'], [/եր$/, 0, 'hy-ներ'], ...RULES, [/\p{L}$/u, 0, 'hy-common']];
const PROPER_NAMES: readonly Rule[] = [...RULES, [/\p{L}$/u, 0, 'hy-c']];

export const armenian: Inflection = {
  paradigms,
  inflect: lastOnly((word) => byRules(word, isCommonNoun(word) ? COMMON_NOUNS : PROPER_NAMES)),
  // A stem that loses its vowel in the oblique cases: զորախումբ, զորախմբի.
  inflectStem: (stem) => ({ stem, paradigm: 'hy-oblique' }),
};
