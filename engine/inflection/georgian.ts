/**
 * Georgian: cases, postpositions that are written together with the noun, and the clitics "-ც", "too", and "-ა", "is" (B. G. Hewitt,
 * Georgian: A Structural Reference Grammar, 1995, ch. 2). An adjective before the noun agrees only in part. The bare stem stands in
 * compounds ("სომხეთ-აზერბაიჯანის საზღვარი").
 */
import { byRules, type Inflection, joined, type Rule } from './paradigm.ts';

/** Behind the genitive's "ს". */
const BEHIND_GENITIVE = ['', 'ა', 'ია', 'თვის', 'ათვის', 'გან', 'აგან', 'კენ', 'აკენ', 'ც', 'აც', 'თვისაც', 'განაც', 'ადმი'];
const GENITIVE = joined(['ის'], [...BEHIND_GENITIVE, 'აა', 'ად']);
/** Instrumental, ablative, adverbial and "up to". */
const OBLIQUE = [...GENITIVE, 'ით', 'ითა', 'იდან', 'იდანაც', 'იდანაა', 'ად', 'ადაც', 'ამდე', 'ამდეც'];
/** "In" and "on", with "too", "is", "is too", and "the very same". */
const PLACES = joined(['ში', 'ზე'], ['', 'ც', 'ა', 'აც', 'ცაა', 'ვე']);
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
  ...joined(['ს'], BEHIND_GENITIVE),
];

const paradigms = {
  'ka-ი': ['', 'ი', 'მა', 'ს', 'სა', 'ო', 'იც', 'მაც', 'საც', 'ია', 'იცაა', 'თან', 'თანაც', 'თანაა', ...OBLIQUE, ...PLACES],
  // ევროპა: ევროპის, ევროპაში
  'ka-ა': [...joined(['ა'], ['', 'მ', 'ს', 'სა', 'ც', 'მაც', 'საც', 'ა', 'სთან', 'სთანაც', 'ვ', 'დან', ...PLACES]), ...OBLIQUE],
  // ბადრიძე: ბადრიძის, ბადრიძემ
  'ka-ე': [...joined(['ე'], AFTER_VOWEL), ...OBLIQUE],
  // საქართველო: საქართველოს; დუბაი: დუბაიში
  'ka-v': AFTER_VOWEL,
  // A direction without an ending is an adjective (დასავლეთ საქართველო), and "-ით" says where to.
  'ka-compass': ['ი', 'მა', 'ს', 'სა', 'ც', 'მაც', 'საც', 'თან', 'თანაც', ...GENITIVE, ...PLACES],
  'ka-oblique': OBLIQUE,
  'ka-adj': ['ი', '', 'მა', 'ო'],
} as const;

const NOUNS: readonly Rule[] = [
  [/[აეოუ]ი$/, 0, 'ka-v'],
  [/(?:დასავლეთ|აღმოსავლეთ|სამხრეთ|ჩრდილოეთ)ი$/, 1, 'ka-compass'],
  [/ი$/, 1, 'ka-ი'],
  [/ა$/, 1, 'ka-ა'],
  [/ე$/, 1, 'ka-ე'],
  [/[ოუ]$/, 0, 'ka-v'],
];

const ADJECTIVES: readonly Rule[] = [[/ი$/, 1, 'ka-adj']];

/** A noun with a postposition, behind the noun that the name is about: "დაკავებები ეკატერინბურგში". */
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
  // Either a stem that loses its vowel (ერევანი: ერევნის) or one that keeps its "ი" (გიუმრი: გიუმრიში).
  inflectStem: (stem) => ({ stem, paradigm: /[აეიოუ]$/.test(stem) ? 'ka-v' : 'ka-oblique' }),
};
