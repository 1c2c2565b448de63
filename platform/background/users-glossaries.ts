/**
 * Whatever the background does with users' glossaries. The background imports it when one is wanted: it brings compiling and storing along,
 * which no other page waits for.
 */
import { localRecords } from '../storage/local-records.ts';
import { useWithoutIndexedDb } from '../storage/records.ts';

export { answerPackRequest } from '../packs/commit-pack.ts';
export { compileAgain } from '../packs/compile-again.ts';
export { copyOldPacks } from '../packs/copy-old-packs.ts';
export { followManagedPacks } from '../packs/managed-packs.ts';
export { searchInReading } from '../packs/reading.ts';
export { dropOldParts } from '../packs/staged-parts.ts';
export { answerRecordRequest } from '../storage/answer-records.ts';
export { usersCard } from './users-cards.ts';
export { storedNames } from './users-names.ts';

useWithoutIndexedDb(localRecords);
