/**
 * Runs the part of the background that keeps glossaries, for tests in Node. Messages arrive as if from a page
 * of the extension, IndexedDB is in memory, and the worker runs in the same thread. Import this file to use
 * it, and call `resetPacks` before each test.
 */
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packWork } from '../../entrypoints/glossary-worker/pack-work.ts';
import { answerRequests } from '../../platform/background/requests.ts';
import { answerPackRequest } from '../../platform/packs/commit-pack.ts';
import type { WorkerRequest } from '../../platform/packs/pack-worker.ts';
import { answerRecordRequest } from '../../platform/storage/answer-records.ts';
import { localRecords } from '../../platform/storage/local-records.ts';
import { forgetRecords, useWithoutIndexedDb } from '../../platform/storage/records.ts';
import 'fake-indexeddb/auto';

const OUR_PAGE = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/options.html' };

/** Delivers a message as browsers do, and returns the answer of the first listener that gives one. */
async function deliver(message: unknown): Promise<unknown> {
  const answers: readonly unknown[] = await fakeBrowser.runtime.onMessage.trigger(
    structuredClone(message),
    OUR_PAGE,
    () => {},
  );
  return answers.find((answer) => answer !== undefined);
}

/** A worker that runs in this thread and handles each request in a separate task. */
class WorkerHere extends EventTarget {
  #isEnded = false;
  readonly #work = packWork((reply) => {
    if (!this.#isEnded) this.dispatchEvent(new MessageEvent('message', { data: reply }));
  });

  postMessage(request: WorkerRequest): void {
    setTimeout(() => void this.#work(request));
  }

  terminate(): void {
    this.#isEnded = true;
  }
}

/** Deletes all stored data and starts the background again. */
export function resetPacks(): void {
  fakeBrowser.reset();
  forgetRecords();
  Object.assign(globalThis, { indexedDB: new IDBFactory(), Worker: WorkerHere });
  Object.assign(fakeBrowser.runtime, {
    id: OUR_PAGE.id,
    getURL: (path: string) => `chrome-extension://test-extension-id${path}`,
    sendMessage: deliver,
  });
  answerRequests({
    'commit-pack': answerPackRequest,
    'discard-parts': answerPackRequest,
    'remove-pack': answerPackRequest,
    records: answerRecordRequest,
  });
  useWithoutIndexedDb(localRecords);
}
