import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DataError, schemaProblems } from '../../data/problems.ts';

describe('DataError', () => {
  it('says what to do and lists each problem on a line of its own', () => {
    const error = new DataError([
      { file: 'sources.yaml', message: 'is empty' },
      { file: 'entries/city/baku.yaml', entry: 'baku', field: 'facts[1].date', message: 'must be a date' },
    ]);
    expect(error.message.split('\n')).toEqual([
      'The glossary has 2 problems. Fix the named fields and build again.',
      '  data/sources.yaml: is empty',
      '  data/entries/city/baku.yaml, entry "baku", field facts[1].date: must be a date',
    ]);
  });
});

describe('schemaProblems', () => {
  it.each([
    ['a field', z.object({ a: z.string() }), { a: 1 }, 'a'],
    [
      'a field of an element',
      z.object({ a: z.array(z.object({ b: z.string() })) }),
      { a: [{ b: 'x' }, {}] },
      'a[1].b',
    ],
    ['an element of a list', z.array(z.string()), ['x', 1], '[1]'],
    ['no field if the whole value is wrong', z.string(), 1, undefined],
  ])('names %s', (_, schema, value, field) => {
    const { error } = schema.safeParse(value);
    if (error === undefined) throw new Error('The schema should have found a problem.');
    expect(schemaProblems('x.yaml', 'x', error).map((problem) => problem.field)).toEqual([field]);
  });
});
