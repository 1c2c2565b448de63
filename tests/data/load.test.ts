import { describe, expect, it } from 'vitest';
import { loadGlossary } from '../../data/load.ts';
import { DataError, type DataProblem } from '../../data/problems.ts';
import { azerbaijan, baku, type DataFiles, dataFolderWith, SOURCES } from '../support/data-folder.ts';

const BAKU = 'entries/city/baku.yaml';

function problemsOf(changes: DataFiles): readonly DataProblem[] {
  try {
    loadGlossary(dataFolderWith(changes));
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
  return [];
}

const withFact = (fact: object) => ({ ...baku, facts: [...baku.facts, { text: 'A fact.', source: 'paper', paragraph: 'P2', ...fact }] });
const withName = (name: object) => ({ ...baku, names: [{ text: 'Baku', lang: 'en', type: 'official', ...name }] });

describe('loadGlossary', () => {
  it('joins the files into one glossary, the kinds in their order', () => {
    const glossary = loadGlossary(dataFolderWith());
    expect(glossary.entries.map(({ id }) => id)).toEqual(['azerbaijan', 'baku']);
    expect(glossary.sources).toEqual(SOURCES);
  });

  it('gives both ends of a relation to read', () => {
    const [country, city] = loadGlossary(dataFolderWith()).entries;
    expect(city?.relations).toEqual([{ type: 'capital-of', label: 'is the capital of', to: 'azerbaijan' }]);
    expect(country?.relations).toEqual([{ type: 'capital-of~', label: 'has as its capital', to: 'baku' }]);
    expect([city?.related, country?.related]).toEqual([['azerbaijan'], ['baku']]);
  });

  it.each<[string, DataFiles, Partial<DataProblem>]>([
    ['a missing field', { [BAKU]: { ...baku, summary: undefined } }, { file: BAKU, entry: 'baku', field: 'summary' }],
    ['a field that is too long', { [BAKU]: { ...baku, summary: 'x'.repeat(161) } }, { file: BAKU, entry: 'baku', field: 'summary' }],
    ['a field that there is not', { [BAKU]: { ...baku, colour: 'red' } }, { file: BAKU, entry: 'baku', message: expect.stringContaining('colour') }],
    ['a kind that there is not', { [BAKU]: { ...baku, kind: 'town' } }, { file: BAKU, entry: 'baku', field: 'kind' }],
    ['an id that is no id', { [BAKU]: { ...baku, id: 'Baku City' } }, { file: BAKU, entry: 'Baku City', field: 'id' }],
    ['an entry without names', { [BAKU]: { ...baku, names: [] } }, { file: BAKU, entry: 'baku', field: 'names' }],
    ['a name without a language', { [BAKU]: withName({ lang: undefined }) }, { file: BAKU, entry: 'baku', field: 'names[0].lang' }],
    ['a name of white space', { [BAKU]: withName({ text: '  ' }) }, { file: BAKU, entry: 'baku', field: 'names[0].text' }],
    [
      'a name that turns the direction of its text',
      { [BAKU]: withName({ text: 'Ba\u202Eku' }) },
      { file: BAKU, entry: 'baku', field: 'names[0].text' },
    ],
    ['a date that is none', { [BAKU]: withFact({ date: '2025-13' }) }, { file: BAKU, entry: 'baku', field: 'facts[1].date' }],
    ['a date without quotes', { [BAKU]: withFact({ date: 2025 }) }, { file: BAKU, entry: 'baku', field: 'facts[1].date' }],
    ['a paragraph that is none', { [BAKU]: withFact({ paragraph: 'page 3' }) }, { file: BAKU, entry: 'baku', field: 'facts[1].paragraph' }],
    ['a source that there is not', { [BAKU]: withFact({ source: 'diary' }) }, { file: BAKU, entry: 'baku', field: 'facts[1].source' }],
    [
      'a source of the summary that there is not',
      { [BAKU]: { ...baku, summarySource: 'diary' } },
      { file: BAKU, entry: 'baku', field: 'summarySource' },
    ],
    [
      'a relation to no entry',
      { [BAKU]: { ...baku, relations: [{ type: 'capital-of', to: 'oz' }] } },
      { file: BAKU, entry: 'baku', field: 'relations[0].to' },
    ],
    [
      'a relation to itself',
      { [BAKU]: { ...baku, relations: [{ type: 'capital-of', to: 'baku' }] } },
      { file: BAKU, entry: 'baku', field: 'relations[0].to' },
    ],
    [
      'a relation of no type',
      { [BAKU]: { ...baku, relations: [{ type: 'likes', to: 'azerbaijan' }] } },
      { file: BAKU, entry: 'baku', field: 'relations[0].type' },
    ],
    [
      'a file in the folder of another kind',
      { 'entries/country/baku.yaml': baku, [BAKU]: undefined },
      { file: 'entries/country/baku.yaml', entry: 'baku', field: 'id' },
    ],
    [
      'an id that is taken',
      { 'entries/city/copy.yaml': { ...baku, names: azerbaijan.names } },
      { file: 'entries/city/copy.yaml', entry: 'baku', field: 'id' },
    ],
    [
      'a name that leads to two entries',
      { [BAKU]: withName({ text: 'Azerbaijan' }) },
      { file: 'entries/country/azerbaijan.yaml', entry: 'azerbaijan', field: 'names[0].text' },
    ],
    ['a file that is no YAML', { [BAKU]: 'id: baku\nkind: [city' }, { file: BAKU, message: expect.stringContaining('line 2') }],
    ['a file that is a list', { [BAKU]: [baku] }, { file: BAKU }],
    ['an empty file', { [BAKU]: '' }, { file: BAKU }],
    ['a source without an author', { 'sources.yaml': [{ ...SOURCES[0], author: undefined }] }, { file: 'sources.yaml', field: '[0].author' }],
    [
      'a type of relation that reads one way only',
      { 'relations.yaml': { leads: { forward: 'leads' } } },
      { file: 'relations.yaml', field: 'leads.backward' },
    ],
  ])('names file, entry and field of %s', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual(expect.arrayContaining([expect.objectContaining(problem)]));
  });

  it('lets two entries share a name that only one of them is marked by', () => {
    const shared = { ...baku, names: [...baku.names, { text: 'Azerbaijan', lang: 'en', type: 'other', match: false }] };
    expect(problemsOf({ [BAKU]: shared })).toEqual([]);
  });

  it('tells of every problem at once, and what to do, in one message', () => {
    const folder = dataFolderWith({ [BAKU]: { ...baku, kind: 'town', strength: 'huge' } });
    expect(() => loadGlossary(folder)).toThrow(/2 problems.*data\/entries\/city\/baku\.yaml, entry "baku", field kind: .*field strength: /s);
  });

  it('says that a whole file is missing', () => {
    expect(() => loadGlossary(dataFolderWith({ 'sources.yaml': undefined }))).toThrow(/sources\.yaml/);
  });
});
