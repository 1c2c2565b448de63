import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerCards } from '../../../platform/background/cards.ts';
import { keepChoices } from '../../../platform/background/stored-choices.ts';
import { savePack } from '../../../platform/packs/packs.ts';
import { glossaryOf } from '../../support/glossaries.ts';
import { writtenPack } from '../../support/written-packs.ts';

const glossary = vi.fn(() => glossaryOf({ id: 'baku', names: ['Baku'] }, { id: 'china', names: ['China'] }));
const maps = vi.fn(() => ({ levels: [], places: {} }));
let card: ReturnType<typeof answerCards>;

const requestOf = (entry: string, because: readonly string[] = []) => ({ entry, first: entry, because, since: [] });

beforeEach(() => {
  fakeBrowser.reset();
  glossary.mockClear();
  card = answerCards({ glossary, maps }, keepChoices());
});

describe('a card', () => {
  it('has its bundled entry, with what made it count', async () => {
    const data = await card(requestOf('china', ['baku', 'gone']));
    expect([data?.entry.id, data?.because.map(({ id }) => id)]).toEqual(['china', ['baku']]);
  });

  it('has the glossary read when the first one is asked for, once', async () => {
    expect(glossary).not.toHaveBeenCalled();
    await card(requestOf('china'));
    await card(requestOf('baku'));
    expect(glossary).toHaveBeenCalledTimes(1);
  });

  it('has an entry of a user’s glossary as it is stored now', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    expect((await card(requestOf('mine/entry-1')))?.entry).toMatchObject({ name: 'Tavush', from: { id: 'mine' } });
    await card(requestOf('mine/entry-1'));
    expect(get).toHaveBeenCalledTimes(1);
    get.mockRestore();
    await savePack(writtenPack('mine', 'Ijevan'));
    expect((await card(requestOf('mine/entry-1')))?.entry.name).toBe('Ijevan');
  });

  it.each(['gone', 'gone/x', '', '/', 'mine/'])('is none for what is no entry: %j', async (entry) => {
    expect(await card(requestOf(entry))).toBeUndefined();
  });

  it('is none where what is stored is damaged', async () => {
    await fakeBrowser.storage.local.set({ 'pack:mine': { id: 'mine', entries: 7 } });
    expect(await card(requestOf('mine/x'))).toBeUndefined();
  });
});
