import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { localRecords } from '../../../platform/storage/local-records.ts';
import { NoRoomError } from '../../../platform/storage/no-room.ts';
import type { Records } from '../../../platform/storage/record-types.ts';
import { forgetRecords, records, useWithoutIndexedDb } from '../../../platform/storage/records.ts';
import { remoteRecords } from '../../../platform/storage/remote-records.ts';
import { resetPacks } from '../../support/pack-background.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  resetPacks();
});

const NONE = new DOMException(
  'A mutation operation was attempted on a database that did not allow mutations.',
  'InvalidStateError',
);

/** Makes the opening of databases fail, as Firefox does in private windows. */
function refuseDatabases(error = NONE): void {
  forgetRecords();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw error;
  });
}

const KINDS: readonly (readonly [string, () => Promise<Records>])[] = [
  ['in IndexedDB', records],
  ['in storage.local', async () => localRecords],
  ['through the background', async () => remoteRecords],
];

describe.each(KINDS)('records %s', (_, open) => {
  it('are written, read, listed in order, and removed by key or by prefix', async () => {
    const here = await open();
    await here.write({ put: { 'a/2': 'two', 'a/1': { is: 'one' }, b: 7 } });
    expect(await here.get(['b', 'none', 'a/1'])).toEqual([7, undefined, { is: 'one' }]);
    expect([...(await here.list('a/'))]).toEqual([
      ['a/1', { is: 'one' }],
      ['a/2', 'two'],
    ]);
    await here.write({ remove: ['b', 'none'], removeUnder: ['a/'], put: { 'a/3': 'three' } });
    expect([...(await here.list('')).keys()]).toEqual(['a/3']);
  });

  it('can be typed arrays (in storage.local only in Firefox)', async () => {
    const here = await open();
    if (here === localRecords) return;
    await here.write({ put: { bytes: Uint8Array.of(1, 2), numbers: Uint32Array.of(70_000) } });
    expect(await here.get(['bytes', 'numbers'])).toEqual([Uint8Array.of(1, 2), Uint32Array.of(70_000)]);
  });
});

describe('if there is no room, the error', () => {
  it('comes from the browser’s storage', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QuotaExceededError'));
    await expect(localRecords.write({ put: { a: 1 } })).rejects.toThrow(NoRoomError);
  });

  it('reaches a page that asks the background', async () => {
    const here = await records();
    vi.spyOn(here, 'write').mockRejectedValueOnce(new NoRoomError('Full.'));
    await expect(remoteRecords.write({ put: { a: 1 } })).rejects.toThrow(NoRoomError);
    vi.spyOn(here, 'write').mockRejectedValueOnce(new Error('disk'));
    await expect(remoteRecords.write({ put: { a: 1 } })).rejects.toThrow('disk');
  });
});

describe('if the browser has no databases for the extension', () => {
  it('a page asks the background', async () => {
    refuseDatabases();
    useWithoutIndexedDb(remoteRecords);
    expect(await records()).toBe(remoteRecords);
  });

  it('the background keeps the records in storage.local', async () => {
    refuseDatabases();
    useWithoutIndexedDb(localRecords);
    await (await records()).write({ put: { a: 1 } });
    expect(await fakeBrowser.storage.local.get()).toEqual({ 'record:a': 1 });
  });

  it('another failure changes nothing, and the next attempt may succeed', async () => {
    refuseDatabases(new DOMException('Internal error', 'UnknownError'));
    await expect(records()).rejects.toThrow('Internal error');
    Object.assign(globalThis, { indexedDB: new IDBFactory() });
    await (await records()).write({ put: { a: 1 } });
    expect(await (await records()).get(['a'])).toEqual([1]);
  });
});
