import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerCards } from '../../../platform/background/cards.ts';
import { usersCard } from '../../../platform/background/users-cards.ts';
import { savePack } from '../../../platform/packs/change-pack.ts';
import { glossaryOf } from '../../support/glossaries.ts';
import { resetPacks } from '../../support/pack-background.ts';
import { writtenPack } from '../../support/written-packs.ts';

const glossary = vi.fn(() => glossaryOf({ id: 'baku', names: ['Baku'] }, { id: 'china', names: ['China'] }));
const maps = vi.fn(() => ({ levels: [], places: {} }));
let card: ReturnType<typeof answerCards>;

const requestOf = (entry: string, because: readonly string[] = []) => ({
  entry,
  first: entry,
  because,
  since: [],
});

beforeEach(() => {
  resetPacks();
  glossary.mockClear();
  card = answerCards({ glossary, maps, users: usersCard });
});

describe('a card', () => {
  it('contains its bundled entry, with the entries that made it count', async () => {
    const data = await card(requestOf('china', ['baku', 'gone']));
    expect([data?.entry.id, data?.because.map(({ id }) => id)]).toEqual(['china', ['baku']]);
  });

  it('makes the glossary load once, for the first card', async () => {
    expect(glossary).not.toHaveBeenCalled();
    await card(requestOf('china'));
    await card(requestOf('baku'));
    expect(glossary).toHaveBeenCalledTimes(1);
  });

  it('contains the current state of an entry in a user’s glossary', async () => {
    await savePack(writtenPack('mine', 'Tavush'));
    expect((await card(requestOf('mine/entry-1')))?.entry).toMatchObject({
      name: 'Tavush',
      from: { id: 'mine' },
    });
    await savePack(writtenPack('mine', 'Ijevan'));
    expect((await card(requestOf('mine/entry-1')))?.entry.name).toBe('Ijevan');
  });

  it.each([
    'gone',
    'gone/x',
    '',
    '/',
    'mine/',
  ])('does not exist for an id without an entry: %j', async (entry) => {
    expect(await card(requestOf(entry))).toBeUndefined();
  });

  it('contains the entries to which a user’s entry is related, and the path to it', async () => {
    const [tavush, ijevan, gyumri] = writtenPack('mine', 'Tavush', 'Ijevan', 'Gyumri').entries;
    if (tavush === undefined || ijevan === undefined || gyumri === undefined)
      throw new Error('Three entries were written.');
    const relation = { type: 'part', label: 'is part of', to: tavush.id };
    await savePack({
      ...writtenPack('mine'),
      entries: [tavush, { ...ijevan, relations: [relation] }, gyumri],
    });
    const data = await card({ ...requestOf('mine/entry-1'), first: 'mine/entry-2' });
    expect((await card(requestOf('mine/entry-2')))?.glossary.entries.map(({ id }) => id).sort()).toEqual([
      'mine/entry-1',
      'mine/entry-2',
    ]);
    expect(data?.connection).toMatchObject([{ from: { id: 'mine/entry-2' }, to: { id: 'mine/entry-1' } }]);
  });
});
