import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCompiledPack } from '../../../engine/packs/compiled.ts';
import type { ListedGlossary } from '../../../engine/packs/states.ts';
import {
  changePack,
  glossaryForReading,
  listedGlossaries,
  moveGlossary,
  NoRoomError,
  removePack,
  savePack,
  switchGlossary,
  watchListedGlossaries,
} from '../../../platform/packs/packs.ts';
import { bundledGlossary } from '../../support/glossaries.ts';
import { writtenPack } from '../../support/written-packs.ts';

beforeEach(() => fakeBrowser.reset());

const stored = () => fakeBrowser.storage.local.get() as Promise<Record<string, unknown>>;
const orderOf = (glossaries: readonly ListedGlossary[]) => glossaries.map(({ id, isOn }) => (isOn ? id : `(${id})`));
const order = async () => orderOf(await listedGlossaries());
const namesIn = async (id: string) =>
  (await listedGlossaries()).flatMap((each) => (each.id === id && 'pack' in each ? each.pack.entries.map(({ name }) => name) : []));

describe('the reader’s glossaries', () => {
  it('are the bundled one where nothing is stored', async () => {
    expect(await listedGlossaries()).toEqual([{ origin: 'bundled', id: 'bundled', isOn: true }]);
    expect(await stored()).toEqual({});
  });

  it('are added first, on or off, and compiled', async () => {
    const mine = writtenPack('mine', 'Tavush');
    await savePack(mine);
    await savePack(writtenPack('theirs', 'Ijevan'), { isOn: false });
    expect(await order()).toEqual(['(theirs)', 'mine', 'bundled']);
    expect((await listedGlossaries())[1]).toEqual({ origin: 'reader', id: 'mine', isOn: true, pack: mine });
    expect(readCompiledPack((await stored())['compiled:mine'])?.entries.map(({ id }) => id)).toEqual(['mine/entry-1']);
  });

  it('keep place and switch when they are replaced', async () => {
    await savePack(writtenPack('one', 'Tavush'), { isOn: false });
    await savePack(writtenPack('two', 'Ijevan'));
    await savePack(writtenPack('one', 'Dilijan'), { isOn: true });
    expect(await order()).toEqual(['two', '(one)', 'bundled']);
    expect(await namesIn('one')).toEqual(['Dilijan']);
  });

  it('are switched, also the bundled one', async () => {
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
  ])('are moved: %s to %i', async (id, to, expected) => {
    await savePack(writtenPack('b', 'Ijevan'));
    await savePack(writtenPack('a', 'Tavush'));
    await moveGlossary(id, to);
    expect(await order()).toEqual(expected);
  });

  it('are removed with all that is stored of them', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    await removePack('mine');
    expect(await stored()).toEqual({ glossaries: [{ id: 'bundled', isOn: true }] });
  });

  it.each(['bundled', 'deployed:theirs'])('cannot be %s', async (id) => {
    await expect(savePack(writtenPack(id, 'Tavush'))).rejects.toThrow(id);
    await expect(removePack(id)).rejects.toThrow(id);
    expect(await stored()).toEqual({});
  });

  it('can be called as what all objects have', async () => {
    for (const id of ['constructor', 'to-string', '__proto__']) await savePack(writtenPack(id, 'Tavush'));
    expect(await order()).toEqual(['__proto__', 'to-string', 'constructor', 'bundled']);
    expect(await namesIn('__proto__')).toEqual(['Tavush']);
  });
});

