import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameInSentence, type Step, sentence, shortestPath } from '../../engine/connections.ts';
import { bundledGlossary, glossaryOf } from '../support/glossaries.ts';
import { type Related, relatedGlossary } from '../support/small-relations.ts';

const [plain, withArticle] = glossaryOf({ id: 'Baku', names: ['Baku'] }, { id: 'Caucasus', names: ['Caucasus'] }).entries.map((entry) =>
  entry.id === 'Caucasus' ? { ...entry, inSentence: 'the Caucasus' } : entry,
);
if (plain === undefined || withArticle === undefined) throw new Error('There were to be two entries.');

const written = (steps: readonly Step[] | undefined) => steps?.map(({ from, type, to }) => `${from.id} ${type} ${to.id}`);

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
    ['takes the shorter way, however unspecific', [...line, ['a', 'near', 'd']], 'a', 'd', ['a near d']],
    ['prefers the more specific types among equally short ways', diamond, 'a', 'd', ['a leads c', 'c leads d']],
    ['sees what is specific from the other end too', diamond, 'd', 'a', ['d leads~ c', 'c leads~ a']],
    ['compares whole ways, not their first steps', late, 'a', 'd', ['a leads c', 'c leads d']],
    [
      'takes the more specific of two relations of a pair',
      [
        ['a', 'near', 'b'],
        ['a', 'leads', 'b'],
      ],
      'a',
      'b',
      ['a leads b'],
    ],
    [
      'ranks a type that the glossary does not know last',
      [
        ['a', 'odd', 'b'],
        ['a', 'near', 'b'],
      ],
      'a',
      'b',
      ['a near b'],
    ],
    [
      'takes what is met first of what is equal',
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
    ['there is no way', 'a', 'alone'],
    ['there is no entry to start from', 'nobody', 'a'],
    ['there is no entry to come to', 'a', 'nobody'],
  ])('is undefined where %s', (_, from, to) => {
    expect(shortestPath(relatedGlossary(line, [], ['alone']), from, to)).toBeUndefined();
  });

  it('does without a ranking, as in a pack of a reader', () => {
    const { relationTypes: _, ...pack } = relatedGlossary(line);
    expect(shortestPath(pack, 'a', 'd')).toHaveLength(3);
  });

  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const anyRelations = fc.array(fc.tuple(name, fc.constantFrom('leads', 'near', 'odd'), name), { minLength: 1, maxLength: 12 });
  const isReal = ({ from, type, label, to }: Step) =>
    from.relations.some((relation) => relation.type === type && relation.label === label && relation.to === to.id);

  it('is as long there as back, unbroken, and made of relations that exist', () => {
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

describe('the ways through the bundled glossary', () => {
  const ids = bundledGlossary.entries.map(({ id }) => id);
  const pairs = ids.flatMap((from, index) => ids.slice(index + 1).map((to) => [from, to] as const));

  it('lead from every entry to every other in at most four steps, there and back', () => {
    expect(pairs.length).toBeGreaterThan(2000);
    const lengths = pairs.map(([from, to]) => [
      from,
      to,
      shortestPath(bundledGlossary, from, to)?.length,
      shortestPath(bundledGlossary, to, from)?.length,
    ]);
    expect(lengths.filter(([, , there, back]) => there === undefined || Number(there) > 4 || there !== back)).toEqual([]);
  });

  it.each([
    ['nikol-pashinyan', 'armenia', ['Nikol Pashinyan leads Armenia.']],
    ['armenia', 'nikol-pashinyan', ['Armenia is led by Nikol Pashinyan.']],
    ['yerevan', 'south-caucasus', ['Yerevan is the capital of Armenia.', 'Armenia is in the South Caucasus.']],
  ])('read well from %s to %s', (from, to, sentences) => {
    expect(shortestPath(bundledGlossary, from, to)?.map(sentence)).toEqual(sentences);
  });
});
