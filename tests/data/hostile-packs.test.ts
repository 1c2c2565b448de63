/**
 * Tests glossary files that could do harm, on purpose or by accident. Sidelight must refuse such files in
 * bounded time, however large, deep or odd they are.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packJson } from '../../data/pack-file.ts';
import { createSearch } from '../../engine/search.ts';
import { fileOf, LEAST, packIn, problemsIn, readCsv, readJson } from '../support/pack-files.ts';
import { mentionsIn, openedPack } from '../support/packs.ts';

/**
 * Size of a large file, in UTF-16 units. Reading it would take minutes if the work grew faster than the
 * file's size.
 */
const LARGE = 2 * 1024 * 1024;

const entriesAs = (text: string) => `{"id":"x","title":"x","entries":[${text}]}`;
const filled = (piece: string, around = 200) => piece.repeat(Math.floor((LARGE - around) / piece.length));

describe('a file that is too large or malformed', () => {
  it.each([
    ['100 MB', () => 'x'.repeat(100_000_000), 'file-size'],
    ['a text of 40 MB', () => JSON.stringify(fileOf({ summary: 'ж'.repeat(21_000_000) })), 'file-size'],
    ['a text of nearly 2 MB', () => JSON.stringify(fileOf({ summary: 'x'.repeat(2_000_000) })), 'text'],
    ['a name of nearly 2 MB', () => JSON.stringify(fileOf({ name: 'x'.repeat(2_000_000) })), 'name'],
    ['an id of nearly 2 MB', () => JSON.stringify(fileOf({ id: 'a-'.repeat(1_000_000) })), 'id'],
    ['10⁶ numbers instead of entries', () => entriesAs(`${filled('0,')}0`), 'entries'],
    [
      'thousands of entries too many',
      () => entriesAs(Array(120_000).fill(JSON.stringify(LEAST)).join()),
      'entries',
    ],
    ['lists 10⁵ deep', () => '['.repeat(100_000) + ']'.repeat(100_000), 'object'],
    ['lists 10⁵ deep in an entry', () => entriesAs('['.repeat(100_000) + ']'.repeat(100_000)), 'object'],
    [
      'lists 10⁵ deep in a field',
      () =>
        JSON.stringify(fileOf({ names: 'DEEP' })).replace(
          '"DEEP"',
          '['.repeat(100_000) + ']'.repeat(100_000),
        ),
      'object',
    ],
    [
      'objects 10⁵ deep in a field',
      () =>
        JSON.stringify(fileOf({ location: 'DEEP' })).replace(
          '"DEEP"',
          `${'{"point":'.repeat(100_000)}0${'}'.repeat(100_000)}`,
        ),
      'list',
    ],
    ['10⁶ unclosed brackets', () => '['.repeat(1_000_000), 'json'],
    [
      '10⁶ names',
      () => JSON.stringify(fileOf({ names: [] })).replace('"names":[]', `"names":[${filled('0,')}0]`),
      'list',
    ],
    [
      '10⁵ unknown fields',
      () =>
        JSON.stringify({
          ...fileOf({}),
          ...Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`x${index}`, 0])),
        }),
      'nothing',
    ],
    [
      '5,000 entries, each wrong in several fields',
      () =>
        entriesAs(
          Array(5000).fill('{"id":7,"kind":7,"name":7,"summary":7,"names":[7,7,7],"facts":7}').join(),
        ),
      'id',
    ],
    ['5,000 entries with one id', () => entriesAs(Array(5000).fill(JSON.stringify(LEAST)).join()), 'unique'],
    [
      '150 entries with a thousand dangling references each',
      () =>
        entriesAs(
          Array.from({ length: 150 }, (_, index) =>
            JSON.stringify({ ...LEAST, id: `e${index}`, related: Array(1000).fill('nothing') }),
          ).join(),
        ),
      'reference',
    ],
  ])('is refused: %s', (_, make, expected) => {
    const text = make();
    const result = problemsIn(readJson(text));
    expect(result[0]?.expected.type).toBe(expected);
    expect(result.length).toBeLessThanOrEqual(20);
    expect(JSON.stringify(result).length).toBeLessThan(20_000);
  });

  it.each([
    ['10⁵ rows too many', () => `name,note\n${filled('a,b\n')}`, 'entries'],
    ['10⁶ columns', () => `name,note${filled(',x')}`, 'column'],
    ['a column of nearly 2 MB', () => `name,note,${filled('x')}`, 'column'],
    ['10⁶ delimiters in a row', () => `name,note\nBaku,${filled(',')}`, 'text'],
    ['an unclosed quote', () => `name,note\n"${filled('x\n')}`, 'csv'],
    ['a line of 2 MB', () => `name,note\n"${filled('x')}`, 'text'],
    ['only quotes', () => filled('"'), 'column'],
    ['10⁶ names in a cell', () => `name,note,names\nBaku,x,${filled('ab|')}`, 'text'],
    ['10⁶ backslashes and bars in a cell', () => `name,note,names\nBaku,x,${filled('\\|')}`, 'text'],
    ['10⁶ spaces in a cell', () => `name,note,names\nBaku,,"a${filled(' ')}b"`, 'text'],
    ['10⁶ spaces in a cell of names', () => `name,note,names\nBaku,,"a${filled(' ')}b"`, 'text'],
    ['10⁶ empty lines', () => `name,note\n${filled('\n')}`, 'list'],
    [
      '3,000 rows with the same name and a note that is too long',
      () => `name,note\n${`a b,${'x'.repeat(601)}\n`.repeat(3000)}`,
      'text',
    ],
  ])('is refused as a table: %s', (_, make, expected) => {
    const text = make();
    const result = problemsIn(readCsv(text));
    expect(result[0]?.expected.type).toBe(expected);
    expect(result.length).toBeLessThanOrEqual(20);
    expect(JSON.stringify(result).length).toBeLessThan(20_000);
  });

  it('is read if it has exactly as many entries as allowed', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `Name ${index},${'x'.repeat(50)}`);
    expect(packIn(readCsv(`name,note\n${rows.join('\n')}`)).entries).toHaveLength(100_000);
    expect(problemsIn(readCsv(`name,note\n${rows.join('\n')}\nOne more,x`))).toEqual([
      { field: '', expected: { type: 'entries', most: 100_000 } },
    ]);
  });
});

