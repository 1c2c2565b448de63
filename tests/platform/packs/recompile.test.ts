import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { savePack } from '../../../platform/packs/packs.ts';
import { recompile } from '../../../platform/packs/recompile.ts';
import { writtenPack } from '../../support/written-packs.ts';

beforeEach(() => fakeBrowser.reset());

const stored = async (key: string) => (await fakeBrowser.storage.local.get(key))[key];

it.each([[{ version: 0 }], [7], ['garbage']])('compiles anew after an update what cannot be read any more: %j', async (old) => {
  await savePack(writtenPack('mine', 'Tavush'));
  const compiled = await stored('compiled:mine');
  await fakeBrowser.storage.local.set({ 'compiled:mine': old });
  await recompile();
  await vi.waitFor(async () => expect(await stored('compiled:mine')).toEqual(compiled));
});

it('writes nothing where all can be read, nor for a pack that is damaged', async () => {
  await savePack(writtenPack('mine', 'Tavush'));
  await savePack(writtenPack('other', 'Ijevan'));
  await fakeBrowser.storage.local.set({ 'pack:other': 'garbage', 'compiled:other': 'garbage' });
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await recompile();
  expect(set).not.toHaveBeenCalled();
  expect(await stored('pack:other')).toBe('garbage');
  set.mockRestore();
});
