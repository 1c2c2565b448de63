/** Lists sentences that show the abilities of a finder. Each contains one difficulty. */

export interface Probe {
  readonly ability: string;
  readonly text: string;
  /** Names that a finder should find, as they are in the text and in its order. */
  readonly expected: readonly string[];
}

export const PROBES: readonly Probe[] = [
  {
    ability: 'a name exactly as in the glossary',
    text: 'Talks began in Yerevan today.',
    expected: ['Yerevan'],
  },
  {
    ability: 'an inflected name (Russian)',
    text: 'Переговоры прошли в Ереване и Баку.',
    expected: ['Ереване', 'Баку'],
  },
  { ability: 'an inflected name (Georgian)', text: 'შეხვედრა ერევანში გაიმართა.', expected: ['ერევანში'] },
  { ability: 'a name in capitals', text: 'YEREVAN HOSTS TALKS', expected: ['YEREVAN'] },
  {
    ability: 'not a common word in lower case',
    text: 'They roasted a turkey in Yerevan.',
    expected: ['Yerevan'],
  },
  {
    ability: 'not a part of a longer word',
    text: 'The Bakunin papers are in Yerevan.',
    expected: ['Yerevan'],
  },
  {
    ability: 'a name without its diacritics',
    text: 'Armenia and Turkiye opened the border.',
    expected: ['Armenia', 'Turkiye'],
  },
  {
    ability: 'a name with a line break and an odd hyphen',
    text: 'Nagorno\u2011Karabakh and the South\n  Caucasus',
    expected: ['Nagorno\u2011Karabakh', 'South\n  Caucasus'],
  },
  {
    ability: 'a name with a soft hyphen',
    text: 'Talks began in Yere\u00ADvan today.',
    expected: ['Yere\u00ADvan'],
  },
  { ability: 'not a namesake', text: 'Georgia counted its votes; Atlanta was the last city.', expected: [] },
];
