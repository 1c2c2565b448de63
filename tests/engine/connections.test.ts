import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameInSentence, type PathStep, sentence, shortestPath } from '../../engine/connections.ts';
import { bundledGlossary, glossaryOf } from '../support/glossaries.ts';
import { type Related, relatedGlossary } from '../support/small-relations.ts';

const [plain, withArticle] = glossaryOf(
  { id: 'Baku', names: ['Baku'] },
  { id: 'Caucasus', names: ['Caucasus'] },
).entries.map((entry) => (entry.id === 'Caucasus' ? { ...entry, inSentence: 'the Caucasus' } : entry));
if (plain === undefined || withArticle === undefined) throw new Error('There were to be two entries.');

const written = (steps: readonly PathStep[] | undefined) =>
  steps?.map(({ from, type, to }) => `${from.id} ${type} ${to.id}`);

describe('nameInSentence', () => {
  it.each([
    ['the name as it is', plain, 'Baku'],
    ['the name with its article', withArticle, 'the Caucasus'],
  ])('is %s', (_, entry, name) => {
    expect(nameInSentence(entry)).toBe(name);
  });
});

describe('sentence', () => {
  it.each([
    [{ from: plain, type: 'is-in', label: 'is in', to: withArticle }, 'Baku is in the Caucasus.'],
    [{ from: withArticle, type: 'is-in~', label: 'contains', to: plain }, 'The Caucasus contains Baku.'],
  ])('reads a relation from the end that it is given from', (step, text) => {
    expect(sentence(step)).toBe(text);
  });
});

describe('shortestPath', () => {
  const line: readonly Related[] = [
    ['a', 'near', 'b'],
    ['b', 'near', 'c'],
    ['c', 'near', 'd'],
  ];
  const diamond: readonly Related[] = [
    ['a', 'near', 'b'],
    ['b', 'leads', 'd'],
    ['a', 'leads', 'c'],
    ['c', 'leads', 'd'],
  ];
  const late: readonly Related[] = [
    ['a', 'leads', 'b'],
    ['b', 'near', 'd'],
    ['a', 'leads', 'c'],
    ['c', 'leads', 'd'],
  ];

  it.each<[string, readonly Related[], string, string, readonly string[]]>([
    ['goes over every entry between', line, 'a', 'd', ['a near b', 'b near c', 'c near d']],
    ['goes against the direction of relations', line, 'c', 'a', ['c near~ b', 'b near~ a']],
    ['is empty from an entry to itself', line, 'b', 'b', []],
    [
      'takes the shorter path even if it is less specific',
      [...line, ['a', 'near', 'd']],
      'a',
      'd',
      ['a near d'],
    ],
    ['prefers more specific types among equally short paths', diamond, 'a', 'd', ['a leads c', 'c leads d']],
    ['ranks types in both directions', diamond, 'd', 'a', ['d leads~ c', 'c leads~ a']],
    ['compares whole paths, not first steps', late, 'a', 'd', ['a leads c', 'c leads d']],
    [
      'takes the more specific of two relations between the same entries',
      [
        ['a', 'near', 'b'],
        ['a', 'leads', 'b'],
      ],
      'a',
      'b',
      ['a leads b'],
    ],
    [
      'ranks a type last that the glossary does not rank',
      [
        ['a', 'odd', 'b'],
        ['a', 'near', 'b'],
      ],
      'a',
      'b',
      ['a near b'],
    ],
    [
      'takes the first of several equal paths',
      [
        ['a', 'near', 'c'],
        ['a', 'near', 'b'],
        ['b', 'near', 'd'],
        ['c', 'near', 'd'],
      ],
      'a',
      'd',
      ['a near c', 'c near d'],
    ],
  ])('%s', (_, related, from, to, steps) => {
    expect(written(shortestPath(relatedGlossary(related, ['leads', 'near']), from, to))).toEqual(steps);
  });

  it.each([
    ['there is no path', 'a', 'alone'],
    ['there is no entry to start from', 'nobody', 'a'],
    ['there is no entry to end at', 'a', 'nobody'],
  ])('is undefined if %s', (_, from, to) => {
    expect(shortestPath(relatedGlossary(line, [], ['alone']), from, to)).toBeUndefined();
  });

  it('works without a ranking of types, as in a user’s pack', () => {
    const { relationTypes: _, ...pack } = relatedGlossary(line);
    expect(shortestPath(pack, 'a', 'd')).toHaveLength(3);
  });

  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const anyRelations = fc.array(fc.tuple(name, fc.constantFrom('leads', 'near', 'odd'), name), {
    minLength: 1,
    maxLength: 12,
  });
  const isReal = ({ from, type, label, to }: PathStep) =>
    from.relations.some(
      (relation) => relation.type === type && relation.label === label && relation.to === to.id,
    );

  it('is unbroken, as long in both directions, and made of relations that exist', () => {
    fc.assert(
      fc.property(anyRelations, name, name, (related, from, to) => {
        const glossary = relatedGlossary(related, ['leads', 'near'], ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
        const there = shortestPath(glossary, from, to);
        expect(shortestPath(glossary, to, from)?.length).toBe(there?.length);
        expect(there?.every(isReal) ?? true).toBe(true);
        const stops = there === undefined ? [] : [from, ...there.map((step) => step.to.id)];
        expect(there?.map((step) => step.from.id) ?? []).toEqual(stops.slice(0, -1));
        if (there !== undefined) expect(stops.at(-1)).toBe(to);
      }),
    );
  });
});

describe('paths through the bundled glossary', () => {
  const ids = bundledGlossary.entries.map(({ id }) => id);
  const pairs = ids.flatMap((from, index) => ids.slice(index + 1).map((to) => [from, to] as const));

  it('connect all entries in at most four steps in both directions', () => {
    expect(pairs.length).toBeGreaterThan(2000);
    const lengths = pairs.map(([from, to]) => [
      from,
      to,
      shortestPath(bundledGlossary, from, to)?.length,
      shortestPath(bundledGlossary, to, from)?.length,
    ]);
    expect(
      lengths.filter(([, , there, back]) => there === undefined || Number(there) > 4 || there !== back),
    ).toEqual([]);
  });

  it.each([
    ['nikol-pashinyan', 'armenia', ['Nikol Pashinyan leads Armenia.']],
    ['armenia', 'nikol-pashinyan', ['Armenia is led by Nikol Pashinyan.']],
    [
      'yerevan',
      'south-caucasus',
      ['Yerevan is the capital of Armenia.', 'Armenia is in the South Caucasus.'],
    ],
  ])('read well from %s to %s', (from, to, sentences) => {
    expect(shortestPath(bundledGlossary, from, to)?.map(sentence)).toEqual(sentences);
  });
});
