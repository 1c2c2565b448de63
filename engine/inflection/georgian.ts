/**
 * Georgian. The endings are cases, postpositions that are written together with the noun, and the clitics
 * "-ც" ("too") and "-ა" ("is"). An adjective before the noun has only some of the noun's endings. Compounds
 * have the bare stem ("სომხეთ-აზერბაიჯანის საზღვარი").
 *
 * Source: B. G. Hewitt, Georgian: A Structural Reference Grammar, 1995, ch. 2.
 */
import { byRules, combined, type Inflection, type InflectionRule } from './paradigm.ts';

/** Endings that can follow the "ს" of the genitive. */
const BEHIND_GENITIVE = [
  '',
  'ა',
  'ია',
  'თვის',
  'ათვის',
  'გან',
  'აგან',
  'კენ',
  'აკენ',
  'ც',
  'აც',
  'თვისაც',
  'განაც',
  'ადმი',
];
const GENITIVE = combined(['ის'], [...BEHIND_GENITIVE, 'აა', 'ად']);
/** Endings of the genitive, instrumental, ablative, adverbial and "up to". */
const OBLIQUE = [...GENITIVE, 'ით', 'ითა', 'იდან', 'იდანაც', 'იდანაა', 'ად', 'ადაც', 'ამდე', 'ამდეც'];
/**
 * Postpositions "in" and "on". Each can be followed by a clitic for "too", "is", "is too" or "the very same".
 */
const PLACES = combined(['ში', 'ზე'], ['', 'ც', 'ა', 'აც', 'ცაა', 'ვე']);
/** Endings of a noun whose vowel stays in all cases. */
const AFTER_VOWEL = [
  '',
  'მ',
  'ს',
  'სა',
  'ც',
  'მაც',
  'საც',
  'ვ',
  'სთან',
  'სთანაც',
  'სთანაა',
  'დან',
  'დანაც',
  'დანაა',
  'ა',
  'ცაა',
  'მდე',
  'თი',
  'თ',
  'დ',
  ...PLACES,
  ...combined(['ს'], BEHIND_GENITIVE),
];

const paradigms = {
  'ka-ი': [
    '',
    'ი',
    'მა',
    'ს',
    'სა',
    'ო',
    'იც',
    'მაც',
    'საც',
    'ია',
    'იცაა',
    'თან',
    'თანაც',
    'თანაა',
    ...OBLIQUE,
    ...PLACES,
  ],
  // ევროპა: ევროპის, ევროპაში
  'ka-ა': [
    ...combined(['ა'], ['', 'მ', 'ს', 'სა', 'ც', 'მაც', 'საც', 'ა', 'სთან', 'სთანაც', 'ვ', 'დან', ...PLACES]),
    ...OBLIQUE,
  ],
  // ბადრიძე: ბადრიძის, ბადრიძემ
  'ka-ე': [...combined(['ე'], AFTER_VOWEL), ...OBLIQUE],
  // საქართველო: საქართველოს; დუბაი: დუბაიში
  'ka-v': AFTER_VOWEL,
  // Without an ending, a direction is an adjective (დასავლეთ საქართველო). With "-ით" it means "towards".
  // Neither counts.
  'ka-compass': ['ი', 'მა', 'ს', 'სა', 'ც', 'მაც', 'საც', 'თან', 'თანაც', ...GENITIVE, ...PLACES],
  'ka-oblique': OBLIQUE,
  'ka-adj': ['ი', '', 'მა', 'ო'],
} as const;

const NOUNS: readonly InflectionRule[] = [
  [/[აეოუ]ი$/, 0, 'ka-v'],
  [/(?:დასავლეთ|აღმოსავლეთ|სამხრეთ|ჩრდილოეთ)ი$/, 1, 'ka-compass'],
  [/ი$/, 1, 'ka-ი'],
  [/ა$/, 1, 'ka-ა'],
  [/ე$/, 1, 'ka-ე'],
  [/[ოუ]$/, 0, 'ka-v'],
];

const ADJECTIVES: readonly InflectionRule[] = [[/ი$/, 1, 'ka-adj']];

/**
 * Matches a noun with a postposition, which follows the head noun of a name ("დაკავებები ეკატერინბურგში").
 */
const COMPLEMENT = /(?:ში|ზე|სთან)$/;

export const georgian: Inflection = {
  paradigms,
  inflect(words, { isPerson }) {
    const head = words.findLastIndex((word) => !COMPLEMENT.test(word));
    return words.map((word, index) => {
      if (index > head || (index < head && isPerson)) return { stem: word };
      return byRules(word, index === head ? NOUNS : ADJECTIVES);
    });
  },
  // A stem either loses a vowel (ერევანი: ერევნის) or keeps its "ი" (გიუმრი: გიუმრიში).
  inflectStem: (stem) => ({ stem, paradigm: /[აეიოუ]$/.test(stem) ? 'ka-v' : 'ka-oblique' }),
};
