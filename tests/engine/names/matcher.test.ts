import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../engine/names/language.ts';
import { createMatcher } from '../../../engine/names/matcher.ts';
import { bundledLexicon, lexiconOf } from '../../support/glossaries.ts';
import { type MarkedName, markedNames } from '../../support/surfaces.ts';
import { typographyOf } from '../../support/typography.ts';
import { SEMANTICS_LEXICON as lexicon, OFFSETS, SEMANTICS } from './semantics.ts';

const LANGUAGES: readonly Language[] = ['en', 'fr', 'de', 'ru', 'hy', 'az', 'tr', 'ka'];
const matcher = createMatcher(lexicon);

/** Returns the mentions in `text` as pairs of surface form and entry id. */
function mentions(text: string, language?: Language): [string, string | undefined][] {
  return matcher
    .find(text, language)
    .map(({ start, end, entry }) => [text.slice(start, end), lexicon.entries[entry]?.id]);
}

function surfaces(text: string, language?: Language): string[] {
  return mentions(text, language).map(([surface]) => surface);
}

describe('createMatcher', () => {
  describe.each(Object.entries(SEMANTICS))('%s', (_, cases) => {
    it.each(
      cases.map(([what, text, found, language]) => [what, text, found, language] as const),
    )('%s: %s', (_what, text, expected, language) => {
      expect(surfaces(text, language)).toEqual(expected);
    });
  });

  it.each(OFFSETS)('returns offsets in the text as it is written: %s', (text, start, end) => {
    expect(matcher.find(text).map((match) => [match.start, match.end])).toEqual([[start, end]]);
  });

  it.each(['@Baku', '@ Baku'])('ignores a handle, but not a name behind a lone "@": %s', (text) => {
    expect(surfaces(text)).toEqual(text === '@Baku' ? [] : ['Baku']);
  });

  it('returns the entry of each mention', () => {
    expect(mentions('Aliyev in Baku')).toEqual([
      ['Aliyev', 'ilham-aliyev'],
      ['Baku', 'baku'],
    ]);
  });

  it('gives the same answer again, also after an empty text', () => {
    expect([surfaces('Baku'), surfaces(''), surfaces('Baku')]).toEqual([['Baku'], [], ['Baku']]);
  });

  it.each([
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
  ])('finds a name that is a property of every object: %s', (text) => {
    const found = createMatcher(lexiconOf({ id: 'x', names: [text] })).find(`a ${text} b`);
    expect(found).toEqual([{ start: 2, end: 2 + text.length, entry: 0 }]);
    expect(matcher.find(text)).toEqual([]);
  });

  describe('with the bundled glossary', () => {
    const bundled = createMatcher(bundledLexicon);
    /**
     * Returns the language of a text in which a name must be found: the name's own language for a homograph,
     * which does not count in other languages.
     */
    const languageFor = ({ homograph, lang }: MarkedName) =>
      homograph === undefined ? undefined : LANGUAGES.find((language) => language === lang);

    it.each(
      markedNames.map((name) => [name.text, name.lang, name.id, name] as const),
    )('finds %s (%s) as %s', (text, _, id, name) => {
      const before = name.after === undefined ? '(' : `(${name.after[0]} `;
      const found = bundled
        .find(`${before}${text})`, languageFor(name))
        .map((match) => ({ ...match, entry: bundledLexicon.entries[match.entry]?.id }));
      expect(found).toEqual([{ start: before.length, end: before.length + text.length, entry: id }]);
    });

    it('finds every name in any typography', () => {
      const free = markedNames.filter(({ after }) => after === undefined);
      const exactly: readonly ((text: string) => string)[] = [
        (text) => text,
        (text) => text.normalize('NFD'),
      ];
      const typeset = fc
        .constantFrom(...free)
        .chain((name) => typographyOf(name.text, exactly).map((text) => ({ text, name })));
      fc.assert(
        fc.property(typeset, ({ text, name }) => {
          const found = bundled
            .find(`“${text}”`, languageFor(name))
            .map((match) => ({ ...match, entry: bundledLexicon.entries[match.entry]?.id }));
          expect(found).toEqual([{ start: 1, end: 1 + text.length, entry: name.id }]);
        }),
        { numRuns: 3000 },
      );
    });

    it('returns mentions in order, which do not overlap, in any text', () => {
      const piece = fc.oneof(
        fc.constantFrom(...markedNames.map(({ text }) => text)),
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.constant(' '),
      );
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
