import { describe, expect, it } from 'vitest';
import { lexiconSource, namesOf } from '../../../engine/names/sources.ts';
import { lexiconOf, type NameInTest } from '../../support/glossaries.ts';
import { packLexicon, packOf } from '../../support/packs.ts';

const bundled = lexiconSource(
  lexiconOf(
    { id: 'baku', names: ['Baku', { text: 'Баку', lang: 'ru', indeclinable: true }] },
    { id: 'yerevan', names: ['Yerevan', { text: 'Ереван', lang: 'ru' }] },
    { id: 'caucasus', names: ['Caucasus', 'South Caucasus'] },
    { id: 'china', names: ['China'], strength: 'weak' },
    { id: 'kremlin', names: ['Kremlin'], strength: 'weak', bearing: 0.6 },
    { id: 'west', names: [{ text: 'West', after: ['the'] }] },
  ),
);
const usersOf = (id: string, ...names: readonly NameInTest[]) =>
  lexiconSource(packLexicon(packOf(id, { id: 'x', names })));

/**
 * Returns the mentions in `text` as "surface=id". If a mention shadows an entry, "|" and the id of that entry
 * follow.
 */
function found(text: string, inOrder: Parameters<typeof namesOf>[0]): string[] {
  const { matcher, entries } = namesOf(inOrder);
  return matcher.find(text).map(({ start, end, entry, shadowed }) => {
    const behind = shadowed === undefined ? '' : `|${entries.at(shadowed)?.id}`;
    return `${text.slice(start, end)}=${entries.at(entry)?.id}${behind}`;
  });
}

describe('several glossaries', () => {
  it('are all searched', () => {
    const inOrder = [usersOf('mine', 'Aurora'), usersOf('other', 'Heron'), bundled];
    const names = ['Aurora=mine/x', 'Heron=other/x', 'Baku=baku', 'Ереване=yerevan'];
    expect(found('Aurora, Heron, Baku, Ереване', inOrder)).toEqual(names);
  });

  it.each([
    ['the user’s before the bundled one', [usersOf('mine', 'Baku'), bundled], ['Baku=mine/x|baku']],
    ['the bundled one before the user’s', [bundled, usersOf('mine', 'Baku')], ['Baku=baku']],
    ['the first of two of the user', [usersOf('other', 'Baku'), usersOf('mine', 'Baku')], ['Baku=other/x']],
    [
      'a longer name of a later glossary',
      [usersOf('mine', 'Caucasus'), bundled],
      ['South Caucasus=caucasus', 'Caucasus=mine/x|caucasus'],
    ],
    ['no glossaries', [], []],
  ])('let the first one decide if two have the same name: %s', (_, inOrder, names) => {
    const text = names.length > 1 ? 'South Caucasus, Caucasus' : 'Baku';
    expect(found(text, inOrder)).toEqual(names);
  });

  it('have consecutive numbers for their entries', () => {
    const { entries, numberOf } = namesOf([usersOf('mine', 'Aurora'), bundled, usersOf('other', 'Heron')]);
    expect([
      entries.length,
      entries.at(0)?.id,
      entries.at(1)?.id,
      entries.at(7)?.id,
      entries.at(8)?.id,
    ]).toEqual([8, 'mine/x', 'baku', 'other/x', undefined]);
    expect([numberOf('baku'), numberOf('mine/x'), numberOf('nobody')]).toEqual([1, undefined, undefined]);
  });

  it.each<[string, readonly NameInTest[], string, string]>([
    ['a distinctive name', ['Baku'], 'Baku', 'Baku=mine/x|baku'],
    ['a name in capitals', ['BAKU'], 'BAKU', 'BAKU=mine/x|baku'],
    ['a weak name that is evidence', ['Kremlin'], 'Kremlin', 'Kremlin=mine/x|kremlin'],
    ['an inflected form of the bundled name', [{ text: 'Ереване' }], 'Ереване', 'Ереване=mine/x|yerevan'],
    ['a name with other endings', [{ text: 'Баку', lang: 'tr' }], 'Баку', 'Баку=mine/x|baku'],
    ['a common name, which is no evidence', ['China'], 'China', 'China=mine/x'],
    ['a name that counts only after a word', ['West'], 'the West', 'West=mine/x'],
    ['a longer name', ['Port of Baku'], 'Port of Baku', 'Port of Baku=mine/x'],
    ['a name in small letters, unlike the bundled one', ['baku'], 'baku', 'baku=mine/x'],
  ])('report the bundled entry that a user’s name shadows, if any: %s', (_, names, text, expected) => {
    expect(found(text, [usersOf('mine', ...names), bundled])).toEqual([expected]);
    expect(
      found(text, [usersOf('other', 'Heron'), usersOf('mine', ...names), usersOf('third', 'Ibis'), bundled]),
    ).toEqual([expected]);
  });

  it('report a shadowed entry only for the name that shadows it', () => {
    expect(found('Aurora, Baku', [usersOf('mine', 'Aurora', 'Baku'), bundled])).toEqual([
      'Aurora=mine/x',
      'Baku=mine/x|baku',
    ]);
  });
});
