// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { moveGlossary, removePack, savePack, switchGlossary } from '../../../platform/packs/packs.ts';
import type { NamesOf } from '../../../platform/page/page-packs.ts';
import { writtenPack } from '../../support/written-packs.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
  vi.stubGlobal('chrome', fakeBrowser);
});

const load = () => import('../../../platform/page/page-packs.ts');

/** Follows the names, and notes them as the ids of their glossaries. */
async function follow() {
  const { followNames } = await load();
  const onNames = vi.fn<(names: readonly NamesOf[]) => void>();
  followNames(onNames);
  const idOf = (each: NamesOf) => (each === 'bundled' ? each : (each.entries[0]?.id.split('/')[0] ?? 'empty'));
  return { onNames, last: () => onNames.mock.lastCall?.[0].map(idOf) };
}

it('tells what is on, in the reader’s order, at once and after each change', async () => {
  await savePack(writtenPack('mine', 'Tavush'));
  const { last } = await follow();
  await vi.waitFor(() => expect(last()).toEqual(['mine', 'bundled']));
  await savePack(writtenPack('other', 'Ijevan'));
  await vi.waitFor(() => expect(last()).toEqual(['other', 'mine', 'bundled']));
  await moveGlossary('bundled', 0);
  await vi.waitFor(() => expect(last()).toEqual(['bundled', 'other', 'mine']));
  await switchGlossary('bundled', false);
  await removePack('other');
  await vi.waitFor(() => expect(last()).toEqual(['mine']));
});

it('tells when a glossary that is on gets another name or note, and not when one that is off does', async () => {
  await savePack(writtenPack('mine', { id: 'tavush', name: 'Tavush' }));
  await savePack(writtenPack('off', 'Ijevan'), { isOn: false });
  const { onNames } = await follow();
  await vi.waitFor(() => expect(onNames).toHaveBeenCalledTimes(1));
  await savePack(writtenPack('off', 'Dilijan'));
  await moveGlossary('off', 2);
  await fakeBrowser.storage.local.set({ settings: {} });
  await savePack(writtenPack('mine', { id: 'tavush', name: 'Tavush', note: 'Another note.' }));
  await vi.waitFor(() => expect(onNames).toHaveBeenCalledTimes(2));
  await savePack(writtenPack('mine', { id: 'tavush', name: 'Tavush region' }));
  await vi.waitFor(() => expect(onNames).toHaveBeenCalledTimes(3));
});

it('hears of changes that it missed in the back-forward cache', async () => {
  await savePack(writtenPack('mine', 'Tavush'));
  const { onNames, last } = await follow();
  await vi.waitFor(() => expect(last()).toEqual(['mine', 'bundled']));
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.waitFor(() => expect(onNames).toHaveBeenCalledTimes(2));
});

it.each([[7], ['garbage'], [{ version: -1 }], [{ version: 1, entries: [], forms: 7 }]])('leaves out what cannot be used: %j', async (value) => {
  await savePack(writtenPack('mine', 'Tavush'));
  await fakeBrowser.storage.local.set({ 'compiled:mine': value });
  const { last } = await follow();
  await vi.waitFor(() => expect(last()).toEqual(['bundled']));
});

it('gives a stored pack, and none that is damaged or not there', async () => {
  const { storedPack } = await load();
  const mine = writtenPack('mine', 'Tavush');
  await savePack(mine);
  await fakeBrowser.storage.local.set({ 'pack:damaged': { ...mine, id: 'damaged', entries: [null] } });
  expect(await storedPack('mine')).toEqual(mine);
  expect([await storedPack('damaged'), await storedPack('gone'), await storedPack('__proto__')]).toEqual([undefined, undefined, undefined]);
});
