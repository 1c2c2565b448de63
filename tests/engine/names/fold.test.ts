import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../engine/names/fold.ts';

describe('fold', () => {
  it.each([
    ['plain ASCII stays', 'Middle Corridor (2025)', 'Middle Corridor (2025)'],
    ['letters keep their case', 'BAKU Baku baku', 'BAKU Baku baku'],
    ['precomposed diacritics go', 'Türkiye, Naxçıvan', 'Turkiye, Naxcivan'],
    ['combining diacritics go', 'Tu\u0308rkiye', 'Turkiye'],
    ['a dotted capital I becomes I', 'İlham', 'Ilham'],
    ['a dotless i becomes i', 'Bakı', 'Baki'],
    ['letters that are no variants of others stay', 'Əliyev ß ø', 'Əliyev ß ø'],
    ['Cyrillic breves and diaereses go', 'Нагорный Чёрное', 'Нагорныи Черное'],
    ['Georgian stays', 'საქართველო', 'საქართველო'],
    ['the Armenian ligature is the letters that its capitals are written with', 'Երևան', 'Երեվան'],
    ['every hyphen is one', 'a\u2010b\u2011c\u2012d\u2013e\u2014f\u2212g', 'a-b-c-d-e-f-g'],
    ['every apostrophe is one', 'a\u2019b\u2018c\u02BCd`e\u00B4f', "a'b'c'd'e'f"],
    ['a grave accent is an apostrophe, among ASCII only too', 'd`Arabie', "d'Arabie"],
    ['what decomposes to an apostrophe is one', 'a\u1FEFb\u1FFDc', "a'b'c"],
    ['a run of white space is a space', 'Middle \u00A0\n\t Corridor', 'Middle Corridor'],
    ['soft hyphens and zero-width characters vanish', 'Ba\u00ADku\u200B\uFEFF', 'Baku'],
    ['letters outside the basic plane stay', '𝔅aku', '𝔅aku'],
    ['nothing stays nothing', '', ''],
  ])('%s', (_, source, folded) => {
    expect(fold(source).text).toBe(folded);
  });

  it.each([
    ['İSTANBUL', 'istanbul'],
    ['ԵՐԵՎԱՆ', 'երեվան'],
    ['ПУТИН', 'путин'],
  ])('%s in lower case is %s, unit for unit', (source, lower) => {
    expect(fold(source).lower).toBe(lower);
  });

  it.each([
    ['a combining mark belongs to its letter', 'Tu\u0308rk', 'u', [1, 3]],
    ['a run of white space is covered whole', 'a \n b', ' ', [1, 4]],
    ['a soft hyphen belongs to neither neighbour', 'Ba\u00ADku', 'k', [3, 4]],
    ['what comes behind a ligature is not moved', 'Երևան', 'ա', [3, 4]],
  ])('%s', (_, source, unit, place) => {
    const folded = fold(source);
    const index = folded.text.indexOf(unit);
    expect([folded.startOf(index), folded.endOf(index)]).toEqual(place);
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (source) => {
        const once = fold(source).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });

  it('has a lower case as long as its text, and offsets that run forward through the source', () => {
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

  it('gives the same for a text in either normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'Tüəİıçñéёй ՛Երև') }), (source) => {
        expect(fold(source.normalize('NFD')).text).toBe(fold(source.normalize('NFC')).text);
      }),
    );
  });
});
