import { expect, it } from 'vitest';
import { figures } from '../../../scripts/glossary-report/figures.ts';
import { relatedGlossary } from '../../support/small-relations.ts';

it('counts entries, facts, names by language, relations (each once) and events', () => {
  const small = relatedGlossary([
    ['a', 'leads', 'b'],
    ['b', 'near', 'c'],
    ['a', 'near', 'c'],
  ]);
  const [first, ...rest] = small.entries;
  if (first === undefined) throw new Error('The glossary should have entries.');
  const named = { ...first, names: [...first.names, { text: 'А', lang: 'ru', type: 'official' as const }] };
  const facts = [
    { text: 'A fact.', source: 'paper', paragraph: 'P1', date: '2024' },
    { text: 'Another.', source: 'paper', paragraph: 'P1' },
  ];
  const timeline = [
    { id: 'x', date: '2024', text: 'It happens.', source: 'paper', paragraph: 'P1', entries: ['a'] },
  ];
  expect(figures({ ...small, entries: [{ ...named, facts }, ...rest], timeline })).toEqual([
    'Entries    3: region 3',
    'Facts      2, 1 of them dated',
    'Names      4: en 3, ru 1',
    'Relations  3 of 2 types',
    'Events     1',
  ]);
});
