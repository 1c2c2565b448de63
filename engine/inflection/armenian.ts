/**
 * Armenian, Eastern and Western, in both orthographies. A name declines by case, with article or possessive
 * article. Only the last word declines.
 *
 * Sources: J. Dum-Tragut, Armenian: Modern Eastern Armenian, 2009, ch. 2.1; K. Bardakjian and B. Vaux, A
 * Textbook of Modern Western Armenian, 1999.
 */
import {
  byRules,
  combined,
  type Inflection,
  type InflectionRule,
  isCommonNoun,
  lastOnly,
} from './paradigm.ts';

/** Article and possessive articles after a consonant. The empty ending is the word without any. */
const ARTICLES = ['', 'ը', 'ն', 'ս', 'դ'];
/** Article and possessive articles after a vowel. */
const ARTICLES_AFTER_VOWEL = ['', 'ն', 'ս', 'դ'];
/** Genitive and dative, ablative, instrumental and locative. "-էն" is the Western ablative. */
const CASES = ['ի', 'ին', 'իս', 'իդ', 'ից', 'իցն', 'ով', 'ովն', 'ում', 'ումն', 'ումս', 'էն'];
const PLURAL = combined(['ներ'], [...ARTICLES, ...CASES]);

const paradigms = {
  'hy-c': [...ARTICLES, ...CASES],
  'hy-common': [...ARTICLES, ...CASES, ...PLURAL],
  // Նահանգներ, with the Western genitive "-ու"
  'hy-ներ': [...ARTICLES, ...CASES, 'ու', 'ուն'],
  // Եվրոպա: Եվրոպայի
  'hy-ա': [...ARTICLES_AFTER_VOWEL, 'յ', ...combined(['յ'], CASES)],
  // Բադրիձե: Բադրիձեի, Western Բադրիձէի and Բադրիձէյի
  'hy-ե': [...ARTICLES_AFTER_VOWEL, ...combined(['', 'յ'], CASES)],
  // Թուրքիա: Թուրքիայի, Western Թուրքիոյ
  'hy-իա': ['ա', 'ան', 'աս', 'ադ', 'ոյ', 'ոյն', ...combined(['այ'], CASES)],
  // Գյումրի: Գյումրու, Գյումրիի, Գյումրիում, and Գյումրվա ("of Գյումրի in those days")
  'hy-ի': ['ի', 'ին', 'իս', 'իդ', 'վա', 'ու', 'ուն', 'ուս', 'ուց', 'ուցն', ...combined(['ի', ''], CASES)],
  // Բաքու: Բաքվի, Բաքվում; Western Պաքուի, Պաքուէն
  'hy-ու': ['ու', 'ուն', 'ուս', 'ուդ', ...combined(['ու', 'վ'], CASES)],
  // միություն: միության
  'hy-ություն': [
    'ուն',
    'ունը',
    'ունն',
    'ունս',
    'ունից',
    'ունով',
    'ունում',
    'ան',
    'անը',
    'անն',
    'անս',
    'անից',
    'ամբ',
  ],
  'hy-ութիւն': [
    'իւն',
    'իւնը',
    'իւնն',
    'իւնս',
    'իւնով',
    'իւնէն',
    'եան',
    'եանը',
    'եանն',
    'եանս',
    'եամբ',
    'ենէն',
  ],
  // կործանում: կործանման
  'hy-ում': combined(['ում'], [...ARTICLES, 'ից', 'ով', 'ներ', 'ները', 'ների']).concat([
    'ման',
    'մանը',
    'մանն',
    'մանս',
  ]),
  // պայմանագիր: պայմանագրի, պայմանագրեր
  'hy-գիր': [
    ...combined(['իր'], ARTICLES),
    ...combined(['ր'], CASES),
    ...combined(['րեր'], [...ARTICLES, ...CASES]),
  ],
  'hy-oblique': CASES,
} as const;

const RULES: readonly InflectionRule[] = [
  [/ություն$/, 3, 'hy-ություն'],
  [/ութիւն$/, 3, 'hy-ութիւն'],
  [/ներ$/, 0, 'hy-ներ'],
  [/իա$/, 1, 'hy-իա'],
  [/ու$/, 2, 'hy-ու'],
  [/ի$/, 1, 'hy-ի'],
  [/[աո]$/, 0, 'hy-ա'],
  [/[եէը]$/, 0, 'hy-ե'],
];

const COMMON_NOUNS: readonly InflectionRule[] = [
  [/գիր$/, 2, 'hy-գիր'],
  [/ում$/, 3, 'hy-ում'],
  [/եր$/, 0, 'hy-ներ'],
  ...RULES,
  [/\p{L}$/u, 0, 'hy-common'],
];
const PROPER_NAMES: readonly InflectionRule[] = [...RULES, [/\p{L}$/u, 0, 'hy-c']];

export const armenian: Inflection = {
  paradigms,
  inflect: lastOnly((word) => byRules(word, isCommonNoun(word) ? COMMON_NOUNS : PROPER_NAMES)),
  // The word loses a vowel in the oblique cases: զորախումբ, զորախմբի.
  inflectStem: (stem) => ({ stem, paradigm: 'hy-oblique' }),
};
