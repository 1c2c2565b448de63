import { beforeEach, expect, it, vi } from 'vitest';
import { keepSearch, type SearchAll } from '../../../platform/background/search-in-use.ts';
import { keepChoices } from '../../../platform/background/stored-choices.ts';
import { savePack } from '../../../platform/packs/change-pack.ts';
import { changeSettings } from '../../../platform/settings/settings.ts';
import { resetPacks } from '../../support/pack-background.ts';
import { writtenPack } from '../../support/written-packs.ts';

const make = vi.fn<() => Promise<SearchAll>>();
let search: SearchAll;

beforeEach(() => {
  resetPacks();
  make.mockReset().mockResolvedValue(async () => []);
  search = keepSearch(keepChoices(), make);
});

it('makes the search once, for the first query', async () => {
  expect(make).not.toHaveBeenCalled();
  await Promise.all([search('Baku'), search('Tbilisi')]);
  expect(make).toHaveBeenCalledTimes(1);
});

it('makes the search again after a change of the glossaries, but not of settings', async () => {
  await search('Baku');
  await changeSettings({ delay: 700 });
  await search('Baku');
  expect(make).toHaveBeenCalledTimes(1);
  await savePack(writtenPack('mine', 'Tavush'));
  await search('Baku');
  expect(make).toHaveBeenCalledTimes(2);
});

it('makes the search again after a failure', async () => {
  make.mockRejectedValueOnce(new Error('No storage.'));
  await expect(search('Baku')).rejects.toThrow('No storage.');
  expect(await search('Baku')).toEqual([]);
});
