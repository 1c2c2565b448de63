import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../engine/names/fold.ts';

describe('fold', () => {
  it.each([
    ['keeps plain ASCII', 'Middle Corridor (2025)', 'Middle Corridor (2025)'],
    ['keeps the case of letters', 'BAKU Baku baku', 'BAKU Baku baku'],
    ['removes precomposed diacritics', 'Türkiye, Naxçıvan', 'Turkiye, Naxcivan'],
    ['removes combining diacritics', 'Tu\u0308rkiye', 'Turkiye'],
    ['changes a dotted capital I to I', 'İlham', 'Ilham'],
    ['changes a dotless i to i', 'Bakı', 'Baki'],
    ['keeps letters that are not another letter with a diacritic', 'Əliyev ß ø', 'Əliyev ß ø'],
    ['removes Cyrillic breves and diaereses', 'Нагорный Чёрное', 'Нагорныи Черное'],
    ['keeps Georgian letters', 'საქართველო', 'საქართველო'],
    ['splits the Armenian ligature into the letters of its capitals', 'Երևան', 'Երեվան'],
    ['makes all hyphens the same', 'a\u2010b\u2011c\u2012d\u2013e\u2014f\u2212g', 'a-b-c-d-e-f-g'],
    ['makes all apostrophes the same', 'a\u2019b\u2018c\u02BCd`e\u00B4f', "a'b'c'd'e'f"],
    ['changes a grave accent to an apostrophe, also in plain ASCII', 'd`Arabie', "d'Arabie"],
    ['changes characters that decompose to an apostrophe', 'a\u1FEFb\u1FFDc', "a'b'c"],
    ['changes a run of white space to one space', 'Middle \u00A0\n\t Corridor', 'Middle Corridor'],
    ['removes soft hyphens and zero-width characters', 'Ba\u00ADku\u200B\uFEFF', 'Baku'],
    ['keeps letters outside the basic plane', '𝔅aku', '𝔅aku'],
    ['keeps an empty text empty', '', ''],
  ])('%s', (_, source, folded) => {
    expect(fold(source).text).toBe(folded);
  });

  it.each([
    ['İSTANBUL', 'istanbul'],
    ['ԵՐԵՎԱՆ', 'երեվան'],
    ['ПУТИН', 'путин'],
  ])('writes %s in lower case as %s, with the same length', (source, lower) => {
    expect(fold(source).lower).toBe(lower);
  });

  it.each([
    ['gives a combining mark to the letter before it', 'Tu\u0308rk', 'u', [1, 3]],
    ['gives the space the whole run of white space', 'a \n b', ' ', [1, 4]],
    ['gives a soft hyphen to neither neighbour', 'Ba\u00ADku', 'k', [3, 4]],
    ['keeps the offsets behind a ligature', 'Երևան', 'ա', [3, 4]],
  ])('%s', (_, source, unit, place) => {
    const folded = fold(source);
    const index = folded.text.indexOf(unit);
    expect([folded.startOf(index), folded.endOf(index)]).toEqual(place);
  });

  it('changes nothing in a folded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (source) => {
        const once = fold(source).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });

  it('returns a lower case of the same length, and offsets in ascending order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, lower, startOf, endOf } = fold(source);
        expect(lower).toHaveLength(text.length);
        for (let index = 0; index < text.length; index++) {
          expect(startOf(index)).toBeGreaterThanOrEqual(index === 0 ? 0 : startOf(index - 1));
          expect(endOf(index)).toBeGreaterThan(startOf(index));
          expect(endOf(index)).toBeLessThanOrEqual(source.length);
        }
      }),
    );
  });

  it('folds both normal forms of a text to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'Tüəİıçñéёй ՛Երև') }), (source) => {
        expect(fold(source.normalize('NFD')).text).toBe(fold(source.normalize('NFC')).text);
      }),
    );
  });
});
