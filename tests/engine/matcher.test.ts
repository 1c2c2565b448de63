import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../engine/matcher.ts';
import { bundledGlossary, bundledLexicon, lexiconOf } from '../support/glossaries.ts';
import { typographyOf } from '../support/typography.ts';

const lexicon = lexiconOf(
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
  { id: 'etats-unis', names: ["États-Unis d'Amérique"], strength: 'weak' },
);
const matcher = createMatcher(lexicon);

/** The mentions in `text` as `[what it says there, entry]`. */
function mentions(text: string): [string, string | undefined][] {
  return matcher.find(text).map(({ start, end, entry }) => [text.slice(start, end), lexicon.entries[entry]?.id]);
}

function surfaces(text: string): string[] {
  return mentions(text).map(([surface]) => surface);
}

describe('createMatcher', () => {
  describe('takes the leftmost, then the longest', () => {
    it.each([
      ['a longer name wins over the one inside it', 'the South Caucasus', ['South Caucasus']],
      ['the name inside still counts alone', 'South of the Caucasus', ['Caucasus']],
      ['a longer name wins over the one that it begins with', 'Nagorno-Karabakh', ['Nagorno-Karabakh']],
      ['a name that ends in another', 'Ilham Aliyev', ['Ilham Aliyev']],
      ['names that touch', 'Armenia-Karabakh', ['Armenia', 'Karabakh']],
      ['the same name again', 'Baku, Baku', ['Baku', 'Baku']],
      ['a longer name that does not end as it should gives way to the shorter', 'South Caucasusland, Nagorno-Karabakhi', []],
      ['after a broken longer name the search goes on inside it', 'Trans-Caspian East-Karabakh', ['Karabakh']],
    ])('%s', (_, text, expected) => {
      expect(surfaces(text)).toEqual(expected);
    });
  });

  describe('takes whole words only', () => {
    it.each([
      ['Latin', 'Bakunin Baku1 1Baku Baku_ _Baku aBaku Baku.', ['Baku']],
      ['Cyrillic', 'Бакуев Баку, ЗаБаку', ['Баку']],
      ['Armenian', 'Բաքուն Բաքու։', ['Բաքու']],
      ['Georgian', 'ბაქოში ბაქო', ['ბაქო']],
      ['a letter outside the basic plane is a letter', 'Baku𝔅 Baku', ['Baku']],
      ['Chinese around it', '访问Baku市 Baku', ['Baku']],
      ['possessive', "Baku’s and Baku's", ['Baku', 'Baku']],
      ['suffix behind an apostrophe', "Türkiye'nin", ['Türkiye']],
      ['in quotes and brackets', '“Baku” (Baku) [Baku] «Baku»', ['Baku', 'Baku', 'Baku', 'Baku']],
      ['French elision', 'l’Arménie', ['Arménie']],
    ])('%s', (_, text, expected) => {
      expect(surfaces(text)).toEqual(expected);
    });
  });

  describe('minds the case', () => {
    it.each([
      ['a capital is wanted where the form has one', 'armenia, turkey', []],
      ['at the start of each word', 'South caucasus, middle corridor', []],
      ['small words inside a name may be capitals', 'Caucase Du Sud', ['Caucase Du Sud']],
      ['all capitals', 'SOUTH CAUCASUS', ['SOUTH CAUCASUS']],
      ['a common noun in any case', 'peace deal, Peace Deal, PEACE DEAL', ['peace deal', 'Peace Deal', 'PEACE DEAL']],
      ['an abbreviation letter for letter', 'EU eu Eu US us U.S. u.s.', ['EU', 'US', 'U.S.']],
      ['Cyrillic capitals', 'АРМЕНИЯ армения', ['АРМЕНИЯ']],
      ['Armenian capitals with the ligature taken apart', 'ԵՐԵՎԱՆ', ['ԵՐԵՎԱՆ']],
      ['Georgian capitals', 'ᲑᲐᲥᲝ', ['ᲑᲐᲥᲝ']],
    ])('%s', (_, text, expected) => {
      expect(surfaces(text)).toEqual(expected);
    });
  });

  describe('looks through typography', () => {
    it.each([
      ['without diacritics', 'Turkiye, Baki, Qarabag', ['Turkiye', 'Baki', 'Qarabag']],
      ['combining diacritics belong to the mention', 'Tu\u0308rkiye', ['Tu\u0308rkiye']],
      ['a combining mark at the end', 'Qarabag\u0306 Qarabag\u0306lı', ['Qarabag\u0306']],
      ['soft hyphens', 'Kara\u00ADbakh', ['Kara\u00ADbakh']],
      ['a soft hyphen behind stays outside', 'Baku\u00AD', ['Baku']],
      ['no-break spaces', 'South\u00A0Caucasus', ['South\u00A0Caucasus']],
      ['line breaks', 'South\n      Caucasus', ['South\n      Caucasus']],
      ['other hyphens', 'Nagorno‑Karabakh, Nagorno–Karabakh', ['Nagorno‑Karabakh', 'Nagorno–Karabakh']],
      ['a name with a dash', 'Trans-Caspian East—West Corridor', ['Trans-Caspian East—West Corridor']],
      ['other apostrophes', 'États-Unis d’Amérique', ['États-Unis d’Amérique']],
      ['an object in between parts a name', 'South \uFFFC Caucasus', ['Caucasus']],
    ])('%s', (_, text, expected) => {
      expect(surfaces(text)).toEqual(expected);
    });

    it.each([
      ['İİİ Baku', 4, 8],
      ['İlham Əliyev', 0, 12],
      ['İLHAM ƏLİYEV', 0, 12],
      ['ﬁ … ǅ Baku', 6, 10],
      ['և և Երևան', 4, 9],
      ['e\u0301e\u0301 Baku', 5, 9],
      ['  \n Baku  ', 4, 8],
    ])('gives offsets into the text as it is written: %s', (text, start, end) => {
      expect(matcher.find(text).map((match) => [match.start, match.end])).toEqual([[start, end]]);
    });
  });

  describe('minds the word before, where a form asks for one', () => {
    it.each([
      ['the West', ['West']],
      ['The West', ['West']],
      ['the “West”', ['West']],
      ['the\n   West', ['West']],
      ['West', []],
      ['Kanye West', []],
      ['the wild West', []],
      ['bathe West', []],
      ['the collective West', ['collective West']],
    ])('%s', (text, expected) => {
      expect(surfaces(text)).toEqual(expected);
    });
  });

  it.each(['@Baku', '@ Baku'])('takes a handle for no name, and a name behind a lone sign for one: %s', (text) => {
    expect(surfaces(text)).toEqual(text === '@Baku' ? [] : ['Baku']);
  });

  it('tells which entry is meant', () => {
    expect(mentions('Aliyev in Baku')).toEqual([
      ['Aliyev', 'ilham-aliyev'],
      ['Baku', 'baku'],
    ]);
  });

  it('can be asked again, and asked about nothing', () => {
    expect([surfaces('Baku'), surfaces(''), surfaces('Baku')]).toEqual([['Baku'], [], ['Baku']]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('finds a name that every object has a property of: %s', (text) => {
    const found = createMatcher(lexiconOf({ id: 'x', names: [text] })).find(`a ${text} b`);
    expect(found).toEqual([{ start: 2, end: 2 + text.length, entry: 0 }]);
    expect(matcher.find(text)).toEqual([]);
  });

  describe('with the bundled glossary', () => {
    const bundled = createMatcher(bundledLexicon);
    const markedNames = bundledGlossary.entries.flatMap(({ id, names }) =>
      names.filter(({ match }) => match !== false).map((name) => ({ ...name, id })),
    );

    it.each(markedNames.map(({ text, id, after }) => [text, id, after] as const))('finds %s as %s', (text, id, after) => {
      const before = after === undefined ? '(' : `(${after[0]} `;
      const found = bundled.find(`${before}${text})`).map((match) => ({ ...match, entry: bundledLexicon.entries[match.entry]?.id }));
      expect(found).toEqual([{ start: before.length, end: before.length + text.length, entry: id }]);
    });

    it('finds every name however it is typeset', () => {
      const free = markedNames.filter(({ after }) => after === undefined);
      const exactly: readonly ((text: string) => string)[] = [(text) => text, (text) => text.normalize('NFD')];
      const typeset = fc.constantFrom(...free).chain((name) => typographyOf(name.text, exactly).map((text) => ({ text, id: name.id })));
      fc.assert(
        fc.property(typeset, ({ text, id }) => {
          const found = bundled.find(`“${text}”`).map((match) => ({ ...match, entry: bundledLexicon.entries[match.entry]?.id }));
          expect(found).toEqual([{ start: 1, end: 1 + text.length, entry: id }]);
        }),
        { numRuns: 3000 },
      );
    });

    it('finds mentions in order that do not overlap, in any text', () => {
      const piece = fc.oneof(fc.constantFrom(...markedNames.map(({ text }) => text)), fc.string({ unit: 'binary', maxLength: 4 }), fc.constant(' '));
      fc.assert(
        fc.property(fc.array(piece), (pieces) => {
          const text = pieces.join('');
          let end = 0;
          for (const match of bundled.find(text)) {
            expect(match.start).toBeGreaterThanOrEqual(end);
            expect(match.end).toBeGreaterThan(match.start);
            end = match.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }),
      );
    });
  });
});
