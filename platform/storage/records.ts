/**
 * Large data, as records under keys with slashes ("entries/<id>/00001"). They are in IndexedDB. In private
 * windows of Firefox extension pages have none ("A mutation operation was attempted on a database that did
 * not allow mutations"), so they ask the background; where Firefox keeps no history at all the background has
 * none either, and keeps the records in `storage.local`, which is as large there as the disk.
 */
import { idbRecords } from './idb-records.ts';
import type { Records } from './record-types.ts';
import { remoteRecords } from './remote-records.ts';

let otherwise = remoteRecords;
let opened: Promise<Records> | undefined;

/** For the background: says what takes the place of IndexedDB where there is none. */
export function useWithoutIndexedDb(substitute: Records): void {
  otherwise = substitute;
}

function hasNoDatabase(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

/** Has the records opened again when they are next wanted. */
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

/** The records of this browser. */
export function records(): Promise<Records> {
  opened ??= open();
  return opened;
}
