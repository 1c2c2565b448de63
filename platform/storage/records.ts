/**
 * Opens the storage of large data: records under keys with slashes ("entries/<id>/00001"), in IndexedDB.
 * Extension pages in private windows of Firefox have no IndexedDB ("A mutation operation was attempted on a
 * database that did not allow mutations"), so they ask the background. If Firefox keeps no history at all,
 * the background has no IndexedDB either. It then keeps the records in `storage.local`, which there may fill
 * the disk.
 */
import { idbRecords } from './idb-records.ts';
import type { Records } from './record-types.ts';
import { remoteRecords } from './remote-records.ts';

let otherwise = remoteRecords;
let opened: Promise<Records> | undefined;

/** Sets the storage that is used if IndexedDB is not available. Only the background calls this. */
export function useWithoutIndexedDb(substitute: Records): void {
  otherwise = substitute;
}

function hasNoDatabase(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

/** Forgets the opened storage, so that the next call of `records` opens it again. */
export function forgetRecords(): void {
  opened = undefined;
}

async function open(): Promise<Records> {
  try {
    return await idbRecords(forgetRecords);
  } catch (error) {
    if (hasNoDatabase(error)) return otherwise;
    forgetRecords(); // another failure may pass
    throw error;
  }
}

/** Returns the records of this browser. */
export function records(): Promise<Records> {
  opened ??= open();
  return opened;
}
