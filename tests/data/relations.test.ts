import { describe, expect, it } from 'vitest';
import { withBothEnds } from '../../data/relations.ts';
import type { EntryFile } from '../../data/schema.ts';

const TYPES = {
  leads: { forward: 'leads', backward: 'is led by' },
  'is-in': { forward: 'is in', backward: 'contains', plural: { forward: 'are in', backward: 'contain' } },
};

const entry = (id: string, relations: EntryFile['relations'], plural?: boolean): EntryFile => ({
  id,
  kind: 'region',
  name: id,
  strength: 'strong',
  names: [{ text: id, lang: 'en', type: 'official' }],
  summary: 'A region.',
  summarySource: 'general',
  facts: [{ text: 'A fact.', source: 'paper', paragraph: 'P1' }],
  relations,
  ...(plural === undefined ? {} : { plural }),
});

const relationsOf = (id: string, entries: readonly EntryFile[]) =>
  withBothEnds(entries, TYPES)
    .find((one) => one.id === id)
    ?.relations.map(({ type, label, to }) => `${type}: ${label} ${to}`);

describe('withBothEnds', () => {
  it('sorts relations by type, whatever their order in the files', () => {
    const entries = [
      entry('here', [
        { type: 'is-in', to: 'there' },
        { type: 'leads', to: 'there' },
      ]),
      entry('there', []),
    ];
    expect(relationsOf('here', entries)).toEqual(['leads: leads there', 'is-in: is in there']);
    expect(relationsOf('there', entries)).toEqual(['leads~: is led by here', 'is-in~: contains here']);
  });

  it.each([
    ['here', ['is-in: are in there']],
    ['there', ['is-in~: contain here']],
  ])('uses plural verbs for the plural name "%s"', (id, relations) => {
    expect(
      relationsOf(id, [entry('here', [{ type: 'is-in', to: 'there' }], true), entry('there', [], true)]),
    ).toEqual(relations);
  });

  it('uses the only form of a verb for plural names too', () => {
    expect(
      relationsOf('here', [entry('here', [{ type: 'leads', to: 'there' }], true), entry('there', [])]),
    ).toEqual(['leads: leads there']);
  });

  it('lists an entry with two relations once among the related entries', () => {
    const [here] = withBothEnds(
      [
        entry('here', [
          { type: 'leads', to: 'there' },
          { type: 'is-in', to: 'there' },
        ]),
        entry('there', []),
      ],
      TYPES,
    );
    expect(here?.related).toEqual(['there']);
  });

  it('leaves the field `plural` out of the pack', () => {
    expect(withBothEnds([entry('here', [], true)], TYPES)[0]).not.toHaveProperty('plural');
  });
});
