import { describe, expect, it } from 'vitest';
import { bundledLexicon, lexiconOf, type NameInTest } from '../../support/glossaries.ts';

function keysFor(...names: readonly NameInTest[]) {
  return lexiconOf({ id: 'x', names }).prefilterKeys.all;
}

describe('prefilter keys', () => {
  it.each([
    ['a name of one word', ['Baku'], 'Baku'],
    [
      'the word that most names share, with its neighbours',
      ['Middle Corridor', 'Trans-Caspian Corridor'],
      'Corridor midd casp',
    ],
    ['nothing for a name that contains another one', ['Karabakh', 'Upper Karabakh'], 'Karabakh'],
    [
      'nothing for a name that is another one with an ending',
      [
        { text: 'Алиев', lang: 'ru' },
        { text: 'Алиева', lang: 'en' },
      ],
      'Алиев',
    ],
    ['an abbreviation of single letters as a whole', ['U.S.'], 'U.S.'],
    ['only the shortest of the neighbours that begin alike', ['a peace', 'an peace'], 'peace a'],
    ['a word as the key, and the number as its neighbour', ['102 base'], 'base 102'],
  ] as const)('have %s', (_, names, words) => {
    expect(keysFor(...names).words).toBe(words);
  });

  it.each([
    ['six letters', ['Kurenkov'], 'Kurenk'],
    [
      'five letters, if words differ in the sixth',
      ['Karabakh', 'Karaba', 'Azerbaijan', 'Azerbeijan'],
      'Karaba|Azerb',
    ],
    ['both cases of a common noun', ['exclave'], 'exclav|Exclav'],
    ['words with and without diacritics', ['Gümrü'], 'Gümrü|Gumru'],
    ['nothing in other scripts', ['Баку', 'ბაქო', 'Բաքու'], ''],
    ['escaped full stops', ['U.S.'], 'U\\.S\\.'],
  ])('have %s as beginnings in Latin letters', (_, names, latin) => {
    expect(keysFor(...names).beginnings.latin).toBe(latin);
  });

  it('have no ending that is a chain of others', () => {
    const endings = keysFor({ text: 'Azərbaycan', lang: 'az' }).endings.split('|');
    expect(endings).toEqual(expect.arrayContaining(['da', 'dir', 'in']));
    expect(endings).not.toContain('dadir');
  });

  it('consist of plain letters and escaped full stops, which are searched fast', () => {
    const expressions = Object.values(bundledLexicon.prefilterKeys).flatMap(({ beginnings }) =>
      Object.values(beginnings),
    );
    expect(expressions).toHaveLength(8);
    for (const expression of expressions) expect(expression).toMatch(/^(?:[\p{L}\p{M}|]|\\\.)+$/u);
  });

  it('stay small for the distinctive names, since every page loads them', () => {
    const { beginnings, words, endings } = bundledLexicon.prefilterKeys.strong;
    expect(beginnings.latin.split('|').length).toBeLessThanOrEqual(200);
    expect(new TextEncoder().encode(words + endings).length).toBeLessThanOrEqual(12_000);
  });

  it('have no common name among the distinctive ones', () => {
    expect(bundledLexicon.prefilterKeys.strong.words.split('|')).not.toContain('Russia');
    expect(bundledLexicon.prefilterKeys.all.words.split('|')).toContain('Russia');
  });
});
