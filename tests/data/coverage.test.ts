import { describe, expect, it } from 'vitest';
import { coverageProblems, loadParagraphs, mentionedIn } from '../../data/coverage.ts';
import { DataError } from '../../data/problems.ts';
import type { Paragraphs } from '../../data/schema.ts';
import { glossaryWithFacts } from '../support/covered.ts';
import { dataFolderWith } from '../support/data-folder.ts';

const problemsOf = (facts: Readonly<Record<string, readonly string[]>>, paragraphs: Paragraphs) =>
  coverageProblems(glossaryWithFacts(facts), paragraphs).map(
    ({ file, field, message }) => `${file} ${field}: ${message}`,
  );

describe('mentionedIn', () => {
  it.each([
    ['named and meant entries', 'P1', ['a', 'b']],
    ['named entries if no others are meant', 'P2', ['a']],
    ['nothing for an unknown paragraph', 'P3', []],
  ])('returns %s', (_, paragraph, ids) => {
    expect(mentionedIn({ P1: { named: ['a'], meant: ['b'] }, P2: { named: ['a'] } }, paragraph)).toEqual(ids);
  });
});

describe('coverageProblems', () => {
  const THREE = { a: ['P1'], b: ['P1'], c: ['P1'] };
  const P1 = { named: ['a', 'b'], meant: ['c'] };

  it.each<[string, Parameters<typeof problemsOf>, readonly string[]]>([
    ['nothing if every fact is from a paragraph that mentions its entry', [THREE, { P1 }], []],
    ['nothing for a mention without a fact', [THREE, { P1, R1: { named: ['a'] } }], []],
    [
      'nothing for a listed title with few facts',
      [
        { ...THREE, a: ['P1', 'R1'] },
        { P1, R1: { named: ['a'] } },
      ],
      [],
    ],
    [
      'a fact from a paragraph that does not mention its entry',
      [{ ...THREE, c: ['P1', 'P7'] }, { P1 }],
      ['entries/region/c.yaml facts[1].paragraph: P7 does not mention this entry; P1 does'],
    ],
    [
      'a paragraph with facts of too few entries',
      [
        { ...THREE, c: ['R1'] },
        { P1, R1: { named: ['c'] } },
      ],
      ['paragraphs.yaml P1: 2 entries have facts from it; at least 3 should'],
    ],
    [
      'an unknown entry',
      [THREE, { P1: { named: ['a', 'b', 'c', 'oz'] } }],
      ['paragraphs.yaml P1: there is no entry "oz"'],
    ],
    [
      'an entry that a paragraph mentions twice',
      [THREE, { P1: { named: ['a', 'b', 'c'], meant: ['c'] } }],
      ['paragraphs.yaml P1: names "c" twice'],
    ],
    [
      'an entry without a fact from a paragraph that mentions it',
      [{ ...THREE, d: [] }, { P1: { named: ['a', 'b', 'c', 'd'] } }],
      ['entries/region/d.yaml facts: no fact is from a paragraph that mentions this entry (P1)'],
    ],
    [
      'an entry that no paragraph mentions',
      [{ ...THREE, d: ['P1'] }, { P1 }],
      [
        'entries/region/d.yaml facts[0].paragraph: P1 does not mention this entry; no paragraph does',
        'entries/region/d.yaml facts: no fact is from a paragraph that mentions this entry (no paragraph does)',
      ],
    ],
  ])('reports %s', (_, [facts, paragraphs], problems) => {
    expect(problemsOf(facts, paragraphs)).toEqual(problems);
  });
});

describe('loadParagraphs', () => {
  it('reads the entries that each paragraph mentions', () => {
    const paragraphs = { P1: { named: ['baku'], meant: ['azerbaijan'] }, byline: { named: [] } };
    expect(loadParagraphs(dataFolderWith({ 'paragraphs.yaml': paragraphs }))).toEqual(paragraphs);
  });

  it.each([
    ['an invalid paragraph', { 'page 3': { named: [] } }],
    ['a text instead of a list', { P1: { named: 'baku' } }],
    ['an unknown field', { P1: { named: [], maybe: [] } }],
  ])('names the file that has %s', (_, paragraphs) => {
    const load = () => loadParagraphs(dataFolderWith({ 'paragraphs.yaml': paragraphs }));
    expect(load).toThrow(DataError);
    expect(load).toThrow(/data\/paragraphs\.yaml, field (?:page 3|P1)/);
  });
});
