/**
 * Armenian in both orthographies, Eastern and Western: cases with article and possessive article (J. Dum-Tragut, Armenian: Modern
 * Eastern Armenian, 2009, ch. 2.1; K. Bardakjian and B. Vaux, A Textbook of Modern Western Armenian, 1999). Only the last word declines.
 */
import { byRules, type Inflection, type Rule } from './paradigm.ts';

const CASES = ['ի', 'ին', 'իս', 'իդ', 'ից', 'իցն', 'ով', 'ովն', 'ում', 'ումն', 'ումս', 'էն', 'էնքն'];

const paradigms = {
  'hy-c': ['', 'ը', 'ն', 'ս', 'դ', ...CASES, 'ները', 'ների', 'ներն', 'ներ'],
  'hy-v': ['', 'ն', 'ս', 'դ', ...CASES, ...CASES.map((ending) => `յ${ending}`), 'յ', 'ո'],
  'hy-իա': ['ա', 'ան', 'աս', 'ոյ', 'ոյն', ...CASES.map((ending) => `այ${ending}`), ...CASES.map((ending) => `ա${ending}`), 'այէն'],
  'hy-ի': ['ի', 'ին', 'իս', 'ու', 'ուն', ...CASES.map((ending) => `ի${ending}`), ...CASES],
  'hy-ու': ['ու', 'ուն', 'ուս', ...CASES.map((ending) => `ու${ending}`), ...CASES.map((ending) => `վ${ending}`)],
  'hy-ություն': ['ուն', 'ունը', 'ունն', 'ունս', 'ունից', 'ունով', 'ունում', 'ան', 'անը', 'անն', 'անս', 'ամբ'],
  'hy-ութիւն': ['իւն', 'իւնը', 'իւնն', 'իւնով', 'իւնէն', 'եան', 'եանը', 'եանն', 'եամբ', 'ենէն'],
} as const;

const RULES: readonly Rule[] = [
  [/ություն$/, 3, 'hy-ություն'],
  [/ութիւն$/, 3, 'hy-ութիւն'],
  [/իա$/, 1, 'hy-իա'],
  [/ու$/, 2, 'hy-ու'],
  [/ի$/, 1, 'hy-ի'],
  [/[աեէըո]$/, 0, 'hy-v'],
  [/\p{L}$/u, 0, 'hy-c'],
];

export const armenian: Inflection = {
  paradigms,
  inflect: (word, { isLast }) => (isLast ? byRules(word, RULES) : { stem: word }),
  stemParadigm: 'hy-c',
};
