import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Glossary } from '../../../engine/glossary.ts';
import { savePack } from '../../../platform/packs/change-pack.ts';
import {
  followManagedPacks,
  unusableDeployments,
  watchUnusableDeployments,
} from '../../../platform/packs/managed-packs.ts';
import { listedGlossaries, switchGlossary } from '../../../platform/packs/packs.ts';
import { compiledPack, packGlossary } from '../../../platform/packs/read-pack.ts';
import { NoRoomError } from '../../../platform/storage/no-room.ts';
import { records } from '../../../platform/storage/records.ts';
import { resetPacks } from '../../support/pack-background.ts';
import { writtenPack } from '../../support/written-packs.ts';

let managed: object | undefined;

beforeEach(() => {
  resetPacks();
  managed = undefined;
  // Firefox rejects the call if no organisation has deployed a glossary.
  Object.assign(fakeBrowser.storage.managed, {
    get: async () => managed ?? Promise.reject(new Error('Managed storage manifest not found')),
  });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '1.0' }) });
});

const isPack = (value: unknown): value is Glossary =>
  typeof value === 'object' && value !== null && 'entries' in value;

/** Accepts every value with entries. Tests of `data/pack-file.ts` cover the real check. */
const read = (value: unknown) =>
  isPack(value)
    ? { pack: value }
    : { problems: [{ field: 'entries', expected: { type: 'list', fewest: 0, most: 5000 } as const }] };

async function deploy(value: object | undefined): Promise<void> {
  managed = value;
  await fakeBrowser.storage.onChanged.trigger({ glossaries: {} }, 'managed');
}

const order = async () =>
  (await listedGlossaries()).map(({ origin, id, isOn }) => `${origin} ${isOn ? id : `(${id})`}`);
const BUNDLED = 'bundled bundled';

