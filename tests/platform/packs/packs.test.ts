import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Entry } from '../../../engine/glossary.ts';
import type { ListedGlossary } from '../../../engine/packs/states.ts';
import { changePack, removePack, savePack } from '../../../platform/packs/change-pack.ts';
import { compiledKey, packKey } from '../../../platform/packs/pack-meta.ts';
import {
  listedGlossaries,
  moveGlossary,
  switchGlossary,
  watchListedGlossaries,
} from '../../../platform/packs/packs.ts';
import {
  compiledPack,
  packEntries,
  packEntry,
  packEntryNamed,
  packGlossary,
  packMeta,
} from '../../../platform/packs/read-pack.ts';
import { readingOf } from '../../../platform/packs/reading.ts';
import { NoRoomError } from '../../../platform/storage/no-room.ts';
import { records } from '../../../platform/storage/records.ts';
import { bundledGlossary } from '../../support/glossaries.ts';
import { resetPacks } from '../../support/pack-background.ts';
import { writtenPack } from '../../support/written-packs.ts';

beforeEach(resetPacks);

const stored = () => fakeBrowser.storage.local.get() as Promise<Record<string, unknown>>;
const allRecords = async () => [...(await (await records()).list('')).keys()];
const orderOf = (glossaries: readonly ListedGlossary[]) =>
  glossaries.map(({ id, isOn }) => (isOn ? id : `(${id})`));
const order = async () => orderOf(await listedGlossaries());
const namesIn = async (id: string) => ((await packGlossary(id))?.entries ?? []).map(({ name }) => name);
const entryOf = (id: string, name: string) => writtenPack('x', { id, name }).entries[0] as Entry;

describe('the list of glossaries', () => {
  it('contains only the bundled one if nothing is stored', async () => {
    expect(await listedGlossaries()).toEqual([{ origin: 'bundled', id: 'bundled', isOn: true }]);
    expect(await stored()).toEqual({});
  });

  it('gets new glossaries at the start, on or off, and they are compiled', async () => {
    const mine = writtenPack('mine', 'Tavush');
    await savePack(mine);
    await savePack(writtenPack('theirs', 'Ijevan'), { isOn: false });
    expect(await order()).toEqual(['(theirs)', 'mine', 'bundled']);
    expect((await listedGlossaries())[1]).toMatchObject({
      origin: 'user',
      id: 'mine',
      isOn: true,
      title: 'The glossary mine',
      entries: 1,
    });
    expect(await packGlossary('mine')).toEqual(mine);
    expect((await compiledPack('mine'))?.entryAt(0).id).toBe('mine/entry-1');
  });

  it('keeps position and switch of a glossary that is replaced', async () => {
    await savePack(writtenPack('one', 'Tavush'), { isOn: false });
    await savePack(writtenPack('two', 'Ijevan'));
    await savePack(writtenPack('one', 'Dilijan'), { isOn: true });
    expect(await order()).toEqual(['two', '(one)', 'bundled']);
    expect(await namesIn('one')).toEqual(['Dilijan']);
  });

  it('may contain a glossary with a fact without a source', async () => {
    const ports = writtenPack('ports', 'Alat');
    await savePack({
      ...ports,
      entries: ports.entries.map((entry) => ({
        ...entry,
        facts: [{ text: 'The ferry complex was opened.' }],
      })),
    });
    expect(await order()).toEqual(['ports', 'bundled']);
    expect((await packEntry('ports', 'entry-1'))?.facts).toEqual([{ text: 'The ferry complex was opened.' }]);
  });

  it('switches all glossaries, including the bundled one', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    await switchGlossary('mine', false);
    await switchGlossary('bundled', false);
    await switchGlossary('of which nobody knows', true);
    expect(await order()).toEqual(['(mine)', '(bundled)']);
  });

  it.each([
    ['a', 0, ['a', 'b', 'bundled']],
    ['a', 1, ['b', 'a', 'bundled']],
    ['a', 2, ['b', 'bundled', 'a']],
    ['a', 9, ['b', 'bundled', 'a']],
    ['bundled', 0, ['bundled', 'a', 'b']],
    ['bundled', -1, ['bundled', 'a', 'b']],
    ['bundled', 1, ['a', 'bundled', 'b']],
    ['nothing', 0, ['a', 'b', 'bundled']],
  ])('moves glossary %s to position %i', async (id, to, expected) => {
    await savePack(writtenPack('b', 'Ijevan'));
    await savePack(writtenPack('a', 'Tavush'));
    await moveGlossary(id, to);
    expect(await order()).toEqual(expected);
  });

  it('removes a glossary with all its records, including those of version 0.1', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    await fakeBrowser.storage.local.set({ 'pack:mine': {}, 'compiled:mine': {} });
    await removePack('mine');
    expect(await stored()).toEqual({ glossaries: [{ id: 'bundled', isOn: true }] });
    expect(await allRecords()).toEqual([]);
  });

  it.each(['bundled', 'deployed:theirs'])('never gets a user’s glossary with the id %s', async (id) => {
    await expect(savePack(writtenPack(id, 'Tavush'))).rejects.toThrow(id);
    await expect(removePack(id)).rejects.toThrow(id);
    expect(await stored()).toEqual({});
    expect(await allRecords()).toEqual([]);
  });

  it('may contain ids that are names of object properties', async () => {
    for (const id of ['constructor', 'to-string', '__proto__']) await savePack(writtenPack(id, 'Tavush'));
    expect(await order()).toEqual(['__proto__', 'to-string', 'constructor', 'bundled']);
    expect(await namesIn('__proto__')).toEqual(['Tavush']);
  });
});

