import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE, packCsv, packJson, readPack, readStoredPack } from '../../data/pack-file.ts';
import type { Expected } from '../../engine/packs/problems.ts';
import { arbitraryPackFile } from '../support/arbitrary-packs.ts';
import { bundledGlossary } from '../support/glossaries.ts';
import { fileOf, LEAST, packIn, problemsIn, readCsv, readJson } from '../support/pack-files.ts';

const SOURCE = { id: 'book', title: 'A book', author: 'A', publisher: 'P', date: '2020' };

describe('a file in JSON', () => {
  it('needs no more than id, kind, name and summary of an entry', () => {
    const least = { id: 'cities', title: 'Cities', entries: [LEAST] };
    expect(packIn(readJson(least))).toEqual({
      id: 'cities',
      title: 'Cities',
      sources: [],
      entries: [{ ...LEAST, names: [{ text: 'Baku', lang: 'en', type: 'other' }], facts: [], relations: [], related: [] }],
      timeline: [],
    });
  });

  it('gives names the language of the glossary where they have none', () => {
    const { entries } = packIn(readJson({ ...fileOf({}, { names: [{ text: 'Bakı' }, { text: 'Baku', lang: 'en' }] }), language: 'az' }));
    expect(entries.map(({ names }) => names.map(({ lang }) => lang))).toEqual([['az'], ['az', 'en']]);
  });

  it('may begin with a byte order mark', () => {
    expect(packIn(readJson(`\uFEFF${JSON.stringify(fileOf({}))}`)).id).toBe('cities');
  });

  it('puts the timeline in order', () => {
    const event = { id: 'b', date: '2025-03', text: 'It opens.', source: 'book', paragraph: 'p. 3', entries: ['entry-1'] };
    const whole = { ...fileOf({}), sources: [SOURCE], timeline: [event, { ...event, id: 'a', date: '2024' }] };
    expect(packIn(readJson(whole)).timeline.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('tidies white space, hints for line breaks and decomposed letters', () => {
    const [entry] = packIn(readJson(fileOf({ name: ' Qa\u00ADra\u200Bbag\u0306 \n City\uFEFF' }))).entries;
    expect(entry?.name).toBe('Qarabağ City');
  });

  it.each<[string, unknown, { entry?: { number: number; name?: string }; field: string; expected: Partial<Expected> }]>([
    ['no JSON', '{"id": ', { field: '', expected: { type: 'json' } }],
    ['nothing', '', { field: '', expected: { type: 'json' } }],
    ['a text', '"Baku"', { field: '', expected: { type: 'object' } }],
    ['a list', [LEAST], { field: '', expected: { type: 'object' } }],
    ['no id', { title: 'Cities', entries: [LEAST] }, { field: 'id', expected: { type: 'id' } }],
    ['the id of the bundled glossary', { ...fileOf({}), id: 'bundled' }, { field: 'id', expected: { type: 'id' } }],
    ['no title', { id: 'cities', entries: [LEAST] }, { field: 'title', expected: { type: 'text', longest: 200 } }],
    ['no entries', { id: 'cities', title: 'Cities' }, { field: 'entries', expected: { type: 'list', fewest: 1, most: 100_000 } }],
    ['an empty list of entries', fileOf(), { field: 'entries', expected: { type: 'list', fewest: 1 } }],
    ['entries that are none', { ...fileOf({}), entries: ['Baku'] }, { entry: { number: 1 }, field: '', expected: { type: 'object' } }],
    ['a field that there is not', { ...fileOf({}), author: 'me' }, { field: 'author', expected: { type: 'nothing' } }],
    ['a language that is none', { ...fileOf({}), language: 'English' }, { field: 'language', expected: { type: 'language' } }],
    ['an entry of no kind', fileOf({}, { kind: 'town' }), { entry: { number: 2, name: 'Baku' }, field: 'kind', expected: { type: 'one-of' } }],
    [
      'an entry without a name',
      fileOf({ name: undefined }),
      { entry: { number: 1 }, field: 'name', expected: { type: 'name', shortest: 2, longest: 120 } },
    ],
    ['a number for a name', fileOf({ name: 7 }), { entry: { number: 1 }, field: 'name', expected: { type: 'name' } }],
    ['a name of one letter', fileOf({ name: 'X' }), { entry: { number: 1, name: 'X' }, field: 'name', expected: { type: 'name' } }],
    ['a name of signs', fileOf({ name: '!!!' }), { field: 'name', entry: { number: 1, name: '!!!' }, expected: { type: 'name' } }],
    ['a name of one letter and signs', fileOf({ name: 'C++' }), { field: 'name', entry: { number: 1, name: 'C++' }, expected: { type: 'name' } }],
    [
      'a name that is too long',
      fileOf({ name: 'x'.repeat(121) }),
      { field: 'name', entry: { number: 1, name: 'x'.repeat(60) }, expected: { type: 'name' } },
    ],
    ['a name of white space', fileOf({ name: '  ' }), { field: 'name', entry: { number: 1, name: '  ' }, expected: { type: 'name' } }],
    [
      'a short form',
      fileOf({ names: [{ text: 'Baku' }, { text: 'B' }] }),
      { entry: { number: 1, name: 'Baku' }, field: 'names[1].text', expected: { type: 'name' } },
    ],
    ['a name without a text', fileOf({ names: [{}] }), { entry: { number: 1, name: 'Baku' }, field: 'names[0].text', expected: { type: 'name' } }],
    [
      'names that are no list',
      fileOf({ names: 'Baku' }),
      { entry: { number: 1, name: 'Baku' }, field: 'names', expected: { type: 'list', fewest: 1 } },
    ],
    [
      'a note that is too long',
      fileOf({ summary: 'x'.repeat(601) }),
      { entry: { number: 1, name: 'Baku' }, field: 'summary', expected: { type: 'text', longest: 600 } },
    ],
    ['an empty note', fileOf({ summary: ' ' }), { entry: { number: 1, name: 'Baku' }, field: 'summary', expected: { type: 'text', longest: 600 } }],
    ['an id with capitals', fileOf({ id: 'Baku' }), { entry: { number: 1, name: 'Baku' }, field: 'id', expected: { type: 'id' } }],
    [
      'an id that would be another glossary’s',
      fileOf({ id: 'other/baku' }),
      { entry: { number: 1, name: 'Baku' }, field: 'id', expected: { type: 'id' } },
    ],
    [
      'an id that is taken',
      fileOf({ id: 'baku' }, {}, { id: 'baku' }),
      { entry: { number: 3, name: 'Baku' }, field: 'id', expected: { type: 'unique', other: 1 } },
    ],
    [
      'no boolean',
      fileOf({ names: [{ text: 'Baku', match: 'no' }] }),
      { entry: { number: 1, name: 'Baku' }, field: 'names[0].match', expected: { type: 'boolean' } },
    ],
    [
      'a number that is too large',
      fileOf({ bearing: 2 }),
      { entry: { number: 1, name: 'Baku' }, field: 'bearing', expected: { type: 'number', least: 0, most: 1 } },
    ],
    [
      'a date that is none',
      fileOf({ facts: [{ text: 'Built.', date: '2025-02-30' }] }),
      { entry: { number: 1, name: 'Baku' }, field: 'facts[0].date', expected: { type: 'date' } },
    ],
    [
      'a fact that is too long',
      fileOf({ facts: [{ text: 'x'.repeat(601) }] }),
      { entry: { number: 1, name: 'Baku' }, field: 'facts[0].text', expected: { type: 'text', longest: 600 } },
    ],
    [
      'a fact of a source that there is not',
      fileOf({ facts: [{ text: 'Built.', source: 'diary' }] }),
      { entry: { number: 1, name: 'Baku' }, field: 'facts[0].source', expected: { type: 'reference' } },
    ],
    [
      'a summary of a source that there is not',
      fileOf({ summarySource: 'diary' }),
      { entry: { number: 1, name: 'Baku' }, field: 'summarySource', expected: { type: 'reference' } },
    ],
    [
      'a relation to no entry',
      fileOf({ relations: [{ type: 'near', label: 'is near', to: 'oz' }] }),
      { entry: { number: 1, name: 'Baku' }, field: 'relations[0].to', expected: { type: 'reference' } },
    ],
    [
      'a related entry that there is not',
      fileOf({ related: ['entry-1', 'oz'] }),
      { entry: { number: 1, name: 'Baku' }, field: 'related[1]', expected: { type: 'reference' } },
    ],
    [
      'a source that is there twice',
      { ...fileOf({}), sources: [SOURCE, SOURCE] },
      { field: 'sources[1].id', expected: { type: 'unique', other: 1 } },
    ],
    [
      'a place beyond the pole',
      fileOf({ location: { point: [49, 95] } }),
      { entry: { number: 1, name: 'Baku' }, field: 'location.point[1]', expected: { type: 'number', least: -90, most: 90 } },
    ],
    [
      'half a place',
      fileOf({ location: { point: [49] } }),
      { entry: { number: 1, name: 'Baku' }, field: 'location.point', expected: { type: 'list', fewest: 2, most: 2 } },
    ],
    [
      'a place of no form',
      fileOf({ location: { town: 'Baku' } }),
      { entry: { number: 1, name: 'Baku' }, field: 'location', expected: { type: 'one-of', values: ['point', 'area', 'line', 'country'] } },
    ],
    [
      'an entry that says where it is from',
      fileOf({ from: { id: 'x' } }),
      { entry: { number: 1, name: 'Baku' }, field: 'from', expected: { type: 'nothing' } },
    ],
  ])('names entry, field and what was expected: %s', (_, file, problem) => {
    expect(problemsIn(readJson(file))).toEqual([{ ...problem, expected: expect.objectContaining(problem.expected) }]);
  });

  it('names several mistakes in their order, and no more than twenty', () => {
    const problems = problemsIn(readJson(fileOf(...Array.from({ length: 30 }, () => ({ kind: 'town' })))));
    expect(problems.map(({ entry }) => entry?.number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('takes the bundled glossary as it is printed', () => {
    expect(packIn(readJson(bundledGlossary))).toEqual(JSON.parse(JSON.stringify(bundledGlossary)));
  });

  it('is read the same when it is parsed already', () => {
    expect(readPack(fileOf({}))).toEqual(readJson(fileOf({})));
    expect(readPack(fileOf({ kind: 'town' }))).toEqual(readJson(fileOf({ kind: 'town' })));
  });
});

describe('a glossary that is written', () => {
  it('reads back to the same: any that reads', () => {
    fc.assert(
      fc.property(arbitraryPackFile, (file) => {
        const pack = packIn(readJson(file));
        expect(packIn(readJson(packJson(pack)))).toEqual(pack);
      }),
    );
  });

  it('reads back from a table to the same names, kinds and notes: any that reads', () => {
    const plain = ({ id, kind, name, summary, names }: (typeof bundledGlossary.entries)[number]) => {
      const own = names.some(({ text }) => text === name) ? [] : [`en ${name}`];
      return { id, kind, name, summary, names: [...own, ...names.map(({ text, lang }) => `${lang} ${text}`)] };
    };
    fc.assert(
      fc.property(arbitraryPackFile, ({ language: _, ...file }) => {
        const pack = packIn(readJson(file));
        const marked = pack.entries.map((entry) => ({ ...entry, names: entry.names.filter(({ match }) => match !== false) }));
        const again = packIn(readCsv(packCsv({ ...pack, entries: marked })));
        expect(again.entries.map(plain)).toEqual(marked.map(plain));
      }),
    );
  });

  it('says nothing of where its entries are from', () => {
    const pack = packIn(readJson(fileOf({})));
    const labelled = { ...pack, entries: pack.entries.map((entry) => ({ ...entry, from: { id: 'x', title: 'x', isDeployed: false } })) };
    expect(packIn(readJson(packJson(labelled)))).toEqual(pack);
  });

  it('leaves out what refers to a deleted entry or source', () => {
    const whole = {
      ...fileOf(
        { related: ['entry-2'], relations: [{ type: 'near', label: 'is near', to: 'entry-2' }], facts: [{ text: 'Built.', source: 'book' }] },
        {},
      ),
      sources: [SOURCE],
      timeline: [{ id: 'a', date: '2024', text: 'It opens.', source: 'book', paragraph: '3', entries: ['entry-2'] }],
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
    ['as large as it may be', padded(LARGEST_FILE), []],
    ['a byte more', padded(LARGEST_FILE + 1), [{ field: '', expected: { type: 'file-size', most: LARGEST_FILE } }]],
    ['counted in bytes, not in letters', 'Б'.repeat(LARGEST_FILE / 2 + 1), [{ field: '', expected: { type: 'file-size', most: LARGEST_FILE } }]],
  ])('is limited: %s', (_, text, problems) => {
    expect(problemsIn(readJson(text))).toEqual(problems);
  });
});

describe('a glossary that has been stored', () => {
  const port = { id: 'alat', kind: 'city', name: 'Alat', summary: 'A port.', facts: [{ text: 'The ferry complex was opened.' }] };

  it('is read as it was, with a fact that has no source', () => {
    const pack = packIn(readJson({ id: 'ports', title: 'Ports', entries: [port] }));
    expect(readStoredPack(JSON.parse(JSON.stringify(pack)), 'ports')).toEqual(pack);
  });

  it('may have lost all its entries, or what its entries refer to', () => {
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
  ])('is damaged if it is %j', (value) => {
    expect(readStoredPack(value, 'ports')).toBeUndefined();
  });
});
