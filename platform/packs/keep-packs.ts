/** What the background does for the user's glossaries. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../extension.ts';
import { answerRecordRequest } from '../storage/answer-records.ts';
import { localRecords } from '../storage/local-records.ts';
import { useWithoutIndexedDb } from '../storage/records.ts';
import { answerPackRequest, dropOldParts } from './commit-pack.ts';
import { compileAgain } from './compile-again.ts';
import { copyOldPacks, type StoredPackReader } from './copy-old-packs.ts';

const ANSWERS: Readonly<Record<string, (message: unknown) => Promise<unknown>>> = {
  'commit-pack': answerPackRequest,
  'remove-pack': answerPackRequest,
  records: answerRecordRequest,
};

async function tidyUp(): Promise<void> {
  await dropOldParts();
  await compileAgain();
}

/** Answers our own pages. Anything else, and anything from content scripts, is left unanswered. */
export function answerPackPages(): void {
  browser.runtime.onMessage.addListener((message: unknown, { id, url = '' }: Runtime.MessageSender) => {
    const isOurPage = id === browser.runtime.id && url.startsWith(browser.runtime.getURL(''));
    if (!isOurPage || typeof message !== 'object' || message === null || !('type' in message)) return undefined;
    return ANSWERS[String(message.type)]?.(message);
  });
}

/** To be called at every start of the background. */
export function keepPacks(read: StoredPackReader): void {
  useWithoutIndexedDb(localRecords);
  answerPackPages();
  const copied = copyOldPacks(read).catch(() => {}); // no room: it is tried again at the next start
  browser.runtime.onInstalled.addListener(() => void copied.then(tidyUp).catch(() => {})); // it is compiled when it is wanted
}
