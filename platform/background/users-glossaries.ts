/**
 * Collects the background's work on the user's glossaries. The background imports this file only when it
 * needs such a glossary, so that pages without one do not wait for the code that compiles and stores them.
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
