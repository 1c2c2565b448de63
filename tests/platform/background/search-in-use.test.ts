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

it('is made when something is looked up, once', async () => {
  expect(make).not.toHaveBeenCalled();
  await Promise.all([search('Baku'), search('Tbilisi')]);
  expect(make).toHaveBeenCalledTimes(1);
});

it('is made again when the glossaries change, not when settings do', async () => {
  await search('Baku');
  await changeSettings({ delay: 700 });
  await search('Baku');
  expect(make).toHaveBeenCalledTimes(1);
  await savePack(writtenPack('mine', 'Tavush'));
  await search('Baku');
  expect(make).toHaveBeenCalledTimes(2);
});

it('is made again after it could not be made', async () => {
  make.mockRejectedValueOnce(new Error('No storage.'));
  await expect(search('Baku')).rejects.toThrow('No storage.');
  expect(await search('Baku')).toEqual([]);
});
