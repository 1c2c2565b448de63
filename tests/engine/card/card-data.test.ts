import { describe, expect, it } from 'vitest';
import { type CardData, type CardSource, createCardSource } from '../../../engine/card/card-data.ts';
import type { Entry, Glossary, TimelineEvent } from '../../../engine/glossary.ts';
import type { MapPlace, Maps } from '../../../engine/maps/maps.ts';
import { layOutMap } from '../../../engine/maps/page-map.ts';
import { bundledGlossary } from '../../support/glossaries.ts';
import { bundledMaps, mappedEntries } from '../../support/maps.ts';
import { noMaps } from '../../support/no-maps.ts';
import { smallEntry } from '../../support/small-entries.ts';

const event = (id: string, date: string, ...entries: readonly string[]): TimelineEvent => ({
  id,
  date,
  text: `What happened at ${id}.`,
  source: 'article',
  paragraph: 'P1',
  entries,
});

const source = (id: string) => ({ id, title: id, author: 'A', publisher: 'P', date: '2025-07-09' });
const relation = (to: string) => ({ type: 'near', label: 'is near', to });
const fact = (text: string, from: string) => ({ text, source: from, paragraph: 'P1' });

const ENTRIES: readonly Entry[] = [
  smallEntry({
    id: 'a',
    name: 'A',
    names: [{ text: 'A', lang: 'en', type: 'short', stems: ['a'], match: false }],
    facts: [fact('A is.', 'article')],
    relations: [relation('b')],
    related: ['d'],
    location: { point: [44, 40] },
    traits: ['compass'],
    senses: {
      gloss: 'the first',
      near: ['ede', 'eri*'],
      others: [{ id: 'x', gloss: 'another', near: ['far'] }],
    },
  }),
  smallEntry({
    id: 'b',
    name: 'B',
    inSentence: 'the B',
    facts: [fact('B is.', 'other')],
    relations: [relation('c')],
  }),
  smallEntry({ id: 'c', name: 'C', relations: [relation('d')], kind: 'person' }),
  smallEntry({ id: 'd', name: 'D' }),
  smallEntry({
    id: 'e',
    name: 'E',
    names: ['Édé', 'Erinnia', 'Else'].map((text) => ({ text, lang: 'en', type: 'short' })),
  }),
];

const GLOSSARY: Glossary = {
  id: 'small',
  title: 'Small',
  language: 'fr',
  sources: [source('general'), source('article'), source('other')],
  entries: ENTRIES,
  timeline: [event('one', '2024', 'a'), event('two', '2025-01', 'c'), event('three', '2025-02-03', 'a')],
  relationTypes: ['near'],
};

const cards = createCardSource(GLOSSARY, noMaps);

function dataFor(
  id: string,
  {
    from = id,
    because = [] as readonly string[],
    since = [] as readonly string[],
    of = cards as CardSource,
  } = {},
): CardData {
  const data = of(id, from, because, since);
  if (data === undefined) throw new Error(`There is no card of ${id}.`);
  return data;
}

