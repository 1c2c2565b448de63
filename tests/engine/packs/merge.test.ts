import { describe, expect, it } from 'vitest';
import { mergeGlossaries, qualified } from '../../../engine/packs/merge.ts';
import { bundledGlossary } from '../../support/glossaries.ts';
import { labelOf, packOf } from '../../support/packs.ts';

const plain = packOf('mine', { id: 'baku', names: ['Baku'] }, { id: 'port', names: ['Port'] });
const pack = {
  ...plain,
  sources: [{ id: 'book', title: 'A book', author: 'A', publisher: 'P', date: '2020' }],
  entries: plain.entries.map((entry) => ({
    ...entry,
    summarySource: 'book',
    facts: [{ text: 'Built.', source: 'book', paragraph: 'P1' }],
    relations: [{ type: 'near', label: 'is near', to: 'baku' }],
    related: ['port'],
  })),
  timeline: [
    { id: 'opening', date: '2025-03', text: 'It opens.', source: 'book', paragraph: 'P1', entries: ['port'] },
  ],
};
const label = labelOf(pack);

describe('qualified', () => {
  it('puts the glossary before every id and every reference', () => {
    const { id, sources, entries, timeline } = qualified(pack, label);
    expect({ id, sources, timeline }).toMatchObject({
      id: 'mine',
      sources: [{ id: 'mine/book' }],
      timeline: [{ id: 'mine/opening', source: 'mine/book', entries: ['mine/port'] }],
    });
    expect(entries[0]).toMatchObject({
      id: 'mine/baku',
      summarySource: 'mine/book',
      facts: [{ source: 'mine/book' }],
      relations: [{ to: 'mine/baku' }],
      related: ['mine/port'],
    });
  });

  it('gives every entry the label of its glossary', () => {
    expect(qualified(pack, label).entries.map(({ from }) => from)).toEqual([label, label]);
  });

  it('adds no source to a summary without one', () => {
    expect(qualified(plain, label).entries[0]?.summarySource).toBeUndefined();
  });
});

describe('mergeGlossaries', () => {
  const mine = qualified(pack, label);
  const other = qualified(packOf('other', { id: 'baku', names: ['Baku'] }), labelOf(pack));

  it.each([
    ['before the bundled one', [mine, bundledGlossary]],
    ['behind the bundled one', [bundledGlossary, mine]],
  ])('has all entries and sources in order, and the title of the bundled glossary: a pack %s', (_, inOrder) => {
    const merged = mergeGlossaries(inOrder);
    expect([merged.id, merged.title, merged.relationTypes]).toEqual([
      bundledGlossary.id,
      bundledGlossary.title,
      bundledGlossary.relationTypes,
    ]);
    expect(merged.entries).toEqual(inOrder.flatMap(({ entries }) => entries));
    expect(merged.sources).toEqual(inOrder.flatMap(({ sources }) => sources));
  });

  it('keeps entries with the same plain id apart', () => {
    expect(mergeGlossaries([mine, other]).entries.map(({ id }) => id)).toEqual([
      'mine/baku',
      'mine/port',
      'other/baku',
    ]);
  });

  it('has the events of all glossaries, sorted by date', () => {
    const dates = mergeGlossaries([mine, bundledGlossary]).timeline.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(dates).toHaveLength(bundledGlossary.timeline.length + 1);
  });

  it('equals the bundled glossary if that is alone, and is empty without glossaries', () => {
    expect(mergeGlossaries([bundledGlossary])).toEqual(bundledGlossary);
    expect(mergeGlossaries([])).toMatchObject({ entries: [], sources: [], timeline: [] });
  });
});
