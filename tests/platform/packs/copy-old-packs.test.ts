/** Tests that data stored by version 0.1 opens without losses. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readStoredPack } from '../../../data/pack-file.ts';
import { changePack, removePack, savePack } from '../../../platform/packs/change-pack.ts';
import { copyOldPacks } from '../../../platform/packs/copy-old-packs.ts';
import { listedGlossaries, watchListedGlossaries } from '../../../platform/packs/packs.ts';
import { compiledPack, damagedPack, packGlossary } from '../../../platform/packs/read-pack.ts';
import { currentSettings } from '../../../platform/settings/settings.ts';
import { siteStateOf } from '../../../platform/sites/site-switch.ts';
import { changeSiteRule, storedSites } from '../../../platform/sites/stored-sites.ts';
import { records } from '../../../platform/storage/records.ts';
import old from '../../fixtures/storage-0.1.json' with { type: 'json' };
import { resetPacks } from '../../support/pack-background.ts';
import { writtenPack } from '../../support/written-packs.ts';

beforeEach(async () => {
  vi.restoreAllMocks();
  resetPacks();
  await fakeBrowser.storage.local.set(structuredClone(old));
});

const copy = () => copyOldPacks(readStoredPack);
const listed = async () =>
  (await listedGlossaries()).map(({ origin, id, isOn }) => `${origin} ${isOn ? id : `(${id})`}`);
const stored = () => fakeBrowser.storage.local.get() as Promise<Record<string, unknown>>;

const IN_PLACE = ['user (ports)', 'damaged broken', 'user rivers', 'user (towns)', 'bundled bundled'];

describe('data of version 0.1', () => {
  it('includes settings, and sites under both rules', async () => {
    expect(await currentSettings()).toMatchObject({
      density: 'section',
      looks: 'kinds',
      delay: 600,
      relevance: 'smart',
      isPaused: false,
    });
    expect(await storedSites()).toEqual({ rule: 'only', sites: ['example.com'] });
    expect(await siteStateOf({ url: 'https://example.org/', incognito: false })).toMatchObject({
      isOff: true,
    });
    await changeSiteRule('except');
    expect(await storedSites()).toEqual({
      rule: 'except',
      sites: ['example.org', 'local files', 'news.example'],
    });
  });

  it('includes glossaries in their order, with their switches, and the damaged one', async () => {
    await copy();
    expect(await listed()).toEqual(IN_PLACE);
    for (const id of ['ports', 'rivers', 'towns'] as const) {
      expect(await packGlossary(id)).toEqual(old[`pack:${id}`]);
      expect((await compiledPack(id))?.entryCount).toBe(old[`pack:${id}`].entries.length);
    }
  });

  it('keeps a damaged glossary unchanged until the user removes it', async () => {
    await copy();
    expect(await damagedPack('broken')).toEqual(old['pack:broken']);
    expect((await listedGlossaries())[1]).toEqual({
      origin: 'damaged',
      id: 'broken',
      isOn: true,
      title: 'Broken',
    });
    await removePack('broken');
    expect(await listed()).toEqual(IN_PLACE.filter((each) => !each.includes('broken')));
    expect(Object.keys(await stored()).filter((key) => key.includes('broken'))).toEqual([]);
  });

  it('stays in its old place for one more version', async () => {
    await copy();
    const { glossaries: _, 'packs-copied': isCopied, ...rest } = await stored();
    const { glossaries: _before, ...before } = old;
    expect(rest).toEqual(before);
    expect(isCopied).toBe(true);
  });

  it('is copied once', async () => {
    await copy();
    await removePack('rivers');
    await fakeBrowser.storage.local.set({ 'pack:rivers': old['pack:rivers'] });
    await copy();
    expect(await listed()).toEqual(IN_PLACE.filter((each) => !each.includes('rivers')));
  });

  it('is copied at the next start if there was no room, and nothing is lost until then', async () => {
    const here = await records();
    vi.spyOn(here, 'write').mockRejectedValueOnce(new Error('QuotaExceededError'));
    await expect(copy()).rejects.toThrow();
    expect(await listed()).toEqual(['bundled bundled']);
    expect((await stored())['pack:rivers']).toEqual(old['pack:rivers']);
    await copy();
    expect(await listed()).toEqual(IN_PLACE);
  });

  it('is copied again if the copy cannot be read', async () => {
    const here = await records();
    const { write } = here;
    const disk = vi.spyOn(here, 'write').mockImplementation(({ put, ...change }) => {
      const damaged = Object.entries(put ?? {}).map(([key, value]) => [
        key,
        key.startsWith('entries/') ? '[]' : value,
      ]);
      return write({ ...change, put: Object.fromEntries(damaged) });
    });
    await expect(copy()).rejects.toThrow('could not be copied');
    disk.mockRestore();
    await copy();
    expect(await listed()).toEqual(IN_PLACE);
    expect(await packGlossary('ports')).toEqual(old['pack:ports']);
  });

  it('does not overwrite changes that the user makes before a failed copy is tried again', async () => {
    const here = await records();
    const { write } = here;
    const disk = vi.spyOn(here, 'write').mockImplementation((change) => {
      const isTowns = Object.hasOwn(change.put ?? {}, 'pack/towns');
      return isTowns ? Promise.reject(new Error('QuotaExceededError')) : write(change);
    });
    await expect(copy()).rejects.toThrow();
    disk.mockRestore();
    await changePack('rivers', { type: 'title', title: 'My rivers' });
    await savePack({ ...writtenPack('broken', 'Tavush'), title: 'Repaired' });
    await copy();
    expect((await packGlossary('rivers'))?.title).toBe('My rivers');
    expect((await packGlossary('broken'))?.title).toBe('Repaired');
    expect(await damagedPack('broken')).toMatchObject({ title: 'Repaired' });
    expect(await packGlossary('towns')).toEqual(old['pack:towns']);
  });

  it('is announced to watchers of the glossaries after the copy', async () => {
    const told = vi.fn();
    watchListedGlossaries(told);
    await copy();
    await vi.waitFor(() => expect(told.mock.lastCall?.[0]).toHaveLength(IN_PLACE.length));
  });
});