describe('one glossary', () => {
  const large = writtenPack(
    'large',
    ...Array.from({ length: 700 }, (_, index) => ({ id: `n${index}`, name: `Name ${index}` })),
  );

  it('returns single entries from any chunk', async () => {
    await savePack(large);
    expect(await packEntry('large', 'n0')).toEqual(large.entries[0]);
    expect(await packEntry('large', 'n699')).toEqual(large.entries[699]);
    expect(await packEntry('large', 'n700')).toBeUndefined();
    expect(await packEntry('none', 'n0')).toBeUndefined();
    expect((await packEntryNamed('large', 'Name 300'))?.id).toBe('n300');
    expect(await packEntryNamed('large', 'Name')).toBeUndefined();
  });

  it('reads only the chunks that contain the entries', async () => {
    await savePack(large);
    const get = vi.spyOn(await records(), 'get');
    const meta = await packMeta('large');
    expect((await (meta && packEntries(meta, ['n1', 'n2', 'n699'])))?.map(({ id }) => id).toSorted()).toEqual(
      ['n1', 'n2', 'n699'],
    );
    expect(get.mock.lastCall?.[0]).toHaveLength(2);
  });

  it('is compiled again and stored if its compiled names are damaged', async () => {
    await savePack(large);
    const meta = await packMeta('large');
    const key = compiledKey(meta?.data ?? '');
    const here = await records();
    const before = await here.get([key]);
    for (const damaged of [undefined, 'garbage', 7, new Uint8Array(100)]) {
      await here.write(damaged === undefined ? { remove: [key] } : { put: { [key]: damaged } });
      expect((await compiledPack('large'))?.entryCount).toBe(700);
      expect(await here.get([key])).toEqual(before);
    }
  });

  it('can change single entries and its title', async () => {
    await savePack(writtenPack('mine', { id: 'a', name: 'Tavush', to: 'b' }, { id: 'b', name: 'Ijevan' }), {
      isOn: false,
    });
    await changePack('mine', { type: 'put', entry: entryOf('c', 'Dilijan') });
    await changePack('mine', { type: 'put', entry: entryOf('b', 'Gandzakar') });
    expect(await namesIn('mine')).toEqual(['Dilijan', 'Tavush', 'Gandzakar']);
    await changePack('mine', { type: 'remove', entry: 'b' });
    await changePack('mine', { type: 'title', title: 'Mine' }, { switchesOn: true });
    expect(await packGlossary('mine')).toMatchObject({
      title: 'Mine',
      entries: [{ name: 'Dilijan' }, { name: 'Tavush', related: [] }],
    });
    expect((await listedGlossaries())[0]).toMatchObject({ isOn: true, title: 'Mine', entries: 2 });
    expect((await allRecords()).filter((key) => !key.startsWith('pack/'))).toHaveLength(3);
  });

  it('is created with its first entry', async () => {
    await changePack(
      'mine',
      { type: 'put', entry: entryOf('a', 'Tavush') },
      { otherwise: writtenPack('mine') },
    );
    expect(await namesIn('mine')).toEqual(['Tavush']);
    await expect(changePack('none', { type: 'title', title: 'None' })).rejects.toThrow('none');
  });

  it('is changed in a worker if it is large', async () => {
    const entries = Array.from({ length: 1500 }, (_, index) => ({ id: `n${index}`, name: `Name ${index}` }));
    await savePack(writtenPack('large', ...entries));
    await changePack('large', { type: 'remove', entry: 'n700' });
    expect((await packMeta('large'))?.entries).toBe(1499);
    expect(await packEntry('large', 'n700')).toBeUndefined();
    expect((await compiledPack('large'))?.entryCount).toBe(1499);
  });
});

