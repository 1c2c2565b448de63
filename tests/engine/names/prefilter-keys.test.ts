import { describe, expect, it } from 'vitest';
import { bundledLexicon, lexiconOf, type NameInTest } from '../../support/glossaries.ts';

function keysFor(...names: readonly NameInTest[]) {
  return lexiconOf({ id: 'x', names }).prefilterKeys.all;
}

describe('prefilterKeys', () => {
  it.each([
    ['a name of one word', ['Baku'], 'Baku'],
    ['the word that most names share, with those beside it', ['Middle Corridor', 'Trans-Caspian Corridor'], 'Corridor midd casp'],
    ['nothing for a name that has another in it', ['Karabakh', 'Upper Karabakh'], 'Karabakh'],
    [
      'nothing for a name that is another with an ending',
      [
        { text: 'Алиев', lang: 'ru' },
        { text: 'Алиева', lang: 'en' },
      ],
      'Алиев',
    ],
    ['an abbreviation of single letters as it is written, since each of them stands everywhere', ['U.S.'], 'U.S.'],
    ['of neighbours that begin alike, the shortest', ['a peace', 'an peace'], 'peace a'],
    ['letters, not the number beside them', ['102 base'], 'base 102'],
  ] as const)('keeps %s', (_, names, words) => {
    expect(keysFor(...names).words).toBe(words);
  });

  it.each([
    ['six letters', ['Kurenkov'], 'Kurenk'],
    ['five, where words differ in the sixth', ['Karabakh', 'Karaba', 'Azerbaijan', 'Azerbeijan'], 'Karaba|Azerb'],
    ['both cases of a common noun', ['exclave'], 'exclav|Exclav'],
    ['with and without diacritics', ['Gümrü'], 'Gümrü|Gumru'],
    ['nothing of other scripts', ['Баку', 'ბაქო', 'Բաքու'], ''],
    ['full stops escaped', ['U.S.'], 'U\\.S\\.'],
  ])('looks in Latin letters for %s', (_, names, latin) => {
    expect(keysFor(...names).beginnings.latin).toBe(latin);
  });

  it('keeps no ending that is a chain of others', () => {
    const endings = keysFor({ text: 'Azərbaycan', lang: 'az' }).endings.split('|');
    expect(endings).toEqual(expect.arrayContaining(['da', 'dir', 'in']));
    expect(endings).not.toContain('dadir');
  });

  it('is made of plain letters and escaped full stops only, which is what is searched fast', () => {
    const expressions = Object.values(bundledLexicon.prefilterKeys).flatMap(({ beginnings }) => Object.values(beginnings));
    expect(expressions).toHaveLength(8);
    for (const expression of expressions) expect(expression).toMatch(/^(?:[\p{L}\p{M}|]|\\\.)+$/u);
  });

  it('stays small, since every page gets that of the distinctive names', () => {
    const { beginnings, words, endings } = bundledLexicon.prefilterKeys.strong;
    expect(beginnings.latin.split('|').length).toBeLessThanOrEqual(200);
    expect(new TextEncoder().encode(words + endings).length).toBeLessThanOrEqual(12_000);
  });

  it('has no common name among the distinctive ones', () => {
    expect(bundledLexicon.prefilterKeys.strong.words.split('|')).not.toContain('Russia');
    expect(bundledLexicon.prefilterKeys.all.words.split('|')).toContain('Russia');
  });
});
