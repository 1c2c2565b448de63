import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { removePack, savePack } from '../../../platform/packs/change-pack.ts';
import { packKey } from '../../../platform/packs/pack-meta.ts';
import { listedGlossaries, watchListedGlossaries } from '../../../platform/packs/packs.ts';
import { compiledPack, packGlossary } from '../../../platform/packs/read-pack.ts';
import { dropOldParts } from '../../../platform/packs/staged-parts.ts';
import { NoRoomError } from '../../../platform/storage/no-room.ts';
import { records } from '../../../platform/storage/records.ts';
import { resetPacks } from '../../support/pack-background.ts';
import { writtenPack } from '../../support/written-packs.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  resetPacks();
});

/** Number of parts of a small glossary: one chunk, the ids, the compiled names. */
const PARTS = 3;

const stored = () => fakeBrowser.storage.local.get() as Promise<Record<string, unknown>>;
const allRecords = async () => [...(await (await records()).list('')).keys()];
const parts = async () => (await allRecords()).filter((key) => !key.startsWith('pack/'));
const namesIn = async (id: string) => ((await packGlossary(id))?.entries ?? []).map(({ name }) => name);

/** Makes the next write of the list of glossaries fail because storage is full. */
function fillUp(): void {
  const error = new Error('Resource::kQuotaBytes quota exceeded');
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(error);
}

describe('a glossary that is replaced', () => {
  it('stays whole if there is no room for the list of glossaries', async () => {
    await savePack(writtenPack('mine', 'Tavush', 'Dilijan'));
    const before = [await stored(), await allRecords()];
    fillUp();
    await expect(savePack(writtenPack('mine', 'Ijevan'))).rejects.toThrow(NoRoomError);
    expect(await namesIn('mine')).toEqual(['Tavush', 'Dilijan']);
    expect((await compiledPack('mine'))?.entryCount).toBe(2);
    expect([await stored(), await allRecords()]).toEqual(before);
  });

  it('stays unchanged, even if damaged, if there is no room for the list', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    await (await records()).write({ put: { [packKey('mine')]: 'garbage', 'damaged/mine': 'older garbage' } });
    fillUp();
    await expect(savePack(writtenPack('mine', 'Ijevan'))).rejects.toThrow(NoRoomError);
    expect(await (await records()).get([packKey('mine'), 'damaged/mine'])).toEqual([
      'garbage',
      'older garbage',
    ]);
    expect((await allRecords()).filter((key) => key.startsWith('staged/'))).toEqual([]);
  });

  it('has changed as a whole if the answer to the page is lost', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    const { sendMessage } = fakeBrowser.runtime;
    const lose = async (message: { readonly type: string }) => {
      const answer: unknown = await sendMessage(message);
      if (message.type === 'commit-pack') throw new Error('The message port closed.');
      return answer;
    };
    Object.assign(fakeBrowser.runtime, { sendMessage: lose });
    await expect(savePack(writtenPack('mine', 'Ijevan', 'Dilijan'))).rejects.toThrow('port closed');
    expect(await namesIn('mine')).toEqual(['Ijevan', 'Dilijan']);
    expect((await compiledPack('mine'))?.entryCount).toBe(2);
    expect(await parts()).toHaveLength(PARTS);
  });

  it('has changed even if the replaced parts cannot be removed at once', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    const here = await records();
    const { write } = here;
    const full = vi.spyOn(here, 'write').mockImplementation((change) => {
      return change.put === undefined ? Promise.reject(new Error('Busy.')) : write(change);
    });
    await savePack(writtenPack('mine', 'Ijevan'));
    full.mockRestore();
    await dropOldParts(Date.now() + 4_000_000);
    expect(await namesIn('mine')).toEqual(['Ijevan']);
    expect(await parts()).toHaveLength(PARTS);
  });
});

describe('a glossary that is removed', () => {
  it('stays whole if the list of glossaries cannot be written', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    const before = [await stored(), await allRecords()];
    fillUp();
    await expect(removePack('mine')).rejects.toThrow(NoRoomError);
    expect(await namesIn('mine')).toEqual(['Tavush']);
    expect([await stored(), await allRecords()]).toEqual(before);
  });

  it('is never listed again once the list has changed', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    const lists: string[][] = [];
    const controller = new AbortController();
    watchListedGlossaries((listed) => lists.push(listed.map(({ id }) => id)), controller.signal);
    await removePack('mine');
    await expect.poll(() => lists.length).toBeGreaterThan(0);
    controller.abort();
    expect(lists.at(-1)).toEqual(['bundled']);
  });

  it('is gone even if its parts cannot be removed at once', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    const here = await records();
    const { write } = here;
    const busy = vi
      .spyOn(here, 'write')
      .mockImplementation((change) =>
        change.removeUnder === undefined ? write(change) : Promise.reject(new Error('Busy.')),
      );
    await removePack('mine');
    busy.mockRestore();
    expect((await listedGlossaries()).map(({ id }) => id)).toEqual(['bundled']);
    await dropOldParts(Date.now() + 4_000_000);
    expect(await allRecords()).toEqual([]);
  });

  it('stays whole if its record cannot be removed', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    const before = [await stored(), await allRecords()];
    vi.spyOn(await records(), 'write').mockRejectedValueOnce(new Error('Busy.'));
    await expect(removePack('mine')).rejects.toThrow('Busy.');
    expect([await stored(), await allRecords()]).toEqual(before);
  });
});

describe('stored parts that belong to no glossary in the list', () => {
  it('are removed when they are so old that their page must have been closed', async () => {
    const here = await records();
    await here.write({ put: { 'staged/gone': { at: 0 }, 'entries/gone/00000': '[]' } });
    await here.write({ put: { 'staged/new': { at: 3_000_000 }, 'entries/new/00000': '[]' } });
    await dropOldParts(4_000_000);
    expect(await allRecords()).toEqual(['entries/new/00000', 'staged/new']);
  });

  it('are never used if they were removed while their page was still storing them', async () => {
    const here = await records();
    const { write } = here;
    vi.spyOn(here, 'write').mockImplementation(async (change) => {
      await write(change);
      const hasEntries = Object.keys(change.put ?? {}).some((key) => key.startsWith('entries/'));
      if (hasEntries) await dropOldParts(Date.now() + 4_000_000);
    });
    await expect(savePack(writtenPack('mine', 'Tavush'))).rejects.toThrow('were removed');
    expect(await allRecords()).toEqual([]);
  });

  it('stay if a glossary uses them', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    const [key = ''] = (await allRecords()).filter((each) => each.startsWith('ids/'));
    await (await records()).write({ put: { [key.replace('ids/', 'staged/')]: { at: 0 } } });
    await dropOldParts();
    expect(await namesIn('mine')).toEqual(['Tavush']);
    expect(await parts()).toHaveLength(PARTS);
  });
});
