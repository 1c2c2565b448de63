/**
 * Tables that define matching. Every implementation must pass them (engine/README.md lists the rules). A case
 * has a title, a text and the surface forms of the mentions in it, in order. If a rule needs the language of
 * the text, it comes last.
 */
import type { Language } from '../../../engine/names/language.ts';
import { type EntryInTest, lexiconOf } from '../../support/glossaries.ts';

export type SemanticCase = readonly [
  what: string,
  text: string,
  found: readonly string[],
  language?: Language,
];

export const SEMANTICS_ENTRIES: readonly EntryInTest[] = [
  { id: 'armenia', names: ['Armenia', 'Հայաստան', 'Армения', 'Arménie'] },
  { id: 'baku', names: ['Baku', 'Bakı', 'Баку', 'Բաքու', 'ბაქო'] },
  { id: 'yerevan', names: ['Yerevan', 'Երևան', 'ერევანი'] },
  { id: 'caucasus', names: ['Caucasus'] },
  { id: 'south-caucasus', names: ['South Caucasus', 'Caucase du Sud'] },
  { id: 'karabakh', names: ['Karabakh', 'Nagorno-Karabakh', 'Qarabağ'] },
  { id: 'turkiye', names: ['Türkiye', 'Turkey'], strength: 'weak' },
  { id: 'ilham-aliyev', names: ['Ilham Aliyev', 'Aliyev', 'İlham Əliyev'] },
  { id: 'eu', names: ['EU', 'European Union'], strength: 'weak' },
  { id: 'us', names: ['US', 'U.S.'], strength: 'weak' },
  { id: 'west', names: [{ text: 'West', after: ['the', "l'"] }, 'collective West'], strength: 'weak' },
  { id: 'peace', names: ['peace deal'], strength: 'weak' },
  { id: 'corridor', names: ['Middle Corridor', 'Trans-Caspian East–West Corridor'] },
  { id: 'eu-in-turkish', names: [{ text: 'AB', lang: 'tr', homograph: 'always' }], strength: 'weak' },
  { id: 'china', names: [{ text: 'Çin', lang: 'tr', homograph: 'unaccented' }], strength: 'weak' },
  { id: 'us-in-azerbaijani', names: [{ text: 'ABŞ', lang: 'az' }], strength: 'weak' },
  {
    id: 'russia',
    names: [
      { text: 'Russland', lang: 'de' },
      { text: 'Россия', lang: 'ru' },
    ],
    strength: 'weak',
  },
  { id: 'small-words', names: ['Åre', 'Çan', 'Sées', 'Wär', 'Në', 'Bú', { text: 'Тём', lang: 'ru' }] },
  { id: 'tsipras', names: ['Τσίπρας'] },
  { id: 'kos', names: ['Κως'] },
  { id: 'etats-unis', names: ["États-Unis d'Amérique"], strength: 'weak' },
];

export const SEMANTICS_LEXICON = lexiconOf(...SEMANTICS_ENTRIES);

