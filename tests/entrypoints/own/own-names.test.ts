import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { candidateTest } from '../../../engine/names/candidates.ts';
import { compilePackAsJson } from '../../../engine/packs/compile-json.ts';
import { savePack } from '../../../platform/packs/packs.ts';
import { bundledLexicon } from '../../support/glossaries.ts';
import { writtenPack } from '../../support/written-packs.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
  vi.stubGlobal('chrome', fakeBrowser);
});

const load = () => import('../../../entrypoints/own/own-names.ts');
const mine = writtenPack('mine', { id: 'tavush', name: 'Tavush', to: 'ijevan' }, { id: 'ijevan', name: 'Ijevan' });
const compiled = compilePackAsJson(mine);
const every = candidateTest(bundledLexicon.anchors.all);

describe('what is looked for', () => {
  it.each([
    ['both, with the distinctive names', ['bundled', compiled], false, ['Yerevan', 'Tavush']],
    ['both, with every name', [compiled, 'bundled'], true, ['Yerevan', 'China', 'Tavush']],
    ['the pack alone', [compiled], true, ['Tavush']],
    ['the bundled glossary alone', ['bundled'], true, ['Yerevan', 'China']],
    ['nothing', [], true, []],
  ] as const)('is of %s', async (_, inOrder, isEvery, expected) => {
    const { ownNames } = await load();
    const { mayHoldName } = isEvery ? ownNames(inOrder).test(every) : ownNames(inOrder).test();
    expect(['Yerevan', 'China', 'Tavush', 'Paris'].filter((text) => mayHoldName(`In ${text} today.`))).toEqual(expected);
  });

  it('is nothing until storage has been read', async () => {
    const { NOT_KNOWN_YET } = await load();
    expect([NOT_KNOWN_YET.test(every).mayHoldName('Yerevan'), NOT_KNOWN_YET.test().wordEnds('Yerevan')]).toEqual([false, []]);
  });

  it('stays the same test while the bundled glossary is off, so that no page is read twice', async () => {
    const { ownNames } = await load();
    const names = ownNames([compiled]);
    expect(names.test(every)).toBe(names.test());
  });
});

it('makes one lexicon in the reader’s order', async () => {
  const { ownNames } = await load();
  const idsOf = (...inOrder: Parameters<typeof ownNames>[0]) =>
    ownNames(inOrder)
      .lexicon(bundledLexicon)
      .entries.map(({ id }) => id);
  expect(idsOf(compiled, 'bundled').slice(0, 3)).toEqual(['mine/tavush', 'mine/ijevan', bundledLexicon.entries[0]?.id]);
  expect(idsOf('bundled', compiled).at(-1)).toBe('mine/ijevan');
  expect(idsOf(compiled)).toEqual(['mine/tavush', 'mine/ijevan']);
  expect(idsOf()).toEqual([]);
});

describe('the glossary behind a name', () => {
  it('is read once for all its entries, with ids as they are in the lexicon', async () => {
    const { ownNames } = await load();
    await savePack(mine);
    const get = vi.spyOn(fakeBrowser.storage.local, 'get');
    const { glossaryOf } = ownNames([compiled, 'bundled']);
    const [glossary, same] = [await glossaryOf('mine/tavush'), await glossaryOf('mine/ijevan')];
    expect(glossary?.entries.map(({ id, relations }) => [id, relations.map(({ to }) => to)])).toEqual([
      ['mine/tavush', ['mine/ijevan']],
      ['mine/ijevan', []],
    ]);
    expect(glossary?.entries[0]?.from).toEqual({ id: 'mine', title: 'The glossary mine', isDeployed: false });
    expect(same).toBe(glossary);
    expect(get).toHaveBeenCalledTimes(1);
    get.mockRestore();
  });

  it.each(['yerevan', 'gone/tavush', '__proto__/tavush', ''])('is none for "%s"', async (id) => {
    const { ownNames } = await load();
    await savePack(mine);
    expect(await ownNames([compiled, 'bundled']).glossaryOf(id)).toBeUndefined();
  });
});