describe('the stored data', () => {
  const QUOTA = new DOMException(
    'The current transaction exceeded its quota limitations.',
    'QuotaExceededError',
  );

  it('stays unchanged if there is no room', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    const before = [await stored(), await allRecords()];
    const here = await records();
    const { write } = here;
    const full = vi.spyOn(here, 'write').mockImplementation((change) => {
      const isEntries = Object.keys(change.put ?? {}).some((key) => key.startsWith('entries/'));
      return isEntries ? Promise.reject(new NoRoomError('Full.', { cause: QUOTA })) : write(change);
    });
    await expect(savePack(writtenPack('large', 'Ijevan'))).rejects.toThrow(NoRoomError);
    await expect(changePack('mine', { type: 'title', title: 'Mine' })).rejects.toThrow(NoRoomError);
    full.mockRestore();
    expect([await stored(), await allRecords()]).toEqual(before);
  });

  it('stays unchanged if there is no room for the list of glossaries', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(
      new Error('Resource::kQuotaBytes quota exceeded'),
    );
    await expect(savePack(writtenPack('mine', 'Tavush'))).rejects.toThrow(NoRoomError);
    expect(await allRecords()).toEqual([]);
    expect(await order()).toEqual(['bundled']);
  });

  it('loses nothing if many windows write at once', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `pack-${index}`);
    await Promise.all(ids.map((id) => savePack(writtenPack(id, id))));
    await Promise.all([
      ...ids.map((id) => switchGlossary(id, false)),
      moveGlossary('bundled', 0),
      removePack('pack-7'),
    ]);
    const after = await order();
    expect(after[0]).toBe('bundled');
    expect(after.slice(1).toSorted()).toEqual(
      ids
        .filter((id) => id !== 'pack-7')
        .map((id) => `(${id})`)
        .toSorted(),
    );
  });

  it('loses no name if many windows add names to one glossary at once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `Name ${index}`);
    const add = (name: string, index: number) =>
      changePack(
        'mine',
        { type: 'put', entry: entryOf(`n${index}`, name) },
        { otherwise: writtenPack('mine') },
      );
    await Promise.all(names.map(add));
    expect((await namesIn('mine')).toSorted()).toEqual(names.toSorted());
    expect((await compiledPack('mine'))?.entryCount).toBe(names.length);
  });
});

describe('a damaged record', () => {
  const GARBAGE: readonly unknown[] = [
    false,
    'garbage',
    7,
    [1],
    { id: 'mine' },
    { id: 'mine', title: 'Mine', entries: [{}] },
  ];

  it.each(
    GARBAGE.map((value) => [value]),
  )('is listed, does not affect others, and can be removed: %j', async (value) => {
    await savePack(writtenPack('mine', 'Tavush'));
    await savePack(writtenPack('other', 'Ijevan'));
    await (await records()).write({ put: { [packKey('mine')]: value } });
    expect((await listedGlossaries()).map(({ origin, id }) => `${origin} ${id}`)).toEqual([
      'user other',
      'damaged mine',
      'bundled bundled',
    ]);
    await moveGlossary('bundled', 0);
    await switchGlossary('other', false);
    expect(await order()).toEqual(['bundled', '(other)', 'mine']);
    const names = (await readingOf(bundledGlossary)).glossary.entries.map(({ id }) => id);
    expect(names).toEqual(bundledGlossary.entries.map(({ id }) => id));
    await removePack('mine');
    expect(await order()).toEqual(['bundled', '(other)']);
  });

  it.each(
    GARBAGE.map((value) => [value]),
  )('of the list leaves all glossaries, switched off: %j', async (value) => {
    await savePack(writtenPack('mine', 'Tavush'));
    await fakeBrowser.storage.local.set({ glossaries: value });
    expect(await order()).toEqual(['bundled', '(mine)']);
    await savePack(writtenPack('other', 'Ijevan'));
    expect(await order()).toEqual(['other', 'bundled', '(mine)']);
    await switchGlossary('mine', true);
    expect(await order()).toEqual(['other', 'bundled', 'mine']);
  });
});

describe('reading all glossaries', () => {
  it('joins those that are on, in the user’s order', async () => {
    await savePack(writtenPack('mine', { id: 'baku', name: 'Baku' }));
    await savePack(writtenPack('off', 'Tavush'), { isOn: false });
    const first = (await readingOf(bundledGlossary)).glossary.entries;
    expect(first[0]).toMatchObject({
      id: 'mine/baku',
      name: 'Baku',
      from: { id: 'mine', title: 'The glossary mine', isDeployed: false },
    });
    expect(first.length).toBe(bundledGlossary.entries.length + 1);
    await moveGlossary('bundled', 0);
    expect((await readingOf(bundledGlossary)).glossary.entries.at(-1)?.id).toBe('mine/baku');
    await switchGlossary('bundled', false);
    expect((await readingOf(bundledGlossary)).glossary.entries.map(({ id }) => id)).toEqual(['mine/baku']);
    await switchGlossary('mine', false);
    expect((await readingOf(bundledGlossary)).glossary.entries).toEqual([]);
  });
});

describe('a watcher of the glossaries', () => {
  it('is told about each change of a glossary, and nothing else, until its signal ends', async () => {
    const onChange = vi.fn<(glossaries: readonly ListedGlossary[]) => void>();
    const controller = new AbortController();
    watchListedGlossaries(onChange, controller.signal);
    const toldLast = () => orderOf(onChange.mock.lastCall?.[0] ?? []);
    await savePack(writtenPack('mine', 'Tavush'));
    await vi.waitFor(() => expect(toldLast()).toEqual(['mine', 'bundled']));
    await switchGlossary('mine', false);
    await vi.waitFor(() => expect(toldLast()).toEqual(['(mine)', 'bundled']));
    onChange.mockClear();
    await fakeBrowser.storage.local.set({ settings: {} });
    await savePack(writtenPack('mine', 'Ijevan'));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    controller.abort();
    await removePack('mine');
    await listedGlossaries();
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
