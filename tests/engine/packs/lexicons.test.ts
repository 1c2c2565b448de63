import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../engine/names/matcher.ts';
import { mergeLexicons } from '../../../engine/packs/lexicons.ts';
import { bundledLexicon, type EntryInTest, lexiconOf, type NameInTest } from '../../support/glossaries.ts';
import { packLexicon, packOf, withPacks } from '../../support/packs.ts';

const bundled = lexiconOf(
  { id: 'baku', names: ['Baku', { text: 'Баку', lang: 'ru', indeclinable: true }] },
  { id: 'yerevan', names: ['Yerevan', { text: 'Ереван', lang: 'ru' }] },
  { id: 'caucasus', names: ['Caucasus', 'South Caucasus'] },
  { id: 'china', names: ['China'], strength: 'weak' },
  { id: 'kremlin', names: ['Kremlin'], strength: 'weak', bearing: 0.6 },
  { id: 'west', names: [{ text: 'West', after: ['the'] }] },
);

/** What is found, as "surface=id". */
function foundIn(text: string, lexicon: Parameters<typeof createMatcher>[0]) {
  return createMatcher(lexicon)
    .find(text)
    .map(({ start, end, entry }) => `${text.slice(start, end)}=${lexicon.entries[entry]?.id}`);
}

const mine = (...names: readonly NameInTest[]) => packOf('mine', { id: 'x', names });

describe('mergeLexicons', () => {
  it('finds the names of all', () => {
    const merged = withPacks([mine('Aurora'), packOf('other', { id: 'x', names: ['Heron'] })], bundled);
    expect(foundIn('Aurora, Heron, Baku, Ереване', merged)).toEqual(['Aurora=mine/x', 'Heron=other/x', 'Baku=baku', 'Ереване=yerevan']);
  });

  it.each([
    ['the pack before the bundled one', [packLexicon(mine('Baku')), bundled], 'mine/x'],
    ['the bundled one before the pack', [bundled, packLexicon(mine('Baku'))], 'baku'],
    ['the first of two packs', [packLexicon(packOf('other', { id: 'x', names: ['Baku'] })), packLexicon(mine('Baku'))], 'other/x'],
  ])('lets the first decide where two know the same name: %s', (_, inOrder, id) => {
    expect(foundIn('Baku', mergeLexicons(inOrder))).toEqual([`Baku=${id}`]);
  });

  it('lets the first decide where two names of other stems match the same text', () => {
    const literal = mine({ text: 'Ереване', lang: 'en' });
    expect(foundIn('Ереване, Ереван', withPacks([literal], bundled))).toEqual(['Ереване=mine/x', 'Ереван=yerevan']);
    expect(foundIn('Ереване', mergeLexicons([bundled, packLexicon(literal)]))).toEqual(['Ереване=yerevan']);
  });

  it('takes the longer name first, wherever it stands', () => {
    expect(foundIn('South Caucasus, Caucasus', withPacks([mine('Caucasus')], bundled))).toEqual(['South Caucasus=caucasus', 'Caucasus=mine/x']);
  });

  it('changes nothing of the bundled lexicon alone', () => {
    expect(mergeLexicons([bundledLexicon])).toBe(bundledLexicon);
    expect(mergeLexicons([])).toEqual({ entries: [], forms: [], paradigms: {} });
  });

  it.each<[string, readonly NameInTest[], string | undefined]>([
    ['a distinctive name', ['Baku'], 'baku'],
    ['a name that is written otherwise', ['baku'], 'baku'],
    ['one that bears on the region', ['Kremlin'], 'kremlin'],
    ['one in a form of the other', [{ text: 'Ереване' }], 'yerevan'],
    ['one that takes more endings', [{ text: 'Баку', lang: 'tr' }], 'baku'],
    ['one of several', ['Aurora', 'Yerevan'], 'yerevan'],
    ['a common name, which says nothing of the page', ['China'], undefined],
    ['a name that counts under conditions', ['West'], undefined],
    ['another name', ['Aurora'], undefined],
    ['a longer name', ['Port of Baku'], undefined],
    ['a name that begins alike', ['Bakuriani'], undefined],
  ])('says which bundled entry a reader’s is shown instead of: %s', (_, names, id) => {
    const { entries } = withPacks([mine(...names)], bundled);
    expect(entries[entries[0]?.insteadOf ?? -1]?.id).toBe(id);
  });

  it.each<[string, EntryInTest['names'], string | undefined]>([
    ['clear', ['Gyumri'], 'gyumri'],
    ['ambiguous', ['Georgia'], undefined],
  ])('and of the bundled glossary: a name that is %s', (_, names, id) => {
    const { entries } = withPacks([mine(...names)], bundledLexicon);
    expect(entries[entries[0]?.insteadOf ?? -1]?.id).toBe(id);
  });

  it('says so with a third glossary before, between or behind', () => {
    const other = packLexicon(packOf('other', { id: 'x', names: ['Heron'] }));
    for (const inOrder of [
      [other, packLexicon(mine('Baku')), bundled],
      [packLexicon(mine('Baku')), other, bundled],
      [packLexicon(mine('Baku')), bundled, other],
    ]) {
      const { entries } = mergeLexicons(inOrder);
      const reader = entries.find(({ id }) => id === 'mine/x');
      expect(entries[reader?.insteadOf ?? -1]?.id).toBe('baku');
    }
  });

  it('says nothing of a reader’s entry behind the bundled one', () => {
    const { entries } = mergeLexicons([bundled, packLexicon(mine('Baku'))]);
    expect(entries.at(-1)).toEqual({ id: 'mine/x', kind: 'region', strong: false, isReaders: true });
  });
});