describe('what is stored', () => {
  it('is written at once, so that it is there whole or not at all', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await savePack(writtenPack('mine', 'Tavush'));
    expect(set).toHaveBeenCalledTimes(1);
    expect(Object.keys(set.mock.calls[0]?.[0] ?? {}).sort()).toEqual(['compiled:mine', 'glossaries', 'pack:mine']);
    set.mockRestore();
  });

  it.each([
    'Resource::kQuotaBytes quota exceeded',
    'QuotaExceededError: storage.local API call exceeded its quota limitations.',
  ])('stays as it was where there is no room (%s)', async (message) => {
    await savePack(writtenPack('mine', 'Tavush'));
    const before = await stored();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error(message));
    await expect(savePack(writtenPack('large', 'Ijevan'))).rejects.toThrow(NoRoomError);
    expect(await stored()).toEqual(before);
  });

  it('is not called full for another reason', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('IO error'));
    await expect(savePack(writtenPack('mine', 'Tavush'))).rejects.toThrow('IO error');
  });

  it('loses nothing when many windows write at once', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `pack-${index}`);
    await Promise.all(ids.map((id) => savePack(writtenPack(id, id))));
    await Promise.all([...ids.map((id) => switchGlossary(id, false)), moveGlossary('bundled', 0), removePack('pack-7')]);
    const after = await order();
    expect(after[0]).toBe('bundled');
    expect(after.slice(1).toSorted()).toEqual(
      ids
        .filter((id) => id !== 'pack-7')
        .map((id) => `(${id})`)
        .toSorted(),
    );
  });

  it('loses no name that many windows add to one glossary at once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `Name ${index}`);
    const add = (name: string) =>
      changePack('mine', (pack) => ({
        ...writtenPack('mine'),
        entries: [...(pack?.entries ?? []), ...writtenPack('mine', { id: `of-${name}`, name }).entries],
      }));
    await Promise.all(names.map(add));
    expect((await namesIn('mine')).toSorted()).toEqual(names.toSorted());
    const compiled = readCompiledPack((await stored())['compiled:mine']);
    expect(compiled?.entries.length).toBe(names.length);
  });

  it('stays as it was if a change throws', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    const before = await stored();
    const fail = () => {
      throw new Error('No such entry.');
    };
    await expect(changePack('mine', fail)).rejects.toThrow('No such entry.');
    expect(await stored()).toEqual(before);
  });
});

describe('what is damaged', () => {
  const GARBAGE: readonly unknown[] = [
    false,
    'garbage',
    7,
    [1],
    { id: 'mine' },
    { id: 'mine', title: 'Mine', entries: [{}], sources: [], timeline: [] },
  ];

  it.each(GARBAGE.map((value) => [value]))('as a pack is left out and stays stored: %j', async (value) => {
    await savePack(writtenPack('mine', 'Tavush'));
    await savePack(writtenPack('other', 'Ijevan'));
    await fakeBrowser.storage.local.set({ 'pack:mine': value });
    expect(await order()).toEqual(['other', 'bundled']);
    await moveGlossary('bundled', 0);
    await switchGlossary('other', false);
    expect(await order()).toEqual(['bundled', '(other)']);
    expect((await stored())['pack:mine']).toEqual(value);
    const names = (await glossaryForReading(bundledGlossary)).entries.map(({ id }) => id);
    expect(names).toEqual(bundledGlossary.entries.map(({ id }) => id));
  });

  it.each(GARBAGE.map((value) => [value]))('as the list of them leaves the packs, off: %j', async (value) => {
    await savePack(writtenPack('mine', 'Tavush'));
    await fakeBrowser.storage.local.set({ glossaries: value });
    expect(await order()).toEqual(['bundled', '(mine)']);
    await savePack(writtenPack('other', 'Ijevan'));
    expect(await order()).toEqual(['other', 'bundled', '(mine)']);
  });
});

describe('for reading', () => {
  it('what is on comes together in the reader’s order', async () => {
    await savePack(writtenPack('mine', { id: 'baku', name: 'Baku' }));
    await savePack(writtenPack('off', 'Tavush'), { isOn: false });
    const first = (await glossaryForReading(bundledGlossary)).entries;
    expect(first[0]).toMatchObject({ id: 'mine/baku', name: 'Baku', from: { id: 'mine', title: 'The glossary mine', isDeployed: false } });
    expect(first.length).toBe(bundledGlossary.entries.length + 1);
    await moveGlossary('bundled', 0);
    expect((await glossaryForReading(bundledGlossary)).entries.at(-1)?.id).toBe('mine/baku');
    await switchGlossary('bundled', false);
    expect((await glossaryForReading(bundledGlossary)).entries.map(({ id }) => id)).toEqual(['mine/baku']);
    await switchGlossary('mine', false);
    expect((await glossaryForReading(bundledGlossary)).entries).toEqual([]);
  });
});

describe('whoever watches', () => {
  it('is told of each change of a glossary, and of nothing else, until the end', async () => {
    const onChange = vi.fn<(glossaries: readonly ListedGlossary[]) => void>();
    const life = new AbortController();
    watchListedGlossaries(onChange, life.signal);
    const toldLast = () => orderOf(onChange.mock.lastCall?.[0] ?? []);
    await savePack(writtenPack('mine', 'Tavush'));
    await vi.waitFor(() => expect(toldLast()).toEqual(['mine', 'bundled']));
    await switchGlossary('mine', false);
    await vi.waitFor(() => expect(toldLast()).toEqual(['(mine)', 'bundled']));
    onChange.mockClear();
    await fakeBrowser.storage.local.set({ settings: {} });
    await savePack(writtenPack('mine', 'Ijevan'));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    life.abort();
    await removePack('mine');
    await listedGlossaries();
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