describe('any file', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.json(),
    fc.string({
      unit: fc.constantFrom(
        '"',
        ',',
        '\n',
        '\r',
        ';',
        '\t',
        'name',
        'note',
        'names',
        '|',
        '\\',
        'x',
        '\uFEFF',
      ),
      maxLength: 60,
    }),
    fc
      .anything({ withNullPrototype: true })
      .map((value) => JSON.stringify(fileOf({ name: value, names: [value], location: value })) ?? ''),
    fc
      .anything()
      .map(
        (value) => JSON.stringify({ ...fileOf({}), entries: value, sources: value, timeline: [value] }) ?? '',
      ),
  );

  it('gives a glossary or problems, and never throws', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const reading of [readJson(text), readCsv(text)]) {
          if ('pack' in reading) expect(packIn(readJson(packJson(reading.pack)))).toEqual(reading.pack);
          else expect(reading.problems.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('names of properties that every object has', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

  it.each([
    ['the whole', '{"id":"x","title":"x","entries":[],"__proto__":{"polluted":true}}', '__proto__'],
    [
      'an entry',
      JSON.stringify(fileOf({})).replace('"kind"', '"__proto__":{"polluted":true},"kind"'),
      '__proto__',
    ],
    [
      'a name',
      JSON.stringify(fileOf({ names: [{ text: 'Baku' }] })).replace(
        '"text"',
        '"constructor":{"prototype":{"polluted":true}},"text"',
      ),
      'names[0].constructor',
    ],
  ])('are refused as fields of %s and pollute no prototype', (_, text, field) => {
    expect(problemsIn(readJson(text)).map((problem) => problem.field)).toContain(field);
    expect('polluted' in {}).toBe(false);
  });

  it('can be ids and names that are read, found on pages and searched', () => {
    const pack = packIn(
      readJson(
        fileOf(
          ...NAMES.map((name, index) => ({ id: ['constructor', 'prototype'][index] ?? `n${index}`, name })),
        ),
      ),
    );
    const text = `of ${NAMES.join(', ')}.`;
    expect(mentionsIn(openedPack(pack), text).map(([surface]) => surface)).toEqual(NAMES);
    expect(NAMES.map((name) => createSearch(pack)(name)[0]?.entry.name)).toEqual(NAMES);
  });

  it('are refused as languages, kinds and types', () => {
    for (const name of NAMES) {
      expect(
        problemsIn(
          readJson({
            ...fileOf({ kind: name, names: [{ text: 'Baku', lang: name, type: name }] }),
            language: name,
          }),
        ).length,
      ).toBe(4);
    }
  });

  it('are refused as columns', () => {
    expect(problemsIn(readCsv(`name,note,${NAMES.join()}\nBaku,x`)).map(({ field }) => field)).toEqual(
      NAMES.map((name) => name.toLowerCase()),
    );
  });
});

describe('code and addresses in texts', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    '"><svg onload=alert(1)>',
    '#{alert(1)}',
    '%00{{7*7}}',
  ])('are kept as plain text: %s', (text) => {
    const [entry] = packIn(
      readJson(
        fileOf({
          name: `x ${text}`,
          summary: text,
          facts: [{ text }],
          names: [{ text: `x ${text}`, usedBy: text }],
        }),
      ),
    ).entries;
    expect([entry?.name, entry?.summary, entry?.facts[0]?.text, entry?.names[0]?.usedBy]).toEqual([
      `x ${text}`,
      text,
      text,
      text,
    ]);
  });
});
