import { describe, expect, it } from 'vitest';
import { loadGlossary } from '../../data/load.ts';
import { DataError, type DataProblem } from '../../data/problems.ts';
import {
  azerbaijan,
  baku,
  type DataFiles,
  dataFolderWith,
  RELATIONS,
  SOURCES,
} from '../support/data-folder.ts';

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

const withFact = (fact: object) => ({
  ...baku,
  facts: [...baku.facts, { text: 'A fact.', source: 'paper', paragraph: 'P2', ...fact }],
});
const EVENT = {
  id: 'visit',
  date: '2025-07',
  text: 'A visit.',
  source: 'paper',
  paragraph: 'P1',
  entries: ['baku'],
};
const withEvent = (event: object) => ({ 'timeline.yaml': [{ ...EVENT, ...event }] });
const withName = (name: object) => ({
  ...baku,
  names: [{ text: 'Baku', lang: 'en', type: 'official', ...name }],
});

describe('loadGlossary', () => {
  it('joins the files into one glossary, sorted by kind', () => {
    const glossary = loadGlossary(dataFolderWith());
    expect(glossary.entries.map(({ id }) => id)).toEqual(['azerbaijan', 'baku']);
    expect(glossary.sources).toEqual(SOURCES);
  });

  it('states a relation from both ends', () => {
    const [country, city] = loadGlossary(dataFolderWith()).entries;
    expect(city?.relations).toEqual([{ type: 'capital-of', label: 'is the capital of', to: 'azerbaijan' }]);
    expect(country?.relations).toEqual([{ type: 'capital-of~', label: 'has as its capital', to: 'baku' }]);
    expect([city?.related, country?.related]).toEqual([['azerbaijan'], ['baku']]);
  });

  it.each<[string, DataFiles, Partial<DataProblem>]>([
    [
      'a missing field',
      { [BAKU]: { ...baku, summary: undefined } },
      { file: BAKU, entry: 'baku', field: 'summary' },
    ],
    [
      'a field that is too long',
      { [BAKU]: { ...baku, summary: 'x'.repeat(161) } },
      { file: BAKU, entry: 'baku', field: 'summary' },
    ],
    [
      'an unknown field',
      { [BAKU]: { ...baku, colour: 'red' } },
      { file: BAKU, entry: 'baku', message: expect.stringContaining('colour') },
    ],
    ['an unknown kind', { [BAKU]: { ...baku, kind: 'town' } }, { file: BAKU, entry: 'baku', field: 'kind' }],
    [
      'an invalid id',
      { [BAKU]: { ...baku, id: 'Baku City' } },
      { file: BAKU, entry: 'Baku City', field: 'id' },
    ],
    [
      'an entry without names',
      { [BAKU]: { ...baku, names: [] } },
      { file: BAKU, entry: 'baku', field: 'names' },
    ],
    [
      'a name without a language',
      { [BAKU]: withName({ lang: undefined }) },
      { file: BAKU, entry: 'baku', field: 'names[0].lang' },
    ],
    [
      'a name of white space',
      { [BAKU]: withName({ text: '  ' }) },
      { file: BAKU, entry: 'baku', field: 'names[0].text' },
    ],
    [
      'a name that changes the direction of its text',
      { [BAKU]: withName({ text: 'Ba\u202Eku' }) },
      { file: BAKU, entry: 'baku', field: 'names[0].text' },
    ],
    [
      'an invalid date',
      { [BAKU]: withFact({ date: '2025-13' }) },
      { file: BAKU, entry: 'baku', field: 'facts[1].date' },
    ],
    [
      'a date without quotes',
      { [BAKU]: withFact({ date: 2025 }) },
      { file: BAKU, entry: 'baku', field: 'facts[1].date' },
    ],
    [
      'an invalid paragraph',
      { [BAKU]: withFact({ paragraph: 'page 3' }) },
      { file: BAKU, entry: 'baku', field: 'facts[1].paragraph' },
    ],
    [
      'an unknown source of a fact',
      { [BAKU]: withFact({ source: 'diary' }) },
      { file: BAKU, entry: 'baku', field: 'facts[1].source' },
    ],
    [
      'an unknown source of the summary',
      { [BAKU]: { ...baku, summarySource: 'diary' } },
      { file: BAKU, entry: 'baku', field: 'summarySource' },
    ],
    [
      'a relation to an unknown entry',
      { [BAKU]: { ...baku, relations: [{ type: 'capital-of', to: 'oz' }] } },
      { file: BAKU, entry: 'baku', field: 'relations[0].to' },
    ],
    [
      'a relation of an entry to itself',
      { [BAKU]: { ...baku, relations: [{ type: 'capital-of', to: 'baku' }] } },
      { file: BAKU, entry: 'baku', field: 'relations[0].to' },
    ],
    [
      'a relation of an unknown type',
      { [BAKU]: { ...baku, relations: [{ type: 'likes', to: 'azerbaijan' }] } },
      { file: BAKU, entry: 'baku', field: 'relations[0].type' },
    ],
    [
      'a file in the folder of another kind',
      { 'entries/country/baku.yaml': baku, [BAKU]: undefined },
      { file: 'entries/country/baku.yaml', entry: 'baku', field: 'id' },
    ],
    [
      'a repeated id',
      { 'entries/city/copy.yaml': { ...baku, names: azerbaijan.names } },
      { file: 'entries/city/copy.yaml', entry: 'baku', field: 'id' },
    ],
    [
      'a name that leads to two entries',
      { [BAKU]: withName({ text: 'Azerbaijan' }) },
      { file: 'entries/country/azerbaijan.yaml', entry: 'azerbaijan', field: 'names[0].text' },
    ],
    [
      'a file that is not YAML',
      { [BAKU]: 'id: baku\nkind: [city' },
      { file: BAKU, message: expect.stringContaining('line 2') },
    ],
    ['a file that is a list', { [BAKU]: [baku] }, { file: BAKU }],
    ['an empty file', { [BAKU]: '' }, { file: BAKU }],
    [
      'a source without an author',
      { 'sources.yaml': [{ ...SOURCES[0], author: undefined }] },
      { file: 'sources.yaml', field: '[0].author' },
    ],
    [
      'a repeated relation',
      { [BAKU]: { ...baku, relations: [...baku.relations, ...baku.relations] } },
      { file: BAKU, entry: 'baku', field: 'relations[1]' },
    ],
    [
      'a day that is not in the calendar',
      { [BAKU]: withFact({ date: '2025-02-30' }) },
      { file: BAKU, entry: 'baku', field: 'facts[1].date' },
    ],
    [
      'an event of an unknown entry',
      withEvent({ entries: ['oz'] }),
      { file: 'timeline.yaml', entry: 'visit', field: '[0].entries' },
    ],
    [
      'an event from an unknown source',
      withEvent({ source: 'diary' }),
      { file: 'timeline.yaml', entry: 'visit', field: '[0].source' },
    ],
    [
      'a repeated event',
      { 'timeline.yaml': [EVENT, EVENT] },
      { file: 'timeline.yaml', entry: 'visit', field: '[1].id' },
    ],
    [
      'an event later than its source',
      withEvent({ date: '2025-07-10' }),
      { file: 'timeline.yaml', entry: 'visit', field: '[0].date' },
    ],
    [
      'an announced event that is earlier than its source',
      withEvent({ date: '2025-06', announced: true }),
      { file: 'timeline.yaml', field: '[0].announced' },
    ],
    [
      'a type of relation without words for the other direction',
      { 'relations.yaml': { leads: { forward: 'leads' } } },
      { file: 'relations.yaml', field: 'leads.backward' },
    ],
  ])('reports %s with its file, entry and field', (_, changes, problem) => {
    expect(problemsOf(changes)).toEqual(expect.arrayContaining([expect.objectContaining(problem)]));
  });

  it('sorts the events by date, including announced ones', () => {
    const announced = { ...EVENT, id: 'next', date: '2025-08-01', announced: true };
    const year = { ...EVENT, id: 'year', date: '2025', announced: true };
    const { timeline } = loadGlossary(dataFolderWith({ 'timeline.yaml': [announced, EVENT, year] }));
    expect(timeline).toEqual([year, EVENT, announced]);
  });

  it('keeps the order of the types of relation in the file', () => {
    const types = { leads: { forward: 'leads', backward: 'is led by' }, ...RELATIONS };
    expect(loadGlossary(dataFolderWith({ 'relations.yaml': types })).relationTypes).toEqual([
      'leads',
      'capital-of',
    ]);
  });

  it('allows two entries to share a name if only one of them is marked for it', () => {
    const shared = {
      ...baku,
      names: [...baku.names, { text: 'Azerbaijan', lang: 'en', type: 'other', match: false }],
    };
    expect(problemsOf({ [BAKU]: shared })).toEqual([]);
  });

  it('lists all problems in one message', () => {
    const folder = dataFolderWith({ [BAKU]: { ...baku, kind: 'town', strength: 'huge' } });
    expect(() => loadGlossary(folder)).toThrow(
      /2 problems.*data\/entries\/city\/baku\.yaml, entry "baku", field kind: .*field strength: /s,
    );
  });

  it('names a missing file', () => {
    expect(() => loadGlossary(dataFolderWith({ 'sources.yaml': undefined }))).toThrow(/sources\.yaml/);
  });
});
