import { expect, it } from 'vitest';
import { paragraphTable } from '../../../scripts/glossary-report/paragraph-table.ts';
import { glossaryWithFacts } from '../../support/covered.ts';

it('lists the number of facts, the entries with facts and the entries without a fact of each paragraph', () => {
  const glossary = glossaryWithFacts({
    baku: ['P1', 'P1'],
    azerbaijan: ['P1'],
    georgia: ['P12'],
    armenia: [],
  });
  const paragraphs = {
    P1: { named: ['baku', 'azerbaijan'], meant: ['armenia', 'georgia'] },
    P12: { named: ['georgia'] },
  };
  expect(paragraphTable(glossary, paragraphs)).toEqual([
    'Paragraph  Facts  Entries  Names',
    'P1             3        2  baku, azerbaijan',
    '                           without a fact: armenia, georgia',
    'P12            1        1  georgia',
  ]);
});

it('breaks long lists into lines of at most 120 characters', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `entry-number-${index}`);
  const lines = paragraphTable(glossaryWithFacts(Object.fromEntries(ids.map((id) => [id, ['P1']]))), {
    P1: { named: ids },
  });
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => line.length > 120)).toEqual([]);
  expect(lines.join(' ').match(/entry-number-\d+/g)).toEqual(ids);
});

it('has a line for a paragraph that mentions no entry', () => {
  expect(paragraphTable(glossaryWithFacts({ baku: [] }), { P1: { named: [] } })).toHaveLength(2);
});
