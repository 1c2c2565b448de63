import { describe, expect, it } from 'vitest';
import type { Entry, Glossary } from '../../../engine/glossary.ts';
import {
  draftOf,
  emptyPack,
  entryOf,
  newDraft,
  newId,
  newPackId,
  withEntry,
  withoutEntry,
} from '../../../engine/packs/edit.ts';
import { smallEntry } from '../../support/small-entries.ts';

const pack: Glossary = emptyPack('mine', 'Mine', 'en');
const shusha = smallEntry({
  id: 'shusha',
  name: 'Shusha',
  inSentence: 'the town of Shusha',
  names: [
    { text: 'Шуша', lang: 'ru', type: 'other', indeclinable: true },
    { text: 'Shusha', lang: 'en', type: 'official', usedBy: 'some' },
  ],
  summary: 'A town.',
});

describe('newId', () => {
  it.each([
    ['Middle Corridor', [], 'middle-corridor'],
    ['  Süleyman’s “Bağ” ', [], 'suleyman-s-bag'],
    ['Middle Corridor', ['middle-corridor', 'middle-corridor-2'], 'middle-corridor-3'],
    ['Баку', [], 'name'],
    ['Երևան', ['name'], 'name-2'],
    ['__proto__', [], 'proto'],
    [`${'word '.repeat(12)}-end`, [], 'word-word-word-word-word-word-word-word-word-word-word-word'],
  ])('returns an id for %j that is not in %j', (text, taken, id) => {
    expect(newId(text, 'name', taken)).toBe(id);
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('never returns the id of the bundled glossary', () => {
    expect([newPackId('Bundled', []), newPackId('Слова', ['glossary'])]).toEqual(['bundled-2', 'glossary-2']);
  });
});

describe('the draft of an entry', () => {
  it('has the main name first, and gives the same entry if nothing is changed', () => {
    const draft = draftOf(shusha, 'en');
    expect(draft).toEqual({
      names: [
        { text: 'Shusha', lang: 'en' },
        { text: 'Шуша', lang: 'ru' },
      ],
      kind: 'region',
      note: 'A town.',
    });
    const again = entryOf(draft, pack, shusha);
    expect({ ...again, names: again.names.toReversed() }).toEqual(shusha);
  });

  it('keeps the other fields of the entry, except those of a changed name', () => {
    const draft = draftOf(shusha, 'en');
    const changed = entryOf(
      { ...draft, names: [{ text: ' Shushi ', lang: 'en' }, ...draft.names.slice(1)], note: ' A city. ' },
      pack,
      shusha,
    );
    expect(changed).toMatchObject({ id: 'shusha', name: 'Shushi', summary: 'A city.', facts: shusha.facts });
    expect(changed).not.toHaveProperty('inSentence');
    expect(changed.names).toEqual([{ text: 'Shushi', lang: 'en', type: 'other' }, shusha.names[0]]);
  });

  it('gets an id that the glossary does not have if the entry is new', () => {
    const one = { ...entryOf(newDraft('Baku', 'en'), pack), ...smallEntry({}), id: 'baku' };
    expect(entryOf(newDraft('Baku', 'en'), withEntry(pack, one))).toEqual({
      id: 'baku-2',
      kind: 'concept',
      name: 'Baku',
      names: [{ text: 'Baku', lang: 'en', type: 'other' }],
      summary: '',
    });
  });

  it('has the given language for a main name that is not among the names', () => {
    expect(draftOf({ ...shusha, names: [] }, 'tr').names).toEqual([{ text: 'Shusha', lang: 'tr' }]);
  });
});

describe('a glossary', () => {
  const other: Entry = smallEntry({
    id: 'other',
    related: ['shusha'],
    relations: [{ type: 'in', label: 'lies in', to: 'shusha' }],
  });
  const event = { date: '2024', text: 'It happened.', source: 'paper', paragraph: 'P1' };
  const full: Glossary = {
    ...pack,
    entries: [other, shusha],
    timeline: [
      { ...event, id: 'both', entries: ['shusha', 'other'] },
      { ...event, id: 'one', entries: ['shusha'] },
    ],
  };

  it('has a new entry first, and a changed one at its old place', () => {
    expect(withEntry(full, smallEntry({ id: 'new' })).entries.map(({ id }) => id)).toEqual([
      'new',
      'other',
      'shusha',
    ]);
    expect(withEntry(full, { ...other, summary: 'Changed.' }).entries).toEqual([
      { ...other, summary: 'Changed.' },
      shusha,
    ]);
  });

  it('has no trace of an entry that was removed', () => {
    const rest = withoutEntry(full, 'shusha');
    expect(JSON.stringify(rest)).not.toContain('shusha');
    expect(rest.entries).toEqual([{ ...other, related: [], relations: [] }]);
    expect(rest.timeline.map(({ id }) => id)).toEqual(['both']);
  });
});
