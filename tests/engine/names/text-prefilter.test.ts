import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../engine/names/matcher.ts';
import { createTextPrefilter } from '../../../engine/names/text-prefilter.ts';
import { bundledGlossary, bundledLexicon, lexiconOf } from '../../support/glossaries.ts';
import { inflected, markedNames as names } from '../../support/surfaces.ts';
import { typographyOf } from '../../support/typography.ts';
import { SEMANTICS, SEMANTICS_LEXICON } from './semantics.ts';

const distinctive = createTextPrefilter(bundledLexicon.prefilterKeys.strong);
const every = createTextPrefilter(bundledLexicon.prefilterKeys.all);
const matcher = createMatcher(bundledLexicon);

const markedNames = bundledGlossary.entries.flatMap(({ names, strength }) =>
  names
    .filter(({ match }) => match !== false)
    .map(({ text, after, lang }) => ({ text: after ? `${after[0]} ${text}` : text, lang, strength })),
);

const isStrong = ({ entry }: { entry: number }) => bundledLexicon.entries[entry]?.strong === true;

/** Checks that the prefilter lets `text` through if the matcher finds a name in it. */
function expectToPass(text: string): void {
  const found = matcher.find(text);
  if (found.some(isStrong))
    expect(distinctive.mayHoldName(text), `distinctive: ${JSON.stringify(text)}`).toBe(true);
  if (found.length > 0) expect(every.mayHoldName(text), `every: ${JSON.stringify(text)}`).toBe(true);
}

describe('the text prefilter', () => {
  it('returns the end of a word even if the word goes on', () => {
    const { wordEnds } = createTextPrefilter(lexiconOf({ id: 'gor', names: ['Gor'] }).prefilterKeys.all);
    expect(wordEnds('Gorilla, Gor')).toEqual([3, 12]);
  });

  it.each([
    ['Gor', true],
    ['Gorilla, Gor', true],
    ['Gorilla', false],
    ['', false],
  ])('says whether "%s" has a whole word: %s', (text, expected) => {
    expect(
      createTextPrefilter(lexiconOf({ id: 'gor', names: ['Gor'] }).prefilterKeys.all).holdsWord(text),
    ).toBe(expected);
  });

  it.each([
    ['an ordinary page', 'The weather will be mild in the north, with showers in the evening.'],
    ['words that only contain a name', 'The bakunin reader, a rebaked kabaku, and armenia in small letters'],
    [
      'common words of longer names without their neighbours',
      'The central corridor of the station has a middle door.',
    ],
    ['Russian without a name', 'Сегодня в городе солнечно, вечером возможен дождь.'],
    ['an empty text', ''],
  ])('says no to %s', (_, text) => {
    expect(distinctive.mayHoldName(text)).toBe(false);
  });

  it('says no to a common name if it looks for distinctive ones only', () => {
    expect([
      distinctive.mayHoldName('News from China and India.'),
      every.mayHoldName('News from China and India.'),
    ]).toEqual([false, true]);
  });

  it('finds the neighbour of a common word behind much white space', () => {
    expect(distinctive.mayHoldName(`the Middle\n${' '.repeat(50)}Corridor`)).toBe(true);
  });

  it('says no to every text for a glossary without names', () => {
    const none = createTextPrefilter(lexiconOf().prefilterKeys.all);
    expect([none.mayHoldName('Baku'), none.mayHoldName('Баку')]).toEqual([false, false]);
  });

  it('finds a name that begins inside a common word, since two blocks may be joined there', () => {
    const test = createTextPrefilter(
      lexiconOf({ id: 'border', names: ['north border'] }, { id: 'derbent', names: ['derbent'] })
        .prefilterKeys.all,
    );
    expect([test.mayHoldName('borderbent'), test.mayHoldName('border')]).toEqual([true, false]);
  });

  it('says yes to a name in capitals in any alphabet', () => {
    const inCapitals = markedNames.map(({ text, strength }) => ({
      text: `- ${text.toUpperCase()} -`,
      strength,
    }));
    const isMissed = ({ text, strength }: (typeof inCapitals)[number]) =>
      matcher.find(text).length > 0 && !(strength === 'strong' ? distinctive : every).mayHoldName(text);
    expect(inCapitals.filter(isMissed)).toEqual([]);
  });

  it('gives the same answer again', () => {
    expect([
      distinctive.mayHoldName('Baku'),
      distinctive.mayHoldName('Baku'),
      distinctive.mayHoldName('Oslo'),
      distinctive.mayHoldName('Baku'),
    ]).toEqual([true, true, false, true]);
  });

  it.each(
    markedNames.map(({ text, strength }) => [text, strength] as const),
  )('says yes to %s (%s)', (text, strength) => {
    const test = strength === 'strong' ? distinctive : every;
    expect(test.mayHoldName(`… ${text} …`)).toBe(true);
  });

  it.each(
    markedNames.map(({ text, strength }) => [text, strength] as const),
  )('returns the end of a word of %s (%s)', (text, strength) => {
    const test = strength === 'strong' ? distinctive : every;
    const behind = `${text}, and`;
    expect(test.wordEnds(behind).map((end) => behind.charAt(end))).toEqual(
      expect.arrayContaining([expect.stringMatching(/\P{L}/u)]),
    );
  });

  it.each([
    ['a name inside a longer word', 'Azərbaycanca', [10]],
    ['the longer of two names that begin alike', 'Karabag Karabagh', [7, 16]],
    ['a name with an ending', 'Azerbaycana', [11]],
    ['a name with letters that are no ending', 'Armenian', [7]],
    ['three blocks joined without spaces', 'AzerbaijanIranBaku', [10, 18]],
    ['no name', 'Oslo', []],
  ])('returns the ends of words: %s', (_, text, ends) => {
    expect(distinctive.wordEnds(text)).toEqual(ends);
  });

  it('says yes to every text in which the matcher finds a name, in any typography', () => {
    const text = fc.constantFrom(...markedNames).chain((name) => typographyOf(name.text));
    fc.assert(
      fc.property(text, fc.string({ maxLength: 5 }), (name, around) =>
        expectToPass(`${around} ${name} ${around}`),
      ),
      { numRuns: 5000 },
    );
  });

  describe('says yes to every inflected form', () => {
    const languages = [...new Set(names.map(({ lang }) => lang))];

    it.each(languages)('of the names in the language %s', (lang) => {
      const refused = names
        .filter((name) => name.lang === lang)
        .flatMap((name) =>
          inflected(name, name).map((form) => ({ form, test: name.isStrong ? distinctive : every })),
        )
        .filter(
          ({ form, test }) =>
            !test.mayHoldName(`(${form})`) ||
            !test.wordEnds(`(${form})`).some((end) => /\P{L}/u.test(`(${form})`.charAt(end))),
        );
      expect(refused.map(({ form }) => form)).toEqual([]);
    });
  });

  it.each(
    Object.values(SEMANTICS)
      .flat()
      .map(([what, text, found, language]) => [what, text, found, language] as const),
  )('says yes if the matcher finds a name: %s: %s', (_, text, found) => {
    const test = createTextPrefilter(SEMANTICS_LEXICON.prefilterKeys.all);
    expect(test.mayHoldName(text) || found.length === 0).toBe(true);
  });

  it.each(['tr', 'az'])('says yes to a name in capitals by the rules of the language %s', (lang) => {
    for (const name of markedNames.filter((candidate) => candidate.lang === lang))
      expectToPass(name.text.toLocaleUpperCase(lang));
  });
});
