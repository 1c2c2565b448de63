import { describe, expect, it } from 'vitest';
import { loadGlossary } from '../../data/load.ts';
import { DataError, type DataProblem } from '../../data/problems.ts';
import { azerbaijan, baku, type DataFiles, dataFolderWith, RELATIONS, SOURCES } from '../support/data-folder.ts';

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
const EVENT = { id: 'visit', date: '2025-07', text: 'A visit.', source: 'paper', paragraph: 'P1', entries: ['baku'] };
const withEvent = (event: object) => ({ 'timeline.yaml': [{ ...EVENT, ...event }] });
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
      'a relation that is there twice',
      { [BAKU]: { ...baku, relations: [...baku.relations, ...baku.relations] } },
      { file: BAKU, entry: 'baku', field: 'relations[1]' },
    ],
    ['a day that no calendar has', { [BAKU]: withFact({ date: '2025-02-30' }) }, { file: BAKU, entry: 'baku', field: 'facts[1].date' }],
    ['an event of no entry', withEvent({ entries: ['oz'] }), { file: 'timeline.yaml', entry: 'visit', field: '[0].entries' }],
    ['an event of no source', withEvent({ source: 'diary' }), { file: 'timeline.yaml', entry: 'visit', field: '[0].source' }],
    ['an event that is there twice', { 'timeline.yaml': [EVENT, EVENT] }, { file: 'timeline.yaml', entry: 'visit', field: '[1].id' }],
    ['an event later than its source', withEvent({ date: '2025-07-10' }), { file: 'timeline.yaml', entry: 'visit', field: '[0].date' }],
    [
      'an event announced for a time that had passed',
      withEvent({ date: '2025-06', announced: true }),
      { file: 'timeline.yaml', field: '[0].announced' },
    ],
    [
      'a type of relation that reads one way only',
      { 'relations.yaml': { leads: { forward: 'leads' } } },
      { file: 'relations.yaml', field: 'leads.backward' },
    ],
  ])('names file, entry and field of %s', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual(expect.arrayContaining([expect.objectContaining(problem)]));
  });

  it('puts the events in order of time, an announced one after the source among them', () => {
    const announced = { ...EVENT, id: 'next', date: '2025-08-01', announced: true };
    const year = { ...EVENT, id: 'year', date: '2025', announced: true };
    const { timeline } = loadGlossary(dataFolderWith({ 'timeline.yaml': [announced, EVENT, year] }));
    expect(timeline).toEqual([year, EVENT, announced]);
  });

  it('ranks the types of relation as they stand in the file', () => {
    const types = { leads: { forward: 'leads', backward: 'is led by' }, ...RELATIONS };
    expect(loadGlossary(dataFolderWith({ 'relations.yaml': types })).relationTypes).toEqual(['leads', 'capital-of']);
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