export const SEMANTICS: Readonly<Record<string, readonly SemanticCase[]>> = {
  'takes the leftmost mention, then the longest': [
    ['a longer name wins over a name inside it', 'the South Caucasus', ['South Caucasus']],
    ['the shorter name counts where it stands alone', 'South of the Caucasus', ['Caucasus']],
    ['a longer name wins over a name at its beginning', 'Nagorno-Karabakh', ['Nagorno-Karabakh']],
    ['a longer name wins over a name at its end', 'Ilham Aliyev', ['Ilham Aliyev']],
    ['names on both sides of a hyphen count', 'Armenia-Karabakh', ['Armenia', 'Karabakh']],
    ['the same name counts again', 'Baku, Baku', ['Baku', 'Baku']],
    ['names that go on with other letters do not count', 'South Caucasusland, Nagorno-Karabakhi', []],
    [
      'the search goes on inside a longer name that is incomplete',
      'Trans-Caspian East-Karabakh',
      ['Karabakh'],
    ],
  ],
  'takes whole words only': [
    ['Latin', 'Bakunin Baku1 1Baku Baku_ _Baku aBaku Baku.', ['Baku']],
    ['Cyrillic', 'Бакуев Баку, ЗаБаку', ['Баку']],
    ['Armenian', 'Բաքուն Բաքու։', ['Բաքու']],
    ['Georgian', 'ბაქოში ბაქო', ['ბაქო']],
    ['a letter outside the basic plane is a letter', 'Baku𝔅 Baku', ['Baku']],
    ['a Chinese character beside it is a letter', '访问Baku市 Baku', ['Baku']],
    ['possessive', "Baku’s and Baku's", ['Baku', 'Baku']],
    ['suffix behind an apostrophe', "Türkiye'nin", ['Türkiye']],
    ['in quotes and brackets', '“Baku” (Baku) [Baku] «Baku»', ['Baku', 'Baku', 'Baku', 'Baku']],
    ['French elision', 'l’Arménie', ['Arménie']],
  ],
  'follows the case rule': [
    ['a capital in the form needs one in the text', 'armenia, turkey', []],
    ['a capital is needed at the start of each word', 'South caucasus, middle corridor', []],
    ['small words inside a name may have capitals', 'Caucase Du Sud', ['Caucase Du Sud']],
    ['all capitals', 'SOUTH CAUCASUS', ['SOUTH CAUCASUS']],
    [
      'a common noun in any case',
      'peace deal, Peace Deal, PEACE DEAL',
      ['peace deal', 'Peace Deal', 'PEACE DEAL'],
    ],
    ['an abbreviation letter for letter', 'EU eu Eu US us U.S. u.s.', ['EU', 'US', 'U.S.']],
    ['Cyrillic capitals', 'АРМЕНИЯ армения', ['АРМЕНИЯ']],
    ['Armenian capitals with the letters of the ligature', 'ԵՐԵՎԱՆ', ['ԵՐԵՎԱՆ']],
    ['Greek capitals with a sigma at the end', 'ΤΣΙΠΡΑΣ ΚΩΣ', ['ΤΣΙΠΡΑΣ', 'ΚΩΣ']],
    ['Greek capitals before a sign that can stand inside words', 'ΤΣΙΠΡΑΣ:Η ΚΩΣ’Η', ['ΤΣΙΠΡΑΣ', 'ΚΩΣ']],
    ['Georgian capitals', 'ᲑᲐᲥᲝ', ['ᲑᲐᲥᲝ']],
  ],
  'ignores typography': [
    ['without diacritics', 'Turkiye, Baki, Qarabag', ['Turkiye', 'Baki', 'Qarabag']],
    ['combining diacritics belong to the mention', 'Tu\u0308rkiye', ['Tu\u0308rkiye']],
    ['a combining mark at the end', 'Qarabag\u0306 Qarabag\u0306lı', ['Qarabag\u0306']],
    ['soft hyphens', 'Kara\u00ADbakh', ['Kara\u00ADbakh']],
    ['a soft hyphen behind the name stays outside', 'Baku\u00AD', ['Baku']],
    ['no-break spaces', 'South\u00A0Caucasus', ['South\u00A0Caucasus']],
    ['line breaks', 'South\n      Caucasus', ['South\n      Caucasus']],
    ['other hyphens', 'Nagorno‑Karabakh, Nagorno–Karabakh', ['Nagorno‑Karabakh', 'Nagorno–Karabakh']],
    ['a name with a dash', 'Trans-Caspian East—West Corridor', ['Trans-Caspian East—West Corridor']],
    ['other apostrophes', 'États-Unis d’Amérique', ['États-Unis d’Amérique']],
    ['an object inside a name separates its words', 'South \uFFFC Caucasus', ['Caucasus']],
  ],
  'needs the word before, if a form asks for one': [
    ['the West', 'the West', ['West']],
    ['The West', 'The West', ['West']],
    ['the “West”', 'the “West”', ['West']],
    ['the\n   West', 'the\n   West', ['West']],
    ['West', 'West', []],
    ['Kanye West', 'Kanye West', []],
    ['the wild West', 'the wild West', []],
    ['bathe West', 'bathe West', []],
    ['the collective West', 'the collective West', ['collective West']],
  ],
  'counts endings and homographs by the language of the text': [
    ['an ending of the name’s language', 'Russlands Plan', ['Russlands'], 'de'],
    ['an ending that another language does not have', 'Russlands plan', [], 'en'],
    ['an ending if the language is unknown', 'Russlands', ['Russlands']],
    ['an ending in a script of one language only', 'о России', ['России'], 'en'],
    ['a homograph in its own language', 'AB ülkeleri', ['AB'], 'tr'],
    ['not a homograph in another language', 'Volvo AB', [], 'en'],
    ['not a homograph if the language is unknown', 'AB', []],
    ['a name that needs its diacritics, in another language', 'Çin, China', ['Çin'], 'en'],
    ['not without its diacritics', 'Cin', [], 'en'],
    ['without its diacritics in its own language', 'Cin ve', ['Cin'], 'tr'],
    ['with an ending', 'Çine, Cine', ['Çine', 'Cine'], 'tr'],
    ['an abbreviation only with its diacritics', 'ABŞ ABS', ['ABŞ'], 'az'],
  ],
  'takes a name that folds to a small word only with its diacritic': [
    ['in English', 'Are you in Åre? ARE YOU IN ÅRE? A\u030Are', ['Åre', 'ÅRE', 'A\u030Are'], 'en'],
    ['in English, another', 'Can you see Çan? He can. Can he?', ['Çan'], 'en'],
    ['in English, if the small word is another', 'Sees is no name, Sées is. Sees', ['Sées'], 'en'],
    ['in German', 'War er in Wär?', ['Wär'], 'de'],
    ['in Russian', 'Тем временем в селе Тём', ['Тём'], 'ru'],
    ['in Turkish', 'Ne diyor? Në', ['Në'], 'tr'],
    ['in Azerbaijani', 'Bu gün Bú', ['Bú'], 'az'],
    ['if the language is unknown', 'Are, Åre', ['Åre']],
  ],
  'finds only the listed endings': [
    ['a case of the noun', 'Россию Россией', ['Россию', 'Россией'], 'ru'],
    ['an adjective', 'российский Российская', [], 'ru'],
    ['a demonym', 'россиянин Россиянин', [], 'ru'],
  ],
};

/**
 * Offsets of the only mention in texts whose length changes when they are folded. In UTF-16 units, `end`
 * exclusive.
 */
export const OFFSETS: readonly (readonly [text: string, start: number, end: number])[] = [
  ['İİİ Baku', 4, 8],
  ['İlham Əliyev', 0, 12],
  ['İLHAM ƏLİYEV', 0, 12],
  ['ﬁ … ǅ Baku', 6, 10],
  ['և և Երևան', 4, 9],
  ['e\u0301e\u0301 Baku', 5, 9],
  ['  \n Baku  ', 4, 8],
];
