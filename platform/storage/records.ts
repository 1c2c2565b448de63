/**
 * Opens the storage for large data: records in IndexedDB, with keys such as "entries/<id>/00001". Extension
 * pages in private windows of Firefox have no IndexedDB ("A mutation operation was attempted on a database
 * that did not allow mutations"), so they ask the background. If Firefox keeps no history at all, the
 * background has no IndexedDB either. It then uses `storage.local`, which has no size limit in Firefox.
 */
import { idbRecords } from './idb-records.ts';
import type { Records } from './record-types.ts';
import { remoteRecords } from './remote-records.ts';

let otherwise = remoteRecords;
let opened: Promise<Records> | undefined;

/** Sets the storage that `records` uses if IndexedDB is not available. Only the background calls this. */
export function useWithoutIndexedDb(substitute: Records): void {
  otherwise = substitute;
}

function hasNoDatabase(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

/** Drops the opened storage. The next call of `records` opens it again. */
export function forgetRecords(): void {
  opened = undefined;
}

async function open(): Promise<Records> {
  try {
    return await idbRecords(forgetRecords);
  } catch (error) {
    if (hasNoDatabase(error)) return otherwise;
    forgetRecords(); // any other error may be temporary, so the next call tries again
    throw error;
  }
}

/** Returns the storage for large data. The first call opens it. */
export function records(): Promise<Records> {
  opened ??= open();
  return opened;
}
