import { describe, expect, it } from 'vitest';
import { coverageProblems, loadParagraphs, mentionedIn } from '../../data/coverage.ts';
import { DataError } from '../../data/problems.ts';
import type { Paragraphs } from '../../data/schema.ts';
import { glossaryWithFacts } from '../support/covered.ts';
import { dataFolderWith } from '../support/data-folder.ts';

const problemsOf = (facts: Readonly<Record<string, readonly string[]>>, paragraphs: Paragraphs) =>
  coverageProblems(glossaryWithFacts(facts), paragraphs).map(({ file, field, message }) => `${file} ${field}: ${message}`);

describe('mentionedIn', () => {
  it.each([
    ['those named and those meant', 'P1', ['a', 'b']],
    ['those named alone', 'P2', ['a']],
    ['nobody in a paragraph that there is not', 'P3', []],
  ])('gives %s', (_, paragraph, ids) => {
    expect(mentionedIn({ P1: { named: ['a'], meant: ['b'] }, P2: { named: ['a'] } }, paragraph)).toEqual(ids);
  });
});

describe('coverageProblems', () => {
  const THREE = { a: ['P1'], b: ['P1'], c: ['P1'] };
  const P1 = { named: ['a', 'b'], meant: ['c'] };

  it.each<[string, Parameters<typeof problemsOf>, readonly string[]]>([
    ['nothing where every fact is from where its entry is mentioned', [THREE, { P1 }], []],
    ['nothing of a mention that no fact rests on', [THREE, { P1, R1: { named: ['a'] } }], []],
    [
      'nothing of a listed title with few facts',
      [
        { ...THREE, a: ['P1', 'R1'] },
        { P1, R1: { named: ['a'] } },
      ],
      [],
    ],
    [
      'a fact from elsewhere',
      [{ ...THREE, c: ['P1', 'P7'] }, { P1 }],
      ['entries/region/c.yaml facts[1].paragraph: P7 does not mention this entry; P1 does'],
    ],
    [
      'a paragraph that few entries draw on',
      [
        { ...THREE, c: ['R1'] },
        { P1, R1: { named: ['c'] } },
      ],
      ['paragraphs.yaml P1: 2 entries have facts from it; at least 3 should'],
    ],
    ['an entry that there is not', [THREE, { P1: { named: ['a', 'b', 'c', 'oz'] } }], ['paragraphs.yaml P1: there is no entry "oz"']],
    ['an entry that is there twice', [THREE, { P1: { named: ['a', 'b', 'c'], meant: ['c'] } }], ['paragraphs.yaml P1: names "c" twice']],
    [
      'an entry that no fact is about from where it is mentioned',
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
  ])('tells of %s', (_, [facts, paragraphs], problems) => {
    expect(problemsOf(facts, paragraphs)).toEqual(problems);
  });
});

describe('loadParagraphs', () => {
  it('reads which entries each paragraph mentions', () => {
    const paragraphs = { P1: { named: ['baku'], meant: ['azerbaijan'] }, byline: { named: [] } };
    expect(loadParagraphs(dataFolderWith({ 'paragraphs.yaml': paragraphs }))).toEqual(paragraphs);
  });

  it.each([
    ['a paragraph that is none', { 'page 3': { named: [] } }],
    ['a list that is none', { P1: { named: 'baku' } }],
    ['a field that there is not', { P1: { named: [], maybe: [] } }],
  ])('names the file of %s', (_, paragraphs) => {
    const load = () => loadParagraphs(dataFolderWith({ 'paragraphs.yaml': paragraphs }));
    expect(load).toThrow(DataError);
    expect(load).toThrow(/data\/paragraphs\.yaml, field (?:page 3|P1)/);
  });
});
