/** What the background does for the user's glossaries. */
import { browser } from '../extension.ts';
import { answerRecordRequests } from '../storage/answer-records.ts';
import { answerPackRequests, dropOldParts } from './commit-pack.ts';
import { copyOldPacks, type StoredPackReader } from './copy-old-packs.ts';
import { listedGlossaries } from './packs.ts';
import { compiledPack } from './read-pack.ts';

/** Compiles again what another version has compiled and this one cannot read. */
async function compileAgain(): Promise<void> {
  for (const { origin, id } of await listedGlossaries()) if (origin === 'reader' || origin === 'organisation') await compiledPack(id);
}

async function tidyUp(): Promise<void> {
  await dropOldParts();
  await compileAgain();
}

/** To be called at every start of the background. */
export function keepPacks(read: StoredPackReader): void {
  answerRecordRequests();
  answerPackRequests();
  const copied = copyOldPacks(read).catch(() => {}); // no room: it is tried again at the next start
  browser.runtime.onInstalled.addListener(() => void copied.then(tidyUp).catch(() => {})); // it is compiled when it is wanted
}
