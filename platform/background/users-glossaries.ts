/**
 * Collects the background's code for the user's glossaries. The background imports this file only if such a
 * glossary exists or changes. So pages of users without one do not wait for this code.
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
