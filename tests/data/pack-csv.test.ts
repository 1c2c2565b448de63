import { describe, expect, it } from 'vitest';
import { packCsv } from '../../data/pack-file.ts';
import type { Expected } from '../../engine/packs/problems.ts';
import { fileOf, packIn, problemsIn, readCsv, readJson } from '../support/pack-files.ts';

/** Returns each entry of a CSV table as one line: "id kind name: note [lang:name …]". */
function entriesIn(text: string): string[] {
  return packIn(readCsv(text)).entries.map(
    ({ id, kind, name, summary, names }) =>
      `${id} ${kind} ${name}: ${summary} [${names.map((each) => `${each.lang}:${each.text}`).join(' ')}]`,
  );
}

const BAKU = 'baku concept Baku: A city. [en:Baku]';

describe('a table', () => {
  it.each([
    ['commas', 'name,note\nBaku,A city.'],
    ['semicolons', 'name;note\nBaku;A city.'],
    ['tabs', 'name\tnote\nBaku\tA city.'],
    ['a byte order mark', '\uFEFFname,note\nBaku,A city.'],
    ['Windows line ends, also in the last line', 'name,note\r\nBaku,A city.\r\n'],
    ['capitals and spaces in the header', ' Name , NOTE\nBaku,A city.'],
    ['columns in another order', 'note,name\nA city.,Baku'],
    ['quotes', '"name","note"\n"Baku","A city."'],
    ['spaces around values', 'name,note\n Baku , A city. '],
    ['empty lines and rows', 'name,note\n\nBaku,A city.\n,\n\n'],
    ['a column without a name', 'name,note,\nBaku,A city.,'],
    ['a kind', 'name,kind,note\nBaku,Concept,A city.'],
    ['an empty kind', 'name,kind,note\nBaku,,A city.'],
    ['the main name repeated among the names', 'name,note,names\nBaku,A city.,Baku'],
  ])('can have %s', (_, text) => {
    expect(entriesIn(text)).toEqual([BAKU]);
  });

  it.each([
    ['languages', 'Baku,A city.,az: Bakı | ru: Баку', 'en:Baku az:Bakı ru:Баку'],
    ['no spaces around the bars', 'Baku,A city.,az:Bakı|ru:Баку', 'en:Baku az:Bakı ru:Баку'],
    ['a name without a language', 'Baku,A city.,Bakou', 'en:Baku en:Bakou'],
    ['the main name in its language, at its position', 'Баку,A city.,Baku | ru: Баку', 'en:Baku ru:Баку'],
    ['a bar inside a name', 'Baku,A city.,A\\|B', 'en:Baku en:A|B'],
    ['a colon that does not follow a language', 'Baku,A city.,Baku: a city', 'en:Baku en:Baku: a city'],
    ['nothing between bars', 'Baku,A city., | Bakou ||', 'en:Baku en:Bakou'],
  ])('has several names in one column, with %s', (_, row, names) => {
    expect(entriesIn(`name,note,names\n${row}`)).toEqual([
      `baku concept ${row.split(',')[0]}: A city. [${names}]`.replace(
        'baku concept Баку',
        'entry concept Баку',
      ),
    ]);
  });

  it('gives each row without an id a unique id', () => {
    const text = 'id,name,note\n,Baku,x\n,Bakú,x\nbaku-2,Bakou,x\n,Баку,x\n,Ереван,x\nbaku,Baku,x';
    expect(packIn(readCsv(text)).entries.map(({ id }) => id)).toEqual([
      'baku-3',
      'baku-4',
      'baku-2',
      'entry',
      'entry-2',
      'baku',
    ]);
  });

  it('keeps numbers, booleans, dots and brackets as text', () => {
    expect(entriesIn('name,note\n007,true\n1e5,null\na.b.c,"{""x"": 1}"')).toEqual([
      '007 concept 007: true [en:007]',
      '1e5 concept 1e5: null [en:1e5]',
      'a-b-c concept a.b.c: {"x": 1} [en:a.b.c]',
    ]);
  });

  it.each([
    '=SUM(A1:A9)',
    '+375 17',
    '-10 degrees',
    '@handle',
    '"quoted"',
    'a,b;c',
    'a | b',
    'ru: x',
    "'apostrophe",
    'two\nlines',
  ])('keeps %j unchanged when it is written and read again', (value) => {
    const pack = packIn(
      readJson(
        fileOf({ name: value, summary: value, names: [{ text: value }, { text: `${value} 2`, lang: 'az' }] }),
      ),
    );
    expect(packIn(readCsv(packCsv(pack))).entries).toEqual(pack.entries);
  });

  it('leaves the column of names empty if an entry has only its main name', () => {
    expect(packCsv(packIn(readJson(fileOf({}))))).toBe(
      'id,kind,name,note,names\r\nentry-1,city,Baku,The capital of Azerbaijan.,\r\n',
    );
  });

  it('leaves out names that are not marked on pages', () => {
    const pack = packIn(readJson(fileOf({ names: [{ text: 'Baku' }, { text: 'Baki', match: false }] })));
    expect(packCsv(pack)).not.toContain('Baki');
  });

  it.each<
    [
      string,
      string,
      { entry?: { number: number; name?: string }; field: string; expected: Partial<Expected> },
    ]
  >([
    ['an empty file', '', { field: 'name', expected: { type: 'column', columns: ['name', 'note'] } }],
    ['a missing column', 'name,kind\nBaku,city', { field: 'note', expected: { type: 'column' } }],
    [
      'an unknown column',
      'name,note,colour\nBaku,A city.,red',
      { field: 'colour', expected: { type: 'column' } },
    ],
    [
      'a repeated column',
      'name,note,name\nBaku,A city.,Baku',
      { field: 'name', expected: { type: 'column' } },
    ],
    [
      'a column named like a property of every object',
      'name,note,__proto__\nBaku,A city.,x',
      { field: '__proto__', expected: { type: 'column' } },
    ],
    ['an unclosed quote', 'name,note\n"Baku,A city.', { field: '', expected: { type: 'csv' } }],
    ['no rows', 'name,note\n', { field: 'entries', expected: { type: 'list', fewest: 1 } }],
    [
      'a row without a note',
      'name,note\nBaku,A city.\nYerevan',
      { entry: { number: 2, name: 'Yerevan' }, field: 'note', expected: { type: 'text' } },
    ],
    [
      'a row without a name',
      'name,note,names\n,A city.,Bakou',
      { entry: { number: 1 }, field: 'name', expected: { type: 'name' } },
    ],
    [
      'a name that is too short',
      'name,note,names\nBaku,A city.,B',
      { entry: { number: 1, name: 'Baku' }, field: 'names', expected: { type: 'name' } },
    ],
    [
      'an unknown kind',
      'name,note,kind\nBaku,A city.,town',
      { entry: { number: 1, name: 'Baku' }, field: 'kind', expected: { type: 'one-of' } },
    ],
    [
      'an invalid id',
      'name,note,id\nBaku,A city.,Baku City',
      { entry: { number: 1, name: 'Baku' }, field: 'id', expected: { type: 'id' } },
    ],
    [
      'a repeated id',
      'name,note,id\nBaku,x,a\nBakou,y,a',
      { entry: { number: 2, name: 'Bakou' }, field: 'id', expected: { type: 'unique', other: 1 } },
    ],
  ])('is refused with the row and column of the problem: %s', (_, text, problem) => {
    expect(problemsIn(readCsv(text))[0]).toEqual({
      ...problem,
      expected: expect.objectContaining(problem.expected),
    });
  });

  it('gets its id and title from the user', () => {
    expect(packIn(readCsv('name,note\nBaku,A city.'))).toMatchObject({ id: 'mine', title: 'Mine' });
  });
});
