import { beforeEach, describe, expect, it, vi } from 'vitest';
import { savePack } from '../../../platform/packs/change-pack.ts';
import {
  readEntries,
  readingOf,
  searchInReading,
  searchWithNotes,
  withAllNames,
  withReadEntries,
} from '../../../platform/packs/reading.ts';
import { records } from '../../../platform/storage/records.ts';
import { bundledGlossary } from '../../support/glossaries.ts';
import { resetPacks } from '../../support/pack-background.ts';
import { writtenPack } from '../../support/written-packs.ts';

const NAMES = Array.from({ length: 2500 }, (_, index) => ({
  id: `n${index}`,
  name: `Post ${index}`,
  ...(index === 7 && { to: 'n2400' }),
}));

beforeEach(async () => {
  vi.restoreAllMocks();
  resetPacks();
  await savePack(writtenPack('large', ...NAMES));
  await savePack(writtenPack('small', 'Tavush'));
});

const found = (reading: Awaited<ReturnType<typeof readingOf>>, query: string) =>
  reading.search(query).map(({ entry }) => [entry.id, entry.summary]);

describe('a large glossary that is on', () => {
  it('is counted without a reading of its entries', async () => {
    const get = vi.spyOn(await records(), 'get');
    const reading = await readingOf(bundledGlossary);
    expect(reading.entries).toBe(2500 + 1 + bundledGlossary.entries.length);
    expect(reading.glossary.entries[0]?.id).toBe('small/entry-1');
    expect(reading.glossary.entries).toHaveLength(1 + bundledGlossary.entries.length);
    expect(get.mock.calls.flat(2).filter((key) => key.startsWith('entries/'))).toHaveLength(1);
  });

  it('is searched by its names together with the others, in the user’s order', async () => {
    const reading = await withAllNames(await readingOf(bundledGlossary));
    expect(found(reading, 'Post 2499')[0]).toEqual(['large/n2499', '']);
    expect(found(reading, 'Tavush')[0]?.[0]).toBe('small/entry-1');
    expect(found(reading, 'Yerevan')[0]?.[0]).toBe('yerevan');
    expect(reading.search('Post 2499')[0]?.entry.from).toMatchObject({
      id: 'large',
      title: 'The glossary large',
      isDeployed: false,
    });
  });

  it('is read only for the shown entries and the entries to which they link', async () => {
    const before = await withAllNames(await readingOf(bundledGlossary));
    const reading = withReadEntries(before, await readEntries(before, ['large/n7', 'large/none', 'yerevan']));
    expect(reading.glossary.entries.filter(({ id }) => id.startsWith('large/')).map(({ id }) => id)).toEqual([
      'large/n7',
      'large/n2400',
    ]);
    expect(found(reading, 'Post 7')[0]).toEqual(['large/n7', 'A note on Post 7.']);
    expect(await readEntries(reading, ['large/n7'])).toEqual(new Map());
    expect(withReadEntries(reading, new Map())).toBe(reading);
  });

  it('is searched with notes for the address bar', async () => {
    const search = await searchInReading(bundledGlossary);
    expect((await search('Post 2499'))[0]?.entry).toMatchObject({
      id: 'large/n2499',
      summary: 'A note on Post 2499.',
    });
    expect(await search('qqqq')).toEqual([]);
  });

  it('is searched once for results with notes', async () => {
    const reading = await withAllNames(await readingOf(bundledGlossary));
    const find = vi.fn(reading.find);
    const [first] = await searchWithNotes({ ...reading, find }, 'Post 2499');
    expect(first?.entry.summary).toBe('A note on Post 2499.');
    expect(find).toHaveBeenCalledTimes(1);
  });
});
