import { describe, expect, it } from 'vitest';
import { looseUnit } from '../../../engine/names/fold.ts';
import { bucketsOf, capitalsFit, capitalsIn, prepareLexicon } from '../../../engine/names/form-index.ts';
import { lexiconOf } from '../../support/glossaries.ts';

describe('capitalsIn', () => {
  it.each([
    ['South Caucasus', [0, 6]],
    ['peace deal', []],
    ['U.S.', [0, 2]],
    ['iPhone', []],
    ['_Baku', []],
    ['Ⅳ Corps', [2]],
    ['Կովկաս', [0]],
    ['კავკასია', []],
  ])('returns the capitals that begin words: %s', (text, places) => {
    expect(capitalsIn(text)).toEqual(places);
  });
});

/**
 * Tells whether `capitalsFit` accepts the capitals of `text` for `name`. The text begins at offset 2, behind
 * a hyphen and a space.
 */
function fits(name: string, text: string): boolean {
  const prepared = prepareLexicon(lexiconOf({ id: 'x', names: [name] }));
  const { bucket } = bucketsOf(prepared);
  const [form] = Object.keys(prepared.forms).flatMap((key) => bucket(key)?.forms ?? []);
  const units = Uint16Array.from(`- ${text}`, (character) => character.charCodeAt(0));
  return form !== undefined && capitalsFit(form, { units, loose: units.map(looseUnit) }, 2);
}

describe('capitalsFit', () => {
  it.each([
    ['Baku', 'Baku', true],
    ['Baku', 'BAKU', true],
    ['Baku', 'baku', false],
    ['South Caucasus', 'South Caucasus', true],
    ['South Caucasus', 'South caucasus', false],
    ['peace deal', 'Peace Deal', true],
    ['EU', 'EU', true],
    ['EU', 'Eu', false],
    ['Ⅳ Corps', 'ⅳ Corps', true],
    ['Ⅳ Corps', 'Ⅳ corps', false],
  ])('compares the name %s with the text %s: %s', (name, text, expected) => {
    expect(fits(name, text)).toBe(expected);
  });
});
