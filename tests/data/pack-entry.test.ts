import { describe, expect, it } from 'vitest';
import { freeIds } from '../../data/free-ids.ts';
import { readEntry } from '../../data/pack-entry.ts';
import { LEAST } from '../support/pack-files.ts';

describe('readEntry', () => {
  it('fills in the fields that the editor leaves out', () => {
    expect(readEntry({ ...LEAST, name: ' Bakı ' }, 'az')).toEqual({
      entry: {
        ...LEAST,
        name: 'Bakı',
        names: [{ text: 'Bakı', lang: 'az', type: 'other' }],
        facts: [],
        relations: [],
        related: [],
      },
    });
  });

  it('applies the limits of files', () => {
    expect(readEntry({ ...LEAST, name: 'B', summary: '' })).toEqual({
      problems: [
        { field: 'name', expected: { type: 'name', shortest: 2, longest: 120 } },
        { field: 'summary', expected: { type: 'text', longest: 600 } },
      ],
    });
  });
});

describe('freeIds', () => {
  it.each([
    [['Baku'], ['baku']],
    [['Nagorno-Karabakh, 2020'], ['nagorno-karabakh-2020']],
    [
      ['Türkiye', 'Turkiye', 'türkiye'],
      ['turkiye', 'turkiye-2', 'turkiye-3'],
    ],
    [
      ['Баку', '巴库'],
      ['entry', 'entry-2'],
    ],
    [
      ['taken', 'taken'],
      ['taken-3', 'taken-4'],
    ],
    [[`${'x'.repeat(59)} yz`], ['x'.repeat(59)]],
  ])('gives %j the ids %j', (names, ids) => {
    expect(names.map(freeIds(['taken', 'taken-2']))).toEqual(ids);
  });
});
