import { expect, it } from 'vitest';
import { isStoredPack } from '../../../engine/packs/stored-pack.ts';
import { writtenPack } from '../../support/written-packs.ts';

const pack = writtenPack('mine', 'Tavush', { id: 'other', name: 'Ijevan', to: 'entry-1' });
const [first, ...others] = pack.entries;

it('takes a pack for one, and an empty one too', () => {
  expect(isStoredPack(pack, 'mine')).toBe(true);
  expect(isStoredPack(writtenPack('mine'), 'mine')).toBe(true);
});

it('takes a pack for one whose facts and notes have no source', () => {
  const told = { ...first, facts: [{ text: 'It is green.' }, { text: 'It is old.', source: 'notes' }], summarySource: undefined };
  expect(isStoredPack({ ...pack, entries: [...others, told] }, 'mine')).toBe(true);
});

it.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'Tavush'],
  ['a list', [pack]],
  ['another pack', writtenPack('other', 'Tavush')],
  ['no title', { ...pack, title: undefined }],
  ['no sources', { ...pack, sources: undefined }],
  ['no timeline', { ...pack, timeline: null }],
  ['no entries', { ...pack, entries: undefined }],
  ['entries that are no list', { ...pack, entries: { 0: first } }],
  ['an entry that is cut off', { ...pack, entries: [...others, { id: 'cut' }] }],
  ['an entry that is null', { ...pack, entries: [...others, null] }],
  ['an entry of an unknown kind', { ...pack, entries: [...others, { ...first, kind: 'constructor' }] }],
  ['an entry without a note', { ...pack, entries: [{ ...first, summary: 7 }] }],
  ['an entry without names', { ...pack, entries: [{ ...first, names: 'Tavush' }] }],
  ['a name without text', { ...pack, entries: [{ ...first, names: [{ lang: 'en', type: 'other' }] }] }],
  ['a fact that is a text', { ...pack, entries: [{ ...first, facts: ['It is green.'] }] }],
  ['a fact whose source is a number', { ...pack, entries: [{ ...first, facts: [{ text: 'It is green.', source: 7 }] }] }],
  ['a related entry that is an object', { ...pack, entries: [{ ...first, related: [{}] }] }],
])('takes %s for none', (_, value) => {
  expect(isStoredPack(value, 'mine')).toBe(false);
});
