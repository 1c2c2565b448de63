import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../engine/names/matcher.ts';
import { lexiconSource } from '../../../engine/names/sources.ts';
import { bundledLexicon, lexiconOf, type NameInTest } from '../../support/glossaries.ts';
import { inflected, markedNames } from '../../support/surfaces.ts';
import { typographyOf } from '../../support/typography.ts';

const look = lexiconSource(bundledLexicon).mayHoldName;
const surfaces = markedNames.flatMap((name) => inflected(name, name));
const lookFor = (...names: readonly NameInTest[]) => lexiconSource(lexiconOf({ id: 'x', names })).mayHoldName;

describe('the first look', () => {
  it.each([
    ['a name', ['Baku'], 'The road to Baku is long.', true],
    ['no name', ['Baku'], 'The road is long.', false],
    ['nothing', ['Baku'], '', false],
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
    ['a Greek name in capitals and a sign that can stand inside words', ['Αθήνας'], 'ΑΘΗΝΑΣ:Η', true],
    ['a name behind another block', ['Baku'], 'HomeBakuNews', true],
    ['a name without a capital behind another block', ['peace deal'], 'Homepeace dealNews', true],
    ['letters outside the basic plane', ['Baku'], '𝐁𝐚𝐤𝐮 is none', false],
  ] as const)('says of %s whether a name can stand there', (_, names, text, expected) => {
    expect(lookFor(...names)(text)).toBe(expected);
  });

  it.each([8190, 8191, 8192, 8193, 20_000])('finds a name behind %d characters', (length) => {
    expect(look(`${'x'.repeat(length)} Baku`)).toBe(true);
    expect(look(`${'x'.repeat(length)} Bazaar`)).toBe(false);
    expect(look(`${'Ⅷ각'.repeat(length / 2)} Baku`)).toBe(true);
  });

  it('never says no to a form, however it is typeset and whatever stands beside it', () => {
    const typeset = fc.constantFrom(...surfaces).chain((surface) => typographyOf(surface));
    fc.assert(
      fc.property(typeset, fc.string(), fc.string(), (surface, before, behind) => look(before + surface + behind)),
      { numRuns: 3000 },
    );
  });

  it('never says no where the matcher finds something, in any text', () => {
    const matcher = createMatcher(bundledLexicon);
    const word = fc.oneof(fc.constantFrom(...surfaces), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(' ', '', '-', '\n'), (words, between) => {
        const text = words.join(between);
        return matcher.find(text).length === 0 || look(text);
      }),
      { numRuns: 1000 },
    );
  });
});
