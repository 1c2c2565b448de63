/**
 * Georgian: cases, postpositions that are written together with the noun, and the clitic "-ც", "too" (B. G. Hewitt, Georgian: A
 * Structural Reference Grammar, 1995, ch. 2). An adjective before the noun agrees only in part.
 */
import { byRules, type Inflection, type Rule } from './paradigm.ts';

/** After the genitive's "ის". */
const GENITIVE = ['', 'ა', 'თვის', 'ათვის', 'გან', 'აგან', 'კენ', 'აკენ', 'ც', 'აც', 'თვისაც', 'განაც', 'ად'].map((ending) => `ის${ending}`);
const AFTER_CONSONANT = ['ით', 'ითა', 'იდან', 'იდანაც', 'ად', 'ადაც', 'ამდე', 'ამდეც'];
const PLACES = ['ში', 'ზე', 'თან', 'შიც', 'ზეც', 'თანაც'];

const paradigms = {
  'ka-ი': [...['ი', 'მა', 'ს', 'სა', 'ო', 'იც', 'მაც', 'საც', 'ია', 'სთან'], ...GENITIVE, ...AFTER_CONSONANT, ...PLACES],
  'ka-ა': [
    ...['ა', 'ამ', 'ას', 'ასა', 'აც', 'ამაც', 'ასაც', 'აა', 'ასთან', 'ასთანაც', 'ავ'],
    ...GENITIVE,
    ...AFTER_CONSONANT,
    ...['აში', 'აზე', 'აშიც', 'აზეც', 'ამდე', 'ადან'],
  ],
  'ka-v': [
    ...['', 'მ', 'ს', 'სა', 'თი', 'დ', 'ც', 'მაც', 'საც', 'ვ', 'სთან', 'სთანაც', 'დან', 'დანაც', 'მდე', 'ში', 'ზე', 'შიც', 'ზეც'],
    ...['თვის', 'ათვის', 'გან', 'აგან', 'კენ', 'აკენ'].map((ending) => `ს${ending}`),
  ],
  'ka-oblique': [...GENITIVE, ...AFTER_CONSONANT],
  'ka-adj': ['ი', '', 'მა', 'ს', 'ო'],
} as const;

const NOUNS: readonly Rule[] = [
  [/ი$/, 1, 'ka-ი'],
  [/ა$/, 1, 'ka-ა'],
  [/[ეოუ]$/, 0, 'ka-v'],
];

const ADJECTIVES: readonly Rule[] = [[/ი$/, 1, 'ka-adj']];

export const georgian: Inflection = {
  paradigms,
  inflect: (word, { isLast }) => byRules(word, isLast ? NOUNS : ADJECTIVES),
  stemParadigm: 'ka-oblique',
};