it('deploys nothing if the browser has no managed storage', async () => {
  const get = vi.spyOn(fakeBrowser.storage.managed, 'get');
  followManagedPacks(read);
  await vi.waitFor(() => expect(get).toHaveBeenCalled());
  await deploy(undefined);
  expect(await order()).toEqual([BUNDLED]);
  expect(await unusableDeployments()).toEqual([]);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

it('places deployed glossaries after the user’s and before the bundled one, switched on', async () => {
  await savePack(writtenPack('mine', 'Tavush'));
  managed = { glossaries: [writtenPack('mine', 'Ijevan'), writtenPack('theirs', 'Dilijan')] };
  followManagedPacks(read);
  await vi.waitFor(async () =>
    expect(await order()).toEqual([
      'user mine',
      'organisation deployed:mine',
      'organisation deployed:theirs',
      BUNDLED,
    ]),
  );
  expect(await packGlossary('deployed:mine')).toMatchObject({
    id: 'deployed:mine',
    title: 'The glossary mine',
    entries: [{ name: 'Ijevan' }],
  });
  expect((await compiledPack('deployed:mine'))?.entryCount).toBe(1);
});

it('does not block the user while the browser reads the deployment, and uses its last answer', async () => {
  const answers: ((value: object) => void)[] = [];
  Object.assign(fakeBrowser.storage.managed, { get: () => new Promise((resolve) => answers.push(resolve)) });
  followManagedPacks(read);
  await savePack(writtenPack('mine', 'Tavush'));
  expect(await order()).toEqual(['user mine', BUNDLED]);
  await deploy(undefined);
  answers[1]?.({ glossaries: [writtenPack('two', 'Ijevan')] });
  await vi.waitFor(async () =>
    expect(await order()).toEqual(['user mine', 'organisation deployed:two', BUNDLED]),
  );
  answers[0]?.({ glossaries: [writtenPack('one', 'Dilijan')] });
  await savePack(writtenPack('mine', 'Noyemberyan'));
  expect(await order()).toEqual(['user mine', 'organisation deployed:two', BUNDLED]);
});

it('follows the deployment, and keeps glossaries off that the user has switched off', async () => {
  followManagedPacks(read);
  await deploy({ glossaries: [writtenPack('one', 'Tavush'), writtenPack('two', 'Ijevan')] });
  await vi.waitFor(async () => expect(await order()).toHaveLength(3));
  await switchGlossary('deployed:one', false);
  await deploy({ glossaries: [writtenPack('one', 'Dilijan'), writtenPack('three', 'Noyemberyan')] });
  const expected = ['organisation (deployed:one)', 'organisation deployed:three', BUNDLED];
  await vi.waitFor(async () => expect(await order()).toEqual(expected));
  expect(await packGlossary('deployed:one')).toMatchObject({ entries: [{ name: 'Dilijan' }] });
  await deploy(undefined);
  await vi.waitFor(async () => expect(await order()).toEqual([BUNDLED]));
  await vi.waitFor(async () =>
    expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual(['glossaries']),
  );
  expect([...(await (await records()).list('')).keys()]).toEqual([]);
  await deploy({ glossaries: [writtenPack('three', 'Noyemberyan'), writtenPack('one', 'Dilijan')] });
  await vi.waitFor(async () => expect(await order()).toEqual(expected));
});

it('reads the deployment again only if it has changed', async () => {
  const check = vi.fn(read);
  managed = { glossaries: [writtenPack('one', 'Tavush')] };
  followManagedPacks(check);
  await vi.waitFor(async () => expect(await order()).toHaveLength(2));
  const get = vi.spyOn(fakeBrowser.storage.managed, 'get');
  followManagedPacks(check);
  await vi.waitFor(() => expect(get).toHaveBeenCalled());
  await deploy({ glossaries: [writtenPack('one', 'Ijevan')] });
  await vi.waitFor(async () =>
    expect(await packGlossary('deployed:one')).toMatchObject({ entries: [{ name: 'Ijevan' }] }),
  );
  expect(check.mock.calls.filter(([value]) => JSON.stringify(value).includes('Tavush'))).toHaveLength(1);
});

it('reports unusable glossaries with the reason, and uses the others', async () => {
  followManagedPacks(read);
  await deploy({
    glossaries: [{ title: 'Broken' }, writtenPack('one', 'Tavush'), writtenPack('one', 'Ijevan'), 7],
  });
  await vi.waitFor(async () => expect(await order()).toEqual(['organisation deployed:one', BUNDLED]));
  const noEntries = { field: 'entries', expected: { type: 'list', fewest: 0, most: 5000 } };
  expect(await unusableDeployments()).toEqual([
    { number: 1, title: 'Broken', problems: [noEntries] },
    {
      number: 3,
      title: 'The glossary one',
      problems: [{ field: 'id', expected: { type: 'unique', other: 2 } }],
    },
    { number: 4, problems: [noEntries] },
  ]);
});

it.each([
  [{ glossaries: {} }],
  [{ glossaries: 'all' }],
  [{ glossaries: Array(21).fill(writtenPack('one', 'Tavush')) }],
])('reports a deployment that is not a list of at most twenty: %#', async (value) => {
  followManagedPacks(read);
  await deploy(value);
  await vi.waitFor(async () => expect(await unusableDeployments()).toHaveLength(1));
  expect((await unusableDeployments())[0]?.problems).toEqual([
    { field: 'glossaries', expected: { type: 'list', fewest: 0, most: 20 } },
  ]);
  expect(await order()).toEqual([BUNDLED]);
});

it.each([
  [7],
  ['garbage'],
  [{ unusable: 'garbage' }],
  [{ unusable: [null, 7, { number: 1 }] }],
])('ignores garbage in its own stored result: %j', async (value) => {
  await fakeBrowser.storage.local.set({ deployment: value });
  expect(await unusableDeployments()).toEqual([]);
  managed = { glossaries: [writtenPack('one', 'Tavush')] };
  followManagedPacks(read);
  await vi.waitFor(async () => expect(await order()).toEqual(['organisation deployed:one', BUNDLED]));
});

it('reports that there is no room, uses no deployed glossary then, and tries again at the next start', async () => {
  const here = await records();
  const full = vi.spyOn(here, 'write').mockRejectedValue(new NoRoomError('Full.'));
  managed = { glossaries: [writtenPack('one', 'Tavush'), writtenPack('two', 'Ijevan')] };
  followManagedPacks(read);
  const noRoom = [{ number: 1, problems: [{ field: 'glossaries', expected: { type: 'room' } }] }];
  await vi.waitFor(async () => expect(await unusableDeployments()).toEqual(noRoom));
  expect(await order()).toEqual([BUNDLED]);
  full.mockRestore();
  followManagedPacks(read);
  await vi.waitFor(async () => expect(await order()).toHaveLength(3));
  expect(await unusableDeployments()).toEqual([]);
});

it('survives a failure to store even the notice, and tries again at the next start', async () => {
  const write = vi.spyOn(await records(), 'write').mockRejectedValue(new NoRoomError('Full.'));
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('Full.'));
  managed = { glossaries: [writtenPack('one', 'Tavush')] };
  followManagedPacks(read); // an unhandled rejection fails the test run
  await vi.waitFor(() => expect(set).toHaveBeenCalled());
  write.mockRestore();
  set.mockRestore();
  followManagedPacks(read);
  await vi.waitFor(async () => expect(await order()).toEqual(['organisation deployed:one', BUNDLED]));
});

it('removes glossaries and notice if nothing is deployed any more after there was no room', async () => {
  managed = { glossaries: [writtenPack('one', 'Tavush')] };
  followManagedPacks(read);
  await vi.waitFor(async () => expect(await order()).toEqual(['organisation deployed:one', BUNDLED]));
  const full = vi.spyOn(await records(), 'write').mockRejectedValue(new NoRoomError('Full.'));
  await deploy({ glossaries: [writtenPack('one', 'Tavush', 'Ijevan')] });
  await vi.waitFor(async () => expect(await unusableDeployments()).toHaveLength(1));
  full.mockRestore();
  await deploy(undefined);
  await vi.waitFor(async () => expect(await order()).toEqual([BUNDLED]));
  await vi.waitFor(async () => expect(await unusableDeployments()).toEqual([]));
});

it('tells watchers about unusable glossaries', async () => {
  const told = vi.fn();
  const controller = new AbortController();
  watchUnusableDeployments(told, controller.signal);
  followManagedPacks(read);
  await deploy({ glossaries: [7] });
  await vi.waitFor(() => expect(told.mock.lastCall?.[0]).toMatchObject([{ number: 1 }]));
});