describe('the data of a card', () => {
  it('are undefined for an unknown entry', () => {
    expect(cards('nowhere', 'a', [], [])).toBeUndefined();
    expect(cards('constructor', 'a', [], [])).toBeUndefined();
  });

  it('have the entry without the fields for matching and for maps', () => {
    const { entry, glossary } = dataFor('a');
    expect(JSON.stringify(entry)).not.toMatch(/"(?:senses|traits|location|stems|match)":/);
    expect(entry).toMatchObject({
      id: 'a',
      facts: [{ text: 'A is.' }],
      relations: [{ to: 'b' }],
      related: ['d'],
    });
    expect(glossary.entries.find(({ id }) => id === 'a')).toEqual(entry);
  });

  it('have stubs of related entries, in the order of the glossary', () => {
    const { glossary } = dataFor('b', { from: 'a' });
    expect(glossary.entries.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(dataFor('a', { from: 'c' }).glossary.entries.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    expect(dataFor('a', { from: 'c' }).glossary.entries[1]).toMatchObject({
      name: 'B',
      inSentence: 'the B',
      facts: [],
      relations: [],
      names: [],
    });
  });

  it('have only the sources that the entry cites', () => {
    expect(dataFor('a').glossary.sources.map(({ id }) => id)).toEqual(['general', 'article']);
    expect(dataFor('b').glossary.sources.map(({ id }) => id)).toEqual(['general', 'other']);
  });

  it('have the names that can explain its sense, if the card was opened for it', () => {
    const namesOfE = (data: CardData) =>
      data.glossary.entries.find(({ id }) => id === 'e')?.names.map(({ text }) => text);
    expect(namesOfE(dataFor('a'))).toEqual(['Édé', 'Erinnia']);
    expect(namesOfE(dataFor('a', { from: 'b' }))).toBeUndefined();
  });

  it('have the events that concern it, and only the dates of other events', () => {
    expect(dataFor('a').glossary.timeline).toEqual([
      GLOSSARY.timeline[0],
      { id: 'two', date: '2025-01', text: '', source: '', paragraph: '', entries: [] },
      GLOSSARY.timeline[2],
    ]);
  });

  it('have no events if the card has no timeline', () => {
    expect(dataFor('c').glossary.timeline).toEqual([]); // one date, and the entry is not an event
    expect(dataFor('d').glossary.timeline).toEqual([]);
  });

  it('have the entries given as reasons, without unknown ones', () => {
    const { because, glossary } = dataFor('d', { because: ['c', 'unknown', 'a'], since: ['b', 'unknown'] });
    expect(because.map(({ id }) => id)).toEqual(['c', 'a']);
    expect(because[1]).toMatchObject({ name: 'A', facts: [], relations: [] });
    expect(glossary.entries.map(({ id }) => id)).toEqual(['b', 'd']);
  });

  it('have the shortest connection from the entry that the card was opened for', () => {
    const written = ({ connection }: CardData) =>
      connection.map(({ from, label, to }) => `${from.name} ${label} ${to.name}`);
    expect(written(dataFor('c', { from: 'a' }))).toEqual(['A is near B', 'B is near C']);
    expect(dataFor('c', { from: 'a' }).connection[0]?.from).toMatchObject({ facts: [], relations: [] });
    expect(written(dataFor('a'))).toEqual([]);
    expect(written(dataFor('a', { from: 'd' }))).toEqual([]);
    expect(written(dataFor('a', { from: 'unknown' }))).toEqual([]);
  });

  it('have the label of the user’s glossary that an entry is from', () => {
    const from = { id: 'mine', title: 'Mine', isDeployed: false };
    const mine = createCardSource(
      { ...GLOSSARY, entries: ENTRIES.map((entry) => ({ ...entry, from })) },
      noMaps,
    );
    const { entry, glossary, connection } = dataFor('b', { from: 'a', of: mine });
    expect(
      [entry, ...glossary.entries, ...connection.map((step) => step.from)].map((each) => each.from),
    ).toEqual([from, from, from, from]);
    expect(glossary.language).toBe('fr');
  });
});

describe('the map of a card', () => {
  const onBundled = createCardSource(bundledGlossary, bundledMaps);

  /**
   * Returns the map of one entry as the card draws it, without the data of the place for other map scales.
   */
  function drawn(maps: Maps, id: string) {
    const map = layOutMap(maps, [id]);
    return { ...map, marks: map?.marks.map((mark) => ({ ...mark, place: { ...mark.place, levels: [] } })) };
  }

  it.each(mappedEntries)('of %s is the same as from all maps', (id) => {
    const { maps } = dataFor(id, { of: onBundled });
    expect(maps.levels).toHaveLength(1);
    expect(Object.keys(maps.places)).toEqual([id]);
    expect(drawn(maps, id)).toEqual(drawn(bundledMaps, id));
  });

  it('is empty if the entry has no place', () => {
    const unplaced = bundledGlossary.entries.filter(({ id }) => !mappedEntries.includes(id));
    expect(unplaced).not.toEqual([]);
    for (const { id } of unplaced)
      expect(dataFor(id, { of: onBundled }).maps).toEqual({ levels: [], places: {} });
  });

  it('is empty if no level holds the place', () => {
    const place: MapPlace = { shape: 'point', label: 'A', levels: bundledMaps.levels.map(() => null) };
    const maps: Maps = { ...bundledMaps, places: { a: place } };
    expect(dataFor('a', { of: createCardSource(GLOSSARY, maps) }).maps).toEqual({ levels: [], places: {} });
  });
});

describe('the size of a card', () => {
  const onBundled = createCardSource(bundledGlossary, bundledMaps);
  const sizeOf = (value: object) => Buffer.byteLength(JSON.stringify(value));
  const sizes = bundledGlossary.entries.map(({ id }) => {
    const data = dataFor(id, { of: onBundled, because: ['armenia', 'baku'] });
    return { id, all: sizeOf(data), withoutMap: sizeOf({ ...data, maps: noMaps }) };
  });

  it('is at most 50 kB with its map, and 25 kB without', () => {
    expect(sizes.filter(({ all, withoutMap }) => all > 50_000 || withoutMap > 25_000)).toEqual([]);
  });
});
