import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE, packCsv, packJson, readPack, readStoredPack } from '../../data/pack-file.ts';
import type { Expected } from '../../engine/packs/problems.ts';
import { arbitraryPackFile } from '../support/arbitrary-packs.ts';
import { bundledGlossary } from '../support/glossaries.ts';
import { fileOf, LEAST, packIn, problemsIn, readCsv, readJson } from '../support/pack-files.ts';

const SOURCE = { id: 'book', title: 'A book', author: 'A', publisher: 'P', date: '2020' };

describe('a file in JSON', () => {
  it('needs only the id, kind, name and summary of an entry', () => {
    const least = { id: 'cities', title: 'Cities', entries: [LEAST] };
    expect(packIn(readJson(least))).toEqual({
      id: 'cities',
      title: 'Cities',
      sources: [],
      entries: [
        {
          ...LEAST,
          names: [{ text: 'Baku', lang: 'en', type: 'other' }],
          facts: [],
          relations: [],
          related: [],
        },
      ],
      timeline: [],
    });
  });

  it('gives names without a language the language of the glossary', () => {
    const { entries } = packIn(
      readJson({
        ...fileOf({}, { names: [{ text: 'Bakı' }, { text: 'Baku', lang: 'en' }] }),
        language: 'az',
      }),
    );
    expect(entries.map(({ names }) => names.map(({ lang }) => lang))).toEqual([['az'], ['az', 'en']]);
  });

  it('can begin with a byte order mark', () => {
    expect(packIn(readJson(`\uFEFF${JSON.stringify(fileOf({}))}`)).id).toBe('cities');
  });

  it('has its timeline sorted by date', () => {
    const event = {
      id: 'b',
      date: '2025-03',
      text: 'It opens.',
      source: 'book',
      paragraph: 'p. 3',
      entries: ['entry-1'],
    };
    const whole = {
      ...fileOf({}),
      sources: [SOURCE],
      timeline: [event, { ...event, id: 'a', date: '2024' }],
    };
    expect(packIn(readJson(whole)).timeline.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('has white space, hints for line breaks and decomposed letters tidied', () => {
    const [entry] = packIn(readJson(fileOf({ name: ' Qa\u00ADra\u200Bbag\u0306 \n City\uFEFF' }))).entries;
    expect(entry?.name).toBe('Qarabağ City');
  });

  it.each<
    [
      string,
      unknown,
      { entry?: { number: number; name?: string }; field: string; expected: Partial<Expected> },
    ]
  >([
    ['invalid JSON', '{"id": ', { field: '', expected: { type: 'json' } }],
    ['an empty file', '', { field: '', expected: { type: 'json' } }],
    ['a text', '"Baku"', { field: '', expected: { type: 'object' } }],
    ['a list', [LEAST], { field: '', expected: { type: 'object' } }],
    ['no id', { title: 'Cities', entries: [LEAST] }, { field: 'id', expected: { type: 'id' } }],
    [
      'the id of the bundled glossary',
      { ...fileOf({}), id: 'bundled' },
      { field: 'id', expected: { type: 'id' } },
    ],
    [
      'no title',
      { id: 'cities', entries: [LEAST] },
      { field: 'title', expected: { type: 'text', longest: 200 } },
    ],
    [
      'no entries',
      { id: 'cities', title: 'Cities' },
      { field: 'entries', expected: { type: 'list', fewest: 1, most: 100_000 } },
    ],
    ['an empty list of entries', fileOf(), { field: 'entries', expected: { type: 'list', fewest: 1 } }],
    [
      'a text instead of an entry',
      { ...fileOf({}), entries: ['Baku'] },
      { entry: { number: 1 }, field: '', expected: { type: 'object' } },
    ],
    ['an unknown field', { ...fileOf({}), author: 'me' }, { field: 'author', expected: { type: 'nothing' } }],
    [
      'an invalid language',
      { ...fileOf({}), language: 'English' },
      { field: 'language', expected: { type: 'language' } },
    ],
    [
      'an entry of an unknown kind',
      fileOf({}, { kind: 'town' }),
      { entry: { number: 2, name: 'Baku' }, field: 'kind', expected: { type: 'one-of' } },
    ],
    [
      'an entry without a name',
      fileOf({ name: undefined }),
      { entry: { number: 1 }, field: 'name', expected: { type: 'name', shortest: 2, longest: 120 } },
    ],
    [
      'a number for a name',
      fileOf({ name: 7 }),
      { entry: { number: 1 }, field: 'name', expected: { type: 'name' } },
    ],
    [
      'a name of one letter',
      fileOf({ name: 'X' }),
      { entry: { number: 1, name: 'X' }, field: 'name', expected: { type: 'name' } },
    ],
    [
      'a name of punctuation',
      fileOf({ name: '!!!' }),
      { field: 'name', entry: { number: 1, name: '!!!' }, expected: { type: 'name' } },
    ],
    [
      'a name of one letter and punctuation',
      fileOf({ name: 'C++' }),
      { field: 'name', entry: { number: 1, name: 'C++' }, expected: { type: 'name' } },
    ],
    [
      'a name that is too long',
      fileOf({ name: 'x'.repeat(121) }),
      { field: 'name', entry: { number: 1, name: 'x'.repeat(60) }, expected: { type: 'name' } },
    ],
    [
      'a name of white space',
      fileOf({ name: '  ' }),
      { field: 'name', entry: { number: 1, name: '  ' }, expected: { type: 'name' } },
    ],
    [
      'another name that is too short',
      fileOf({ names: [{ text: 'Baku' }, { text: 'B' }] }),
      { entry: { number: 1, name: 'Baku' }, field: 'names[1].text', expected: { type: 'name' } },
    ],
    [
      'a name without a text',
      fileOf({ names: [{}] }),
      { entry: { number: 1, name: 'Baku' }, field: 'names[0].text', expected: { type: 'name' } },
    ],
    [
      'a text instead of a list of names',
      fileOf({ names: 'Baku' }),
      { entry: { number: 1, name: 'Baku' }, field: 'names', expected: { type: 'list', fewest: 1 } },
    ],
    [
      'a note that is too long',
      fileOf({ summary: 'x'.repeat(601) }),
      { entry: { number: 1, name: 'Baku' }, field: 'summary', expected: { type: 'text', longest: 600 } },
    ],
    [
      'an empty note',
      fileOf({ summary: ' ' }),
      { entry: { number: 1, name: 'Baku' }, field: 'summary', expected: { type: 'text', longest: 600 } },
    ],
    [
      'an id with capitals',
      fileOf({ id: 'Baku' }),
      { entry: { number: 1, name: 'Baku' }, field: 'id', expected: { type: 'id' } },
    ],
    [
      'an id with a slash',
      fileOf({ id: 'other/baku' }),
      { entry: { number: 1, name: 'Baku' }, field: 'id', expected: { type: 'id' } },
    ],
    [
      'a repeated id',
      fileOf({ id: 'baku' }, {}, { id: 'baku' }),
      { entry: { number: 3, name: 'Baku' }, field: 'id', expected: { type: 'unique', other: 1 } },
    ],
    [
      'a text instead of a boolean',
      fileOf({ names: [{ text: 'Baku', match: 'no' }] }),
      { entry: { number: 1, name: 'Baku' }, field: 'names[0].match', expected: { type: 'boolean' } },
    ],
    [
      'a number that is too large',
      fileOf({ bearing: 2 }),
      {
        entry: { number: 1, name: 'Baku' },
        field: 'bearing',
        expected: { type: 'number', least: 0, most: 1 },
      },
    ],
    [
      'a date that is not in the calendar',
      fileOf({ facts: [{ text: 'Built.', date: '2025-02-30' }] }),
      { entry: { number: 1, name: 'Baku' }, field: 'facts[0].date', expected: { type: 'date' } },
    ],
    [
      'a fact that is too long',
      fileOf({ facts: [{ text: 'x'.repeat(601) }] }),
      {
        entry: { number: 1, name: 'Baku' },
        field: 'facts[0].text',
        expected: { type: 'text', longest: 600 },
      },
    ],
    [
      'a fact from an unknown source',
      fileOf({ facts: [{ text: 'Built.', source: 'diary' }] }),
      { entry: { number: 1, name: 'Baku' }, field: 'facts[0].source', expected: { type: 'reference' } },
    ],
    [
      'a summary from an unknown source',
      fileOf({ summarySource: 'diary' }),
      { entry: { number: 1, name: 'Baku' }, field: 'summarySource', expected: { type: 'reference' } },
    ],
    [
      'a relation to an unknown entry',
      fileOf({ relations: [{ type: 'near', label: 'is near', to: 'oz' }] }),
      { entry: { number: 1, name: 'Baku' }, field: 'relations[0].to', expected: { type: 'reference' } },
    ],
    [
      'an unknown related entry',
      fileOf({ related: ['entry-1', 'oz'] }),
      { entry: { number: 1, name: 'Baku' }, field: 'related[1]', expected: { type: 'reference' } },
    ],
    [
      'a repeated source',
      { ...fileOf({}), sources: [SOURCE, SOURCE] },
      { field: 'sources[1].id', expected: { type: 'unique', other: 1 } },
    ],
    [
      'a location beyond the pole',
      fileOf({ location: { point: [49, 95] } }),
      {
        entry: { number: 1, name: 'Baku' },
        field: 'location.point[1]',
        expected: { type: 'number', least: -90, most: 90 },
      },
    ],
    [
      'a location with one coordinate',
      fileOf({ location: { point: [49] } }),
      {
        entry: { number: 1, name: 'Baku' },
        field: 'location.point',
        expected: { type: 'list', fewest: 2, most: 2 },
      },
    ],
    [
      'a location of an unknown form',
      fileOf({ location: { town: 'Baku' } }),
      {
        entry: { number: 1, name: 'Baku' },
        field: 'location',
        expected: { type: 'one-of', values: ['point', 'area', 'line', 'country'] },
      },
    ],
    [
      'an entry that names the glossary it is from',
      fileOf({ from: { id: 'x' } }),
      { entry: { number: 1, name: 'Baku' }, field: 'from', expected: { type: 'nothing' } },
    ],
  ])('is refused with the entry, the field and the expected value: %s', (_, file, problem) => {
    expect(problemsIn(readJson(file))).toEqual([
      { ...problem, expected: expect.objectContaining(problem.expected) },
    ]);
  });

  it('is refused with at most twenty problems, in the order of the file', () => {
    const problems = problemsIn(readJson(fileOf(...Array.from({ length: 30 }, () => ({ kind: 'town' })))));
    expect(problems.map(({ entry }) => entry?.number)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it('can be the bundled glossary as `npm run glossary` prints it', () => {
    expect(packIn(readJson(bundledGlossary))).toEqual(JSON.parse(JSON.stringify(bundledGlossary)));
  });

  it('gives the same result when it has already been parsed', () => {
    expect(readPack(fileOf({}))).toEqual(readJson(fileOf({})));
    expect(readPack(fileOf({ kind: 'town' }))).toEqual(readJson(fileOf({ kind: 'town' })));
  });
});

describe('a glossary that is written to a file', () => {
  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(arbitraryPackFile, (file) => {
        const pack = packIn(readJson(file));
        expect(packIn(readJson(packJson(pack)))).toEqual(pack);
      }),
    );
  });

  it('has the same names, kinds and notes when it is read again from a table', () => {
    const plain = ({ id, kind, name, summary, names }: (typeof bundledGlossary.entries)[number]) => {
      const own = names.some(({ text }) => text === name) ? [] : [`en ${name}`];
      return {
        id,
        kind,
        name,
        summary,
        names: [...own, ...names.map(({ text, lang }) => `${lang} ${text}`)],
      };
    };
    fc.assert(
      fc.property(arbitraryPackFile, ({ language: _, ...file }) => {
        const pack = packIn(readJson(file));
        const marked = pack.entries.map((entry) => ({
          ...entry,
          names: entry.names.filter(({ match }) => match !== false),
        }));
        const again = packIn(readCsv(packCsv({ ...pack, entries: marked })));
        expect(again.entries.map(plain)).toEqual(marked.map(plain));
      }),
    );
  });

  it('does not name the glossaries that its entries are from', () => {
    const pack = packIn(readJson(fileOf({})));
    const labelled = {
      ...pack,
      entries: pack.entries.map((entry) => ({ ...entry, from: { id: 'x', title: 'x', isDeployed: false } })),
    };
    expect(packIn(readJson(packJson(labelled)))).toEqual(pack);
  });

  it('leaves out references to deleted entries and sources', () => {
    const whole = {
      ...fileOf(
        {
          related: ['entry-2'],
          relations: [{ type: 'near', label: 'is near', to: 'entry-2' }],
          facts: [{ text: 'Built.', source: 'book' }],
        },
        {},
      ),
      sources: [SOURCE],
      timeline: [
        { id: 'a', date: '2024', text: 'It opens.', source: 'book', paragraph: '3', entries: ['entry-2'] },
      ],
    };
    const pack = packIn(readJson(whole));
    const rest = packIn(readJson(packJson({ ...pack, sources: [], entries: pack.entries.slice(0, 1) })));
    expect(rest.entries[0]).toMatchObject({ related: [], relations: [], facts: [{ text: 'Built.' }] });
    expect(rest.timeline).toEqual([]);
  });
});

describe('the size of a file', () => {
  const padded = (bytes: number) => {
    const file = JSON.stringify(fileOf({}));
    return file + ' '.repeat(bytes - file.length);
  };

  it.each([
    ['a file of the largest allowed size is read', padded(LARGEST_FILE), []],
    [
      'a file with one more byte is refused',
      padded(LARGEST_FILE + 1),
      [{ field: '', expected: { type: 'file-size', most: LARGEST_FILE } }],
    ],
    [
      'the limit counts bytes, not letters',
      'Б'.repeat(LARGEST_FILE / 2 + 1),
      [{ field: '', expected: { type: 'file-size', most: LARGEST_FILE } }],
    ],
  ])('is limited: %s', (_, text, problems) => {
    expect(problemsIn(readJson(text))).toEqual(problems);
  });
});

describe('a stored glossary', () => {
  const port = {
    id: 'alat',
    kind: 'city',
    name: 'Alat',
    summary: 'A port.',
    facts: [{ text: 'The ferry complex was opened.' }],
  };

  it('is read unchanged, including a fact without a source', () => {
    const pack = packIn(readJson({ id: 'ports', title: 'Ports', entries: [port] }));
    expect(readStoredPack(JSON.parse(JSON.stringify(pack)), 'ports')).toEqual(pack);
  });

  it('can have lost all its entries, or entries that others refer to', () => {
    const pack = packIn(readJson({ id: 'ports', title: 'Ports', entries: [port] }));
    expect(readStoredPack({ ...pack, entries: [] }, 'ports')?.entries).toEqual([]);
    const straying = { ...pack, entries: pack.entries.map((entry) => ({ ...entry, related: ['gone'] })) };
    expect(readStoredPack(straying, 'ports')).toEqual(straying);
  });

  it.each([
    [undefined],
    [7],
    ['garbage'],
    [[1]],
    [{ id: 'ports' }],
    [{ id: 'ports', title: 'Ports', entries: [{ id: 'alat', name: 'Alat' }] }],
    [{ id: 'another', title: 'Ports', entries: [port] }],
  ])('is not read if it is %j', (value) => {
    expect(readStoredPack(value, 'ports')).toBeUndefined();
  });
});
