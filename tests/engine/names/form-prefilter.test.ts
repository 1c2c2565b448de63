import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../engine/names/matcher.ts';
import { lexiconSource } from '../../../engine/names/sources.ts';
import { bundledLexicon, lexiconOf, type NameInTest } from '../../support/glossaries.ts';
import { inflected, markedNames } from '../../support/surfaces.ts';
import { typographyOf } from '../../support/typography.ts';

const mayHoldName = lexiconSource(bundledLexicon).mayHoldName;
const surfaces = markedNames.flatMap((name) => inflected(name, name));
const prefilterFor = (...names: readonly NameInTest[]) =>
  lexiconSource(lexiconOf({ id: 'x', names })).mayHoldName;

describe('the prefilter of a lexicon', () => {
  it.each([
    ['a name', ['Baku'], 'The road to Baku is long.', true],
    ['no name', ['Baku'], 'The road is long.', false],
    ['an empty text', ['Baku'], '', false],
    ['a name in small letters', ['Baku'], 'the baku', false],
    ['a name in capitals', ['Baku'], 'THE BAKU', true],
    ['a name with a diacritic', ['Türkiye'], 'in Tu\u0308rkiye, and Turkiye', true],
    ['a name with a soft hyphen', ['Azerbaijan'], 'Azer\u00ADbaijan', true],
    ['a name over two lines', ['South Caucasus'], 'South\n      Caucasus', true],
    ['a name with another hyphen', ['Nagorno-Karabakh'], 'Nagorno\u2013Karabakh', true],
    ['an abbreviation', ['EU'], 'in the EU', true],
    ['an abbreviation in small letters', ['EU'], 'eu, Eu', false],
    ['an abbreviation with full stops', ['U.S.'], 'the U.S. said', true],
    ['a stem of two letters', [{ text: 'Оля', lang: 'ru' }], 'Видел Олю', true],
    ['a Greek name in capitals', ['Αθήνας'], 'ΑΘΗΝΑΣ', true],
    ['a short Greek name in capitals', ['Κως'], 'ΚΩΣ', true],
    ['a Greek name in capitals before a colon', ['Αθήνας'], 'ΑΘΗΝΑΣ:Η', true],
    ['a name behind another block', ['Baku'], 'HomeBakuNews', true],
    ['a name without a capital behind another block', ['peace deal'], 'Homepeace dealNews', true],
    ['letters outside the basic plane', ['Baku'], '𝐁𝐚𝐤𝐮 is none', false],
  ] as const)('says whether a text can hold a name: %s', (_, names, text, expected) => {
    expect(prefilterFor(...names)(text)).toBe(expected);
  });

  it.each([8190, 8191, 8192, 8193, 20_000])('finds a name behind %d characters', (length) => {
    expect(mayHoldName(`${'x'.repeat(length)} Baku`)).toBe(true);
    expect(mayHoldName(`${'x'.repeat(length)} Bazaar`)).toBe(false);
    expect(mayHoldName(`${'Ⅷ각'.repeat(length / 2)} Baku`)).toBe(true);
  });

  it('says yes to every form, in any typography and between any texts', () => {
    const typeset = fc.constantFrom(...surfaces).chain((surface) => typographyOf(surface));
    fc.assert(
      fc.property(typeset, fc.string(), fc.string(), (surface, before, behind) =>
        mayHoldName(before + surface + behind),
      ),
      { numRuns: 3000 },
    );
  });

  it('says yes to every text in which the matcher finds a name', () => {
    const matcher = createMatcher(bundledLexicon);
    const word = fc.oneof(fc.constantFrom(...surfaces), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(' ', '', '-', '\n'), (words, between) => {
        const text = words.join(between);
        return matcher.find(text).length === 0 || mayHoldName(text);
      }),
      { numRuns: 1000 },
    );
  });
});
